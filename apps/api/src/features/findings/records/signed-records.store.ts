import type { PracticeRecords } from '@concord/domain/practice';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { listStatements, type Lists } from './list-statements.store.ts';
import { asLoaded, type Fact, type Load, type LoadedRecords } from './practice-records.store.ts';

/** Who has a note of one of the sessions ($2). */
const written =
  '(select client_id from progress_note where organization_id = $1 and session_id = any ($2::uuid[]))';
const theSessions = 'any ($2::uuid[])';

/** What rules about signatures look at; null where all of a list is meant. */
const conditions: { readonly [List in keyof Lists]?: string | null } = {
  payers: null,
  staff: null,
  clients: `t.id in ${written}`,
  primaryTherapists: `t.client_id in ${written}`,
  groups: `t.id in (select group_id from session where organization_id = $1 and id = ${theSessions})`,
  sessions: `t.id = ${theSessions}`,
  sessionFacilitators: `t.session_id = ${theSessions}`,
  groupNotes: `note.session_id = ${theSessions}`,
  progressNotes: `n.session_id = ${theSessions}`,
  signatures: `t.session_id = ${theSessions}`,
};

const listed = (sql: string): string =>
  `(select coalesce(json_agg(row_to_json(part)), '[]') from (${sql}) as part)`;

const statement = [
  `(select json_build_object('name', name, 'timeZone', time_zone) from organization where organization_id = $1) as organization`,
  ...(Object.keys(conditions) as (keyof Lists)[]).map((list) => {
    const condition = conditions[list];
    const { sql } = listStatements[list];
    return `${listed(condition == null ? sql : `${sql} and ${condition}`)} as "${list}"`;
  }),
].join(',\n');

/** The records of sessions as far as rules about signatures look at them, in one statement: whoever signs waits for it. */
export async function loadSignedRecords(
  transaction: Transaction,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<LoadedRecords> {
  const [row] = await transaction.query<
    Partial<Lists> & { readonly organization: PracticeRecords['organization'] }
  >(`select ${statement}`, [organizationId, sessionIds]);
  if (row === undefined) throw new Error('The organization of the person who signs is not there.');
  const load: Load = <List extends keyof Lists>(list: List) =>
    Promise.resolve((row[list] ?? []) as readonly unknown[] as Fact<List>[]);
  return asLoaded(row.organization, load);
}
