import type { DecisionKind } from '@concord/domain/finding-decisions';
import type { RequestContext } from '../../platform/request-context.ts';
import { rulesDecidedAbout } from '../findings/index.ts';
import type { FindingRecords } from './named-records.store.ts';

/** A decision as it is written. */
export interface NewDecision extends FindingRecords {
  readonly id: string;
  readonly ruleId: string;
  readonly subject: string;
  readonly kind: DecisionKind;
  readonly comment: string;
  readonly expiresOn: string | null;
}

/** How a finding stands that somebody is about to decide about. */
interface Standing {
  /** Whether the rules find it now, under this very name. */
  readonly isFound: boolean;
  /** The decision about it that stands: not taken back, and no waiver whose last day is over. */
  readonly decisionId: string | null;
}

interface StandingRow {
  readonly id: string;
  readonly is_found: boolean;
  readonly decision_id: string | null;
}

/**
 * How the findings stand, by the id of the decision that is to be made; to be asked once everything is judged (`ensureJudged`). The
 * decisions about them stay as they are until the transaction ends: of two who decide at once the second sees what the first decided.
 */
export async function takeStanding(
  { actor, transaction, now }: RequestContext,
  decisions: readonly NewDecision[],
  today: string,
): Promise<ReadonlyMap<string, Standing>> {
  const asked = JSON.stringify(decisions);
  const named = `json_to_recordset($2) as n (id uuid, "ruleId" text, subject text, "sessionId" uuid, "clientId" uuid)`;
  await transaction.query(
    `select 1 from finding_decisions d join ${named} on d.rule = any (${rulesDecidedAbout('n."ruleId"')}) and d.subject = n.subject
     where d.organization_id = $1 and d.undone_at is null order by d.id for no key update of d`,
    [actor.organizationId, asked],
  );
  const rows = await transaction.query<StandingRow>(
    `select n.id, d.id as decision_id, exists (
       select 1 from finding f where f.organization_id = $1 and f.rule = n."ruleId" and f.subject = n.subject
         and f.vanished_at is null and f.severity_rank is not null and f.valid_from <= $3 and f.valid_until > $3
         and (f.session_id = n."sessionId" or (n."sessionId" is null and f.session_id is null and f.client_id = n."clientId"))
     ) as is_found
     from ${named} left join finding_decisions d
       on d.organization_id = $1 and d.rule = any (${rulesDecidedAbout('n."ruleId"')}) and d.subject = n.subject
         and d.undone_at is null and (d.expires_on is null or d.expires_on >= $4)`,
    [actor.organizationId, asked, new Date(now), today],
  );
  return new Map(rows.map((row) => [row.id, { isFound: row.is_found, decisionId: row.decision_id }]));
}

/**
 * Writes decisions, each in the place of the one that stood, and answers the ids of those that were written: where nothing was decided
 * before and a colleague decides at the same moment, the first of the two stays.
 */
export async function writeDecisions(
  { actor, transaction, now }: RequestContext,
  decisions: readonly NewDecision[],
): Promise<ReadonlySet<string>> {
  // Everybody writes in one order, so that of two lists with the same findings one waits for the other.
  const inOrder = [...decisions].sort((a, b) =>
    `${a.ruleId}|${a.subject}` < `${b.ruleId}|${b.subject}` ? -1 : 1,
  );
  const rows = JSON.stringify(inOrder);
  await transaction.query(
    `update finding_decisions d set undone_by = $2, undone_at = to_timestamp($3)
     from json_to_recordset($4) as n ("ruleId" text, subject text)
     where d.organization_id = $1 and d.rule = any (${rulesDecidedAbout('n."ruleId"')}) and d.subject = n.subject
       and d.undone_at is null`,
    [actor.organizationId, actor.userId, now / 1000, rows],
  );
  const written = await transaction.query<{ id: string }>(
    `insert into finding_decisions
       (organization_id, id, rule, subject, kind, comment, expires_on, made_by, made_at, group_id, session_id, client_id, note_id, staff_id)
     select $1, n.id, n."ruleId", n.subject, n.kind, n.comment, n."expiresOn", $2, to_timestamp($3), n."groupId", n."sessionId",
       n."clientId", n."noteId", n."staffId"
     from json_to_recordset($4) as n (id uuid, "ruleId" text, subject text, kind text, comment text, "expiresOn" date, "groupId" uuid,
       "sessionId" uuid, "clientId" uuid, "noteId" uuid, "staffId" uuid)
     on conflict do nothing returning id`,
    [actor.organizationId, actor.userId, now / 1000, rows],
  );
  return new Set(written.map(({ id }) => id));
}
