import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { ownProfilesSql, type ProfileRow } from '../../payers/index.ts';
import { listColumn, signedRecordsSql, type SignedRows } from '../records/index.ts';
import { ruleStandingsSql, type RuleStandingRow } from '../settings/rule-setting.store.ts';
import type { FindingChanges, KeptFindingRow } from './compare-findings.ts';
import { addedAsRow, changedAsRow, findingChangesSql, idAsRow } from './finding.store.ts';
import type { HistoryRow } from './history.ts';
import { judgingColumn, type Judging } from './judging.store.ts';
import { standingAsRow, standingsSql, type ForStanding, type StandingRow } from './standing.store.ts';

/** A finding of a session, and when a change of the records, or an update, ended it. */
export type SessionFinding = KeptFindingRow & {
  readonly vanishedAt: Instant | null;
  readonly endedByUpdate: boolean;
};

/** Everything that a signature needs judged: the session's records, how the practice holds rules, and what was found so far. */
export interface SignedSession extends SignedRows {
  readonly settings: readonly RuleStandingRow[];
  readonly profiles: readonly ProfileRow[];
  /** What the asked rules ever found. */
  readonly ofAsked: readonly SessionFinding[];
  /** What the other rules find, where it counts. */
  readonly ofOthers: ForStanding['findings'];
  readonly required: ForStanding['required'];
  /** By which rule book the practice is judged; null where no program has said so yet. */
  readonly judging: Judging | null;
}

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const until = `case when valid_until <> 'infinity' then ${millis('valid_until')} end`;
const ofTheSession = 'where organization_id = $1 and session_id = $2';

const readSql = /* sql */ `
with ${signedRecordsSql.parts.join(',\n')}
select ${[
  ...signedRecordsSql.columns,
  listColumn('settings', ruleStandingsSql),
  listColumn('profiles', ownProfilesSql),
  listColumn(
    'ofAsked',
    `select id, found_in as "foundIn", rule, subject, own_severity as "ownSeverity", severity_rank as "severityRank", explanation,
       group_id as "groupId", session_id as "sessionId", client_id as "clientId", note_id as "noteId", staff_id as "staffId",
       mender_id as "menderId", date, ${millis('valid_from')} as "validFrom", ${until} as "validUntil",
       ${millis('appeared_at')} as "appearedAt", ${millis('vanished_at')} as "vanishedAt",
       ended_by_update as "endedByUpdate"
     from finding ${ofTheSession} and rule = any ($3::text[])`,
  ),
  listColumn(
    'ofOthers',
    `select session_id as "sessionId", client_id as "clientId", rule, severity_rank as rank, ${millis('valid_from')} as "from",
       ${until} as until
     from finding ${ofTheSession} and rule <> all ($3::text[]) and vanished_at is null and severity_rank is not null`,
  ),
  listColumn(
    'required',
    `select session_id as "sessionId", seat, kind, responsible_id as responsible, ${millis('overdue_from')} as "overdueFrom"
     from required_record ${ofTheSession}`,
  ),
  judgingColumn,
].join(',\n')}`;

/** Reads all of it in one statement: whoever signs waits for it. */
export async function loadSignedSession(
  transaction: Transaction,
  organizationId: string,
  sessionId: string,
  askedRules: readonly string[],
): Promise<SignedSession> {
  const [row] = await transaction.queryPrepared<SignedSession>(readSql, [
    organizationId,
    sessionId,
    askedRules,
  ]);
  if (row === undefined) throw new Error('The organization of the person who signs is not there.');
  return row;
}

/** What a signature changes of what is kept about its session. */
export interface SignedChanges {
  readonly findings: FindingChanges;
  readonly standings: readonly StandingRow[];
  /** The rules of which the history is another one, and how it is now. */
  readonly historyRules: readonly string[];
  readonly history: readonly HistoryRow[];
}

const writeSql = /* sql */ `
with ${findingChangesSql},
${standingsSql('$8', '= $9')},
forgotten as (
  delete from finding_history where organization_id = $1 and place_id = $9
    and rule = any ($10::text[])
),
remembered as (
  insert into finding_history (organization_id, place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at,
    ended_at, is_fix, findings)
  select $1, $9, "groupId", rule, "ownSeverity", "severityRank", "menderId", "appearedAt", "endedAt", "isFix", findings
  from json_to_recordset($11) as n ("groupId" uuid, rule text, "ownSeverity" text, "severityRank" smallint, "menderId" uuid,
    "appearedAt" timestamptz, "endedAt" timestamptz, "isFix" boolean, findings integer)
)
select 1 as done`;

const time = (instant: Instant | null): string =>
  instant === null ? 'infinity' : new Date(instant).toISOString();

/** Writes it in one statement. */
export async function writeSignedChanges(
  transaction: Transaction,
  organizationId: string,
  sessionId: string,
  { findings, standings, historyRules, history }: SignedChanges,
  now: Instant,
): Promise<void> {
  await transaction.queryPrepared(writeSql, [
    organizationId,
    JSON.stringify(findings.added.map(addedAsRow)),
    JSON.stringify(findings.changed.map(changedAsRow)),
    JSON.stringify(findings.vanished.map(idAsRow)),
    now / 1000,
    JSON.stringify(findings.dropped.map(idAsRow)),
    false,
    JSON.stringify(standings.map(standingAsRow)),
    sessionId,
    historyRules,
    JSON.stringify(
      history.map((row) => ({ ...row, appearedAt: time(row.appearedAt), endedAt: time(row.endedAt) })),
    ),
  ]);
}
