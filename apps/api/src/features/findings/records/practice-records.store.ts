import type { PracticeRecords } from '@concord/domain/practice';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { listStatements, type Lists } from './list-statements.store.ts';
import { widenPart, type PracticePart, type WidePart } from './practice-part.store.ts';

export type Fact<List extends keyof Lists> = Lists[List][number];

/** The kinds of records that findings name, by the lists that hold them. */
const named = {
  group: 'groups',
  session: 'sessions',
  client: 'clients',
  note: 'progressNotes',
  staff: 'staff',
} as const satisfies Record<string, keyof Lists>;

/** Records as facts, under the clinic's own identifiers, and the rows that they came from. */
export interface LoadedRecords {
  readonly records: PracticeRecords;
  /** The identifier of the row of a record. Throws where it is not among them. */
  readonly rowId: (kind: keyof typeof named, externalId: string) => string;
}

export function makeRowIds(records: PracticeRecords): LoadedRecords['rowId'] {
  const maps = new Map<string, ReadonlyMap<string, string>>();
  return (kind, externalId) => {
    const rows = records[named[kind]] as unknown as readonly {
      readonly id: string;
      readonly rowId: string;
    }[];
    const known = maps.get(kind) ?? new Map(rows.map((row) => [row.id, row.rowId]));
    maps.set(kind, known);
    const id = known.get(externalId);
    if (id === undefined) throw new Error(`A ${kind} that a finding names was not loaded.`);
    return id;
  };
}

const lists = Object.keys(listStatements) as readonly (keyof Lists)[];

export type Load = <List extends keyof Lists>(list: List) => Promise<Fact<List>[]>;

/** Loads list by list: a whole practice is long. */
const loadWhole =
  (transaction: Transaction, organizationId: string): Load =>
  (list) =>
    transaction.query(listStatements[list].sql, [organizationId]);

/** Loads all lists of a part in one statement: most of a part's time would be spent on the way. */
async function loadPart(transaction: Transaction, organizationId: string, part: WidePart): Promise<Load> {
  const parameters: unknown[] = [organizationId];
  const columns = lists.flatMap((list) => {
    const sql = statementOf(list, part, parameters);
    return sql === null
      ? []
      : [`(select coalesce(json_agg(row_to_json(part)), '[]') from (${sql}) as part) as "${list}"`];
  });
  const [row] = await transaction.query<Partial<Record<keyof Lists, unknown>>>(
    `select ${columns.join(',\n')}`,
    parameters,
  );
  return <List extends keyof Lists>(list: List) => Promise.resolve((row?.[list] ?? []) as Fact<List>[]);
}

/**
 * The records of a practice, or of a part of it, as far as the transaction may see them: the one way from rows to the facts that
 * rules are asked about. A part holds at least what it names; what is not in it may be missing.
 */
export async function loadPracticeRecords(
  transaction: Transaction,
  organizationId: string,
  part: PracticePart | null = null,
): Promise<LoadedRecords> {
  const [organization] = await transaction.query<PracticeRecords['organization']>(
    'select name, time_zone as "timeZone" from organization where organization_id = $1',
    [organizationId],
  );
  if (organization === undefined) throw new Error('The organization of the person who asks is not there.');
  const load =
    part === null
      ? loadWhole(transaction, organizationId)
      : await loadPart(transaction, organizationId, await widenPart(transaction, organizationId, part));
  return asLoaded(organization, load);
}

/** The facts of a practice, or of a part of it, list by list. */
async function asLoaded(organization: PracticeRecords['organization'], load: Load): Promise<LoadedRecords> {
  const records: PracticeRecords = {
    organization,
    sites: await load('sites'),
    payers: await load('payers'),
    staff: await load('staff'),
    clients: await load('clients'),
    primaryTherapists: await load('primaryTherapists'),
    diagnoses: await load('diagnoses'),
    goals: await load('goals'),
    groups: await load('groups'),
    curriculum: await load('curriculum'),
    facilitators: await load('facilitators'),
    memberships: await load('memberships'),
    sessions: await load('sessions'),
    sessionFacilitators: await load('sessionFacilitators'),
    attendance: await load('attendance'),
    groupNotes: await load('groupNotes'),
    progressNotes: await load('progressNotes'),
    goalRatings: await load('goalRatings'),
    signatures: await load('signatures'),
    addenda: await load('addenda'),
  };
  return { records, rowId: makeRowIds(records) };
}

/** A list's statement for a part, whose parameters join those of the others; null where nothing of the list is needed. */
function statementOf(list: keyof Lists, part: WidePart, parameters: unknown[]): string | null {
  const { sql, needed } = listStatements[list];
  if (needed === null) return sql;
  const conditions = needed(part).flatMap(({ ids, where }) => {
    if (ids.length === 0) return [];
    parameters.push(ids);
    return [where(`any ($${String(parameters.length)}::uuid[])`)];
  });
  return conditions.length === 0 ? null : `${sql} and (${conditions.join(' or ')})`;
}
