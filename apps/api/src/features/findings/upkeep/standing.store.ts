import type { SessionStanding, StandingRecord } from '@concord/domain/reports';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { recountHistorySql } from './history.store.ts';

/** A required record as the database keeps it. */
export interface RequiredRow extends StandingRecord {
  readonly sessionId: string;
  readonly clientId: string | null;
  readonly groupId: string;
  readonly date: string;
  readonly countsFrom: Instant;
}

/** How a session stands for a time. */
export interface StandingRow extends SessionStanding {
  readonly sessionId: string;
  readonly groupId: string;
  readonly date: string;
}

const time = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** Which of the sessions were judged before. */
export async function findJudgedBefore(
  transaction: Transaction,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ session_id: string }>(
    'select distinct session_id from session_completeness where organization_id = $1 and session_id = any ($2::uuid[])',
    [organizationId, sessionIds],
  );
  return new Set(rows.map((row) => row.session_id));
}

/** What decides how sessions stand. */
export interface ForStanding {
  readonly held: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly date: string;
    readonly endsAt: Instant;
  }[];
  readonly required: readonly Pick<RequiredRow, keyof StandingRecord | 'sessionId'>[];
  readonly findings: readonly {
    readonly sessionId: string;
    readonly clientId: string | null;
    readonly rule: string;
    readonly rank: number;
    readonly from: Instant;
    readonly until: Instant | null;
  }[];
}

/** The sessions whose rows are written in place of those that are there; or none are there, since nothing was ever judged. */
export type InPlaceOf = readonly string[] | 'nothing';

const ofThird = '= any ($3::uuid[])';

/** Takes away what sessions had before, but for the rows whose key comes in; `inPlaceOf` says which: `= any ($3::uuid[])`. */
const takeAway = (
  table: string,
  inPlaceOf: string | null,
  key: string,
  incoming: { readonly rows: string; readonly key: string },
): string =>
  inPlaceOf === null
    ? ''
    : `, gone_of_${table} as (
       delete from ${table} old where old.organization_id = $1 and old.session_id ${inPlaceOf}
         and (old.session_id, old.${key}) not in (select "sessionId", "${incoming.key}" from ${incoming.rows}))`;

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const listed = (sql: string): string =>
  `(select coalesce(json_agg(row_to_json(one)), '[]') from (${sql}) as one)`;

/**
 * Everything that decides how sessions stand, in one go: those that were held, what they require, and what counts of what was found.
 * The same statement counts anew how what was found about them, and about clients over time, came and went.
 */
export async function loadForStanding(
  transaction: Transaction,
  organizationId: string,
  sessionIds: readonly string[],
  clientIds: readonly string[],
): Promise<ForStanding> {
  const [row] = await transaction.query<ForStanding>(
    `with ${recountHistorySql(clientIds.length === 0 ? 'sessions' : 'sessions and clients')}
     select ${listed(`select id, group_id as "groupId", date, ${millis('ends_at')} as "endsAt" from session
       where organization_id = $1 and id = any ($2::uuid[]) and status = 'held'`)} as held,
     ${listed(`select session_id as "sessionId", seat, client_id as "clientId", group_id as "groupId", kind, date,
         responsible_id as responsible, ${millis('counts_from')} as "countsFrom", ${millis('overdue_from')} as "overdueFrom"
       from required_record where organization_id = $1 and session_id = any ($2::uuid[])`)} as required,
     ${listed(`select session_id as "sessionId", client_id as "clientId", rule, severity_rank as rank, ${millis('valid_from')} as "from",
         case when valid_until <> 'infinity' then ${millis('valid_until')} end as until
       from kept where session_id is not null and vanished_at is null and severity_rank is not null`)} as findings`,
    [organizationId, sessionIds, clientIds],
  );
  return row ?? { held: [], required: [], findings: [] };
}

const requiredColumns = [
  'client_id',
  'group_id',
  'kind',
  'date',
  'responsible_id',
  'counts_from',
  'overdue_from',
];

const set = (columns: readonly string[], table: string): string =>
  `do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
   where (${columns.map((column) => `${table}.${column}`).join(', ')})
     is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`;

/** Writes the required records of sessions, and takes away those that are no longer required. */
export async function writeRequired(
  transaction: Transaction,
  organizationId: string,
  inPlaceOf: InPlaceOf,
  rows: readonly RequiredRow[],
): Promise<void> {
  const values = rows.map((row) => ({
    ...row,
    countsFrom: time(row.countsFrom),
    overdueFrom: time(row.overdueFrom),
  }));
  await transaction.query(
    `with n as materialized (
       select * from json_to_recordset($2) as n ("sessionId" uuid, seat uuid, "clientId" uuid, "groupId" uuid, kind text, date date,
         responsible uuid, "countsFrom" timestamptz, "overdueFrom" timestamptz))
     ${takeAway('required_record', inPlaceOf === 'nothing' ? null : ofThird, 'seat', { rows: 'n', key: 'seat' })}
     insert into required_record (organization_id, session_id, seat, ${requiredColumns.join(', ')})
     select $1, "sessionId", seat, "clientId", "groupId", kind, date, responsible, "countsFrom", "overdueFrom" from n
     on conflict (organization_id, session_id, seat) ${set(requiredColumns, 'required_record')}`,
    [organizationId, JSON.stringify(values), ...(inPlaceOf === 'nothing' ? [] : [inPlaceOf])],
  );
}

const standingColumns = [
  'group_id',
  'date',
  'valid_until',
  'required',
  'complete',
  'staff_ids',
  'staff_required',
  'staff_complete',
  'staff_overdue',
  'rules',
  'failures',
];

const listOf = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;

/** Standings as `standingsSql` takes them. */
export const standingAsRow = (row: StandingRow): object => ({
  sessionId: row.sessionId,
  groupId: row.groupId,
  date: row.date,
  from: time(row.from),
  until: time(row.until) ?? 'infinity',
  required: row.required,
  complete: row.complete,
  staff: listOf(row.people.map(({ staff }) => staff)),
  staffRequired: listOf(row.people.map(({ required }) => required)),
  staffComplete: listOf(row.people.map(({ complete }) => complete)),
  staffOverdue: listOf(row.people.map(({ overdue }) => overdue)),
  rules: listOf(row.rules.map(({ ruleId }) => ruleId)),
  failures: listOf(row.rules.map(({ failures }) => failures)),
});

/** How sessions of $1 stand, from the parameter `standings`, in place of what stands for those that `inPlaceOf` says. */
export const standingsSql = (standings: string, inPlaceOf: string | null): string => /* sql */ `
standing as materialized (
  select * from json_to_recordset(${standings}) as n ("sessionId" uuid, "groupId" uuid, date date, "from" timestamptz, until timestamptz,
    required integer, complete integer, staff text, "staffRequired" text, "staffComplete" text, "staffOverdue" text, rules text,
    failures text)
)${takeAway('session_completeness', inPlaceOf, 'valid_from', { rows: 'standing', key: 'from' })},
stood as (
  insert into session_completeness (organization_id, session_id, valid_from, ${standingColumns.join(', ')})
  select $1, "sessionId", "from", "groupId", date, until, required, complete, staff::uuid[], "staffRequired"::integer[],
    "staffComplete"::integer[], "staffOverdue"::integer[], rules::text[], failures::integer[] from standing
  on conflict (organization_id, session_id, valid_from) ${set(standingColumns, 'session_completeness')}
)`;

/** Writes how sessions stand from their ends on; sessions without a standing were not held. */
export async function writeStandings(
  transaction: Transaction,
  organizationId: string,
  inPlaceOf: InPlaceOf,
  rows: readonly StandingRow[],
): Promise<void> {
  const isNew = inPlaceOf === 'nothing';
  await transaction.query(`with ${standingsSql('$2', isNew ? null : ofThird)} select 1 as done`, [
    organizationId,
    JSON.stringify(rows.map(standingAsRow)),
    ...(isNew ? [] : [inPlaceOf]),
  ]);
}
