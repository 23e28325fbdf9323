import { listStatements } from './list-statements.store.ts';
import type { SignedRows } from './signed-facts.ts';

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const ofThePractice = 'where t.organization_id = $1';
const ofTheSession = `${ofThePractice} and t.session_id = $2`;
const clientsOf = (rows: string): string => `any (array(select "clientId" from ${rows}))`;

/** What is read of the session itself, and names others: each row by what is asked of it. */
const named = {
  that: `select t.id as "rowId", t.external_id as id, t.group_id as "groupId", t.date, t.status, t.cancel_reason as "cancelReason", t.module,
    t.telehealth, ${millis('t.starts_at')} as "startsAt", ${millis('t.ends_at')} as "endsAt"
    from session t ${ofThePractice} and t.id = $2 and t.status <> 'planned'`,
  written: `select t.id as "rowId", t.external_id as id, t.session_id as "sessionId", t.client_id as "clientId", t.author_id as "authorId"
    from progress_note t ${ofTheSession} and t.status <> 'withdrawn'`,
  therapists: `select t.client_id as "clientId", t.staff_id as "staffId", t.from_date as "from", t.to_date as "to"
    from primary_therapist t ${ofThePractice} and t.client_id = ${clientsOf('written')}`,
  room: `select t.session_id as "sessionId", t.staff_id as "staffId", t.role, t.recorded_role as "recordedRole"
    from session_facilitator t ${ofTheSession}`,
  signed: `select t.kind, t.session_id as "sessionId", t.note_id as "noteId", t.staff_id as "staffId", t.role,
    ${millis('t.signed_at')} as "signedAt" from signature t ${ofTheSession}`,
} as const;

/**
 * How the lists are read. They name each other by rows, and hold no word of a note: to join each of them with what it names would
 * take longer than to read it.
 */
const lists: Readonly<Record<Exclude<keyof SignedRows, 'organization'>, string>> = {
  payers: `select t.id as "rowId", t.external_id as id, t.name, t.profile, t.individual_billing as "individualBilling"
    from payer t ${ofThePractice}`,
  staff: `${listStatements.staff.sql} and t.id = any (array(select "authorId" from written union select "staffId" from therapists
    union select "staffId" from room union select "staffId" from signed))`,
  clients: `select t.id as "rowId", t.external_id as id, t.first_name as "firstName", t.last_name as "lastName",
    t.preferred_name as "preferredName", t.date_of_birth as "dateOfBirth", t.other_names as "otherNames", t.payer_id as "payerId"
    from client t ${ofThePractice} and t.id = ${clientsOf('written')}`,
  primaryTherapists: 'select * from therapists',
  groups: `${listStatements.groups.sql} and t.id = any (array(select "groupId" from that))`,
  sessions: 'select * from that',
  sessionFacilitators: 'select * from room',
  groupNotes: `select t.session_id as "sessionId" from group_note t ${ofTheSession}`,
  progressNotes: 'select * from written',
  signatures: 'select * from signed',
};

/** A list in one column. */
export const listColumn = (name: string, sql: string): string =>
  `(select coalesce(json_agg(row_to_json(part)), '[]') from (${sql}) as part) as "${name}"`;

/**
 * The records of a session ($2) of an organization ($1) as far as rules about signatures look at them, for one statement: named
 * parts, and the columns of a `SignedRows`.
 */
export const signedRecordsSql = {
  parts: Object.entries(named).map(([name, sql]) => `${name} as materialized (${sql})`),
  columns: [
    `(select json_build_object('name', name, 'timeZone', time_zone) from organization where organization_id = $1) as organization`,
    ...Object.entries(lists).map(([name, sql]) => listColumn(name, sql)),
  ],
} as const;
