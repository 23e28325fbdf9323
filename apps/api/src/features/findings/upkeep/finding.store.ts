import type { Severity } from '@concord/domain/completeness';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { FindingChanges, KeptFindingRow } from './compare-findings.ts';
import type { FoundIn } from './finding-row.ts';

/** Whose findings are compared: those of the facts and the words of sessions, and of clients over time. */
export interface JudgedUnits {
  readonly facts: readonly string[];
  readonly words: readonly string[];
  readonly clients: readonly string[];
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

interface Row {
  readonly id: string;
  readonly found_in: FoundIn;
  readonly rule: string;
  readonly subject: string;
  readonly own_severity: Severity;
  readonly severity_rank: number | null;
  readonly explanation: string;
  readonly group_id: string;
  readonly session_id: string | null;
  readonly client_id: string | null;
  readonly note_id: string | null;
  readonly staff_id: string | null;
  readonly mender_id: string | null;
  readonly date: string | null;
  readonly from: number;
  readonly until: number | null;
  readonly appeared: number;
}

const columns = `id, found_in, rule, subject, own_severity, severity_rank, explanation, group_id, session_id, client_id, note_id,
  staff_id, mender_id, date, ${millis('valid_from')} as "from",
  case when valid_until <> 'infinity' then ${millis('valid_until')} end as until, ${millis('appeared_at')} as appeared`;

const toKept = (row: Row): KeptFindingRow => ({
  id: row.id,
  foundIn: row.found_in,
  rule: row.rule,
  subject: row.subject,
  ownSeverity: row.own_severity,
  severityRank: row.severity_rank,
  explanation: row.explanation,
  groupId: row.group_id,
  sessionId: row.session_id,
  clientId: row.client_id,
  noteId: row.note_id,
  staffId: row.staff_id,
  menderId: row.mender_id,
  date: row.date,
  validFrom: row.from as Instant,
  validUntil: row.until as Instant | null,
  appearedAt: row.appeared as Instant,
});

/** The findings that are kept of some records. */
export async function loadKeptFindings(
  transaction: Transaction,
  organizationId: string,
  { facts, words, clients }: JudgedUnits,
): Promise<KeptFindingRow[]> {
  const ofSessions = `select ${columns} from finding
     where organization_id = $1 and vanished_at is null and session_id = any ($2::uuid[])
       and ((found_in = 'facts' and session_id = any ($3::uuid[])) or (found_in = 'words' and session_id = any ($4::uuid[])))`;
  const parameters = [organizationId, [...new Set([...facts, ...words])], facts, words];
  // Whoever signs waits for this, and signing is about no client over time.
  const rows = await (clients.length === 0
    ? transaction.query<Row>(ofSessions, parameters)
    : transaction.query<Row>(
        `${ofSessions}
     union all
     select ${columns} from finding
     where organization_id = $1 and vanished_at is null and found_in = 'client' and client_id = any ($5::uuid[])`,
        [...parameters, clients],
      ));
  return rows.map(toKept);
}

const atOnce = 4_000;

const time = (instant: Instant | null): string =>
  instant === null ? 'infinity' : new Date(instant).toISOString();

/** Findings as `findingChangesSql` takes them. */
export const addedAsRow = (row: FindingChanges['added'][number]): object => ({
  ...row,
  validFrom: time(row.validFrom),
  validUntil: time(row.validUntil),
  appearedAt: time(row.appearedAt),
});

export const idAsRow = (id: string): object => ({ id });

export const changedAsRow = (row: KeptFindingRow): object => ({
  id: row.id,
  ownSeverity: row.ownSeverity,
  explanation: row.explanation,
  severityRank: row.severityRank,
  groupId: row.groupId,
  noteId: row.noteId,
  menderId: row.menderId,
  date: row.date,
  validFrom: time(row.validFrom),
  validUntil: time(row.validUntil),
  appearedAt: time(row.appearedAt),
});

/**
 * What changed in one statement: of $1 what is added ($2), changed ($3), vanished ($4) at $5 (by an update: $7), and dropped ($6). Identifiers come as
 * JSON: the length of an array is part of what the database plans by, so that it would plan for each one anew.
 */
export const findingChangesSql = /* sql */ `
added as (
  insert into finding (organization_id, found_in, rule, subject, own_severity, severity_rank, explanation, group_id, session_id,
    client_id, note_id, staff_id, mender_id, date, valid_from, valid_until, appeared_at)
  select $1, "foundIn", rule, subject, "ownSeverity", "severityRank", explanation, "groupId", "sessionId", "clientId", "noteId",
    "staffId", "menderId", date, "validFrom", "validUntil", "appearedAt"
  from json_to_recordset($2) as n ("foundIn" text, rule text, subject text, "ownSeverity" text, "severityRank" smallint,
    explanation text, "groupId" uuid, "sessionId" uuid, "clientId" uuid, "noteId" uuid, "staffId" uuid, "menderId" uuid, date date,
    "validFrom" timestamptz, "validUntil" timestamptz, "appearedAt" timestamptz)
),
changed as (
  update finding f set own_severity = n."ownSeverity", explanation = n.explanation, severity_rank = n."severityRank",
    group_id = n."groupId", note_id = n."noteId", mender_id = n."menderId", date = n.date, valid_from = n."validFrom",
    valid_until = n."validUntil", appeared_at = n."appearedAt"
  from json_to_recordset($3) as n (id uuid, "ownSeverity" text, explanation text, "severityRank" smallint, "groupId" uuid,
    "noteId" uuid, "menderId" uuid, date date, "validFrom" timestamptz, "validUntil" timestamptz, "appearedAt" timestamptz)
  where f.organization_id = $1 and f.id = n.id
),
vanished as (
  update finding f set vanished_at = to_timestamp($5), ended_by_update = $7 from json_to_recordset($4) as n (id uuid)
  where f.organization_id = $1 and f.id = n.id
),
dropped as (
  delete from finding f using json_to_recordset($6) as n (id uuid) where f.organization_id = $1 and f.id = n.id
)`;

/** Writes what changed. */
export async function writeFindingChanges(
  transaction: Transaction,
  organizationId: string,
  { added, changed, vanished, dropped }: FindingChanges,
  now: Instant,
  isUpdate = false,
): Promise<void> {
  const most = Math.max(added.length, changed.length, vanished.length, dropped.length);
  for (let start = 0; start < most; start += atOnce) {
    const part = <Item>(items: readonly Item[]): readonly Item[] => items.slice(start, start + atOnce);
    await transaction.query(`with ${findingChangesSql} select 1 as done`, [
      organizationId,
      JSON.stringify(part(added).map(addedAsRow)),
      JSON.stringify(part(changed).map(changedAsRow)),
      JSON.stringify(part(vanished).map(idAsRow)),
      now / 1000,
      JSON.stringify(part(dropped).map(idAsRow)),
      isUpdate,
    ]);
  }
}
