import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { listStatements } from './list-statements.store.ts';
import type { LoadedRecords } from './practice-records.store.ts';
import { factsOfSigned, type SignedRows } from './signed-facts.ts';

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const ofThePractice = 'where t.organization_id = $1';
const ofTheSessions = `${ofThePractice} and t.session_id = any ($2::uuid[])`;
const written = '= any (array(select "clientId" from written))';

/**
 * How the lists are read. They name each other by rows, and hold no word of a note: to join each of them with what it names would
 * take the database longer to plan than to read.
 */
const lists: Readonly<Record<Exclude<keyof SignedRows, 'organization'>, string>> = {
  payers: `select t.id as "rowId", t.external_id as id, t.name, t.profile, t.individual_billing as "individualBilling"
    from payer t ${ofThePractice}`,
  staff: listStatements.staff.sql,
  clients: `select t.id as "rowId", t.external_id as id, t.first_name as "firstName", t.last_name as "lastName",
    t.preferred_name as "preferredName", t.date_of_birth as "dateOfBirth", t.other_names as "otherNames", t.payer_id as "payerId"
    from client t ${ofThePractice} and t.id ${written}`,
  primaryTherapists: `select t.client_id as "clientId", t.staff_id as "staffId", t.from_date as "from", t.to_date as "to"
    from primary_therapist t ${ofThePractice} and t.client_id ${written}`,
  groups: `${listStatements.groups.sql} and t.id = any (array(select "groupId" from that))`,
  sessions: 'select * from that',
  sessionFacilitators: `select t.session_id as "sessionId", t.staff_id as "staffId", t.role, t.recorded_role as "recordedRole"
    from session_facilitator t ${ofTheSessions}`,
  groupNotes: `select t.session_id as "sessionId" from group_note t ${ofTheSessions}`,
  progressNotes: 'select * from written',
  signatures: `select t.kind, t.session_id as "sessionId", t.note_id as "noteId", t.staff_id as "staffId", t.role,
    ${millis('t.signed_at')} as "signedAt" from signature t ${ofTheSessions}`,
};

const statement = `with that as materialized (
  select t.id as "rowId", t.external_id as id, t.group_id as "groupId", t.date, t.status, t.cancel_reason as "cancelReason", t.module,
    t.telehealth, ${millis('t.starts_at')} as "startsAt", ${millis('t.ends_at')} as "endsAt"
  from session t ${ofThePractice} and t.id = any ($2::uuid[]) and t.status <> 'planned'
), written as materialized (
  select t.id as "rowId", t.external_id as id, t.session_id as "sessionId", t.client_id as "clientId", t.author_id as "authorId"
  from progress_note t ${ofTheSessions} and t.status <> 'withdrawn'
)
select (select json_build_object('name', name, 'timeZone', time_zone) from organization where organization_id = $1) as organization,
${Object.entries(lists)
  .map(
    ([list, sql]) =>
      `(select coalesce(json_agg(row_to_json(part)), '[]') from (${sql}) as part) as "${list}"`,
  )
  .join(',\n')}`;

/** The records of sessions as far as rules about signatures look at them, in one statement: whoever signs waits for it. */
export async function loadSignedRecords(
  transaction: Transaction,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<LoadedRecords> {
  const [row] = await transaction.query<SignedRows>(statement, [organizationId, sessionIds]);
  if (row === undefined) throw new Error('The organization of the person who signs is not there.');
  return factsOfSigned(row);
}
