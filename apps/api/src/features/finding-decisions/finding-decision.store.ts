import {
  isStanding,
  type DecisionKind,
  type FindingDecision as Decided,
} from '@concord/domain/finding-decisions';
import type { CivilDate, Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { rulesDecidedAbout } from '../findings/index.ts';
import { groupColumns, toGroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import type { DecisionState, FindingDecision } from './finding-decision.types.ts';

/** Marks decisions as taken back. */
export async function endDecisions(context: RequestContext, ids: readonly string[]): Promise<void> {
  await context.transaction.query(
    `update finding_decisions set undone_by = $3, undone_at = to_timestamp($4)
     where organization_id = $1 and id = any ($2::uuid[]) and undone_at is null`,
    [context.actor.organizationId, ids, context.actor.userId, context.now / 1000],
  );
}

/** Writes what the author answered. */
export async function writeAnswer(
  context: RequestContext,
  decision: { readonly id: string; readonly group_id: string; readonly client_id: string | null },
  comment: string,
): Promise<void> {
  const { actor, transaction, now } = context;
  await transaction.query(
    `insert into finding_answers (organization_id, decision_id, group_id, client_id, comment, answered_by, answered_at)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7)) on conflict do nothing`,
    [
      actor.organizationId,
      decision.id,
      decision.group_id,
      decision.client_id,
      comment,
      actor.userId,
      now / 1000,
    ],
  );
}

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  readonly kind: DecisionKind;
  readonly comment: string;
  readonly expires_on: CivilDate | null;
  readonly made_by_name: string | null;
  readonly made_at: Date;
  readonly undone_by_name: string | null;
  readonly undone_at: Date | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly staff_id: string | null;
  readonly staff_external_id: string | null;
  readonly staff_name: string | null;
  readonly staff_credential: string | null;
  readonly is_found: boolean;
}
export type DecisionRow = Row & GroupRow & Partial<SessionRow> & Partial<ClientRow>;

/** Which decisions are looked for; those that were taken back only where a finding's or a decision's own are. */
export interface DecisionsAsked {
  readonly ids?: readonly string[];
  readonly findings?: readonly { readonly ruleId: string; readonly subject: string }[];
  readonly sessionId?: string;
  readonly staffId?: string;
  readonly kind?: DecisionKind;
  readonly withUndone?: boolean;
  readonly limit?: number;
}

/** What is unsigned becomes overdue as time passes, and is not mended by that. */
const sameRule = `d.rule = any (${rulesDecidedAbout('f.rule')})`;

/** Whether the rules still find what was decided about; to be asked once everything is judged (`ensureJudged`). */
const stillFound = /* sql */ `exists (
  select 1 from finding f where f.organization_id = d.organization_id and ${sameRule} and f.subject = d.subject
    and f.vanished_at is null and f.severity_rank is not null and f.valid_from <= $9 and f.valid_until > $9
    and (f.session_id = d.session_id or (d.session_id is null and f.session_id is null and f.client_id = d.client_id)))`;

/** The decisions that are looked for, as far as the person may see the records, the latest first. */
export const loadDecisions = (context: RequestContext, asked: DecisionsAsked): Promise<DecisionRow[]> =>
  context.transaction.query<DecisionRow>(
    `select d.id, d.rule, d.subject, d.kind, d.comment, d.expires_on, d.made_at, d.undone_at, m.name as made_by_name,
       u.name as undone_by_name, a.comment as answer, a.answered_at, d.staff_id, t.external_id as staff_external_id,
       t.first_name || ' ' || t.last_name as staff_name, t.credential as staff_credential, ${stillFound} as is_found,
       ${groupColumns}, ${sessionColumns}, ${clientColumns}
     from finding_decisions d
     join therapy_group on therapy_group.organization_id = d.organization_id and therapy_group.id = d.group_id
     left join session on session.organization_id = d.organization_id and session.id = d.session_id
     left join client on client.organization_id = d.organization_id and client.id = d.client_id
     left join staff_member t on t.organization_id = d.organization_id and t.id = d.staff_id
     left join finding_answers a on a.organization_id = d.organization_id and a.decision_id = d.id
     left join quality_people() m on m.id = d.made_by
     left join quality_people() u on u.id = d.undone_by
     where d.organization_id = $1
       and ($2::uuid[] is null or d.id = any ($2))
       and ($3::json is null or (d.rule, d.subject) in (
         select unnest(${rulesDecidedAbout('n."ruleId"')}), n.subject
         from json_to_recordset($3) as n ("ruleId" text, subject text)))
       and ($4::uuid is null or d.session_id = $4)
       and ($5::uuid is null or d.staff_id = $5)
       and ($6::text is null or d.kind = $6)
       and ($7::boolean or d.undone_at is null)
     order by (d.undone_at is not null), d.made_at desc, d.rule, d.subject
     limit $8`,
    [
      context.actor.organizationId,
      asked.ids ?? null,
      asked.findings === undefined ? null : JSON.stringify(asked.findings),
      asked.sessionId ?? null,
      asked.staffId ?? null,
      asked.kind ?? null,
      asked.withUndone ?? false,
      asked.limit ?? 1_000,
      new Date(context.now),
    ],
  );

/** The decision as the domain's rules see it. */
export const asDecided = (row: DecisionRow): Decided => ({
  id: row.id as Decided['id'],
  kind: row.kind,
  comment: row.comment,
  expiresOn: row.expires_on,
  undoneAt: row.undone_at === null ? null : (row.undone_at.getTime() as Instant),
  answeredAt: row.answered_at === null ? null : (row.answered_at.getTime() as Instant),
});

function stateOf(row: DecisionRow, today: CivilDate): DecisionState {
  if (row.undone_at !== null) return 'undone';
  if (!isStanding(asDecided(row), today)) return 'expired';
  if (row.kind === 'waived') return 'waived';
  return row.answered_at === null ? 'returned' : 'answered';
}

/** The finding, of those that were asked about, that a decision is about: what was unsigned may be overdue by now. */
function findingIdOf({ rule, subject }: DecisionRow, findings: DecisionsAsked['findings']): string {
  const asked = findings?.some((one) => one.ruleId === rule && one.subject === subject) ?? true;
  return `${asked ? rule : 'note-overdue'}|${subject}`;
}

/** A decision as the person who asks is shown it. */
export function showDecision(
  context: RequestContext,
  row: DecisionRow,
  today: CivilDate,
  findings?: DecisionsAsked['findings'],
): FindingDecision {
  return {
    id: row.id,
    findingId: findingIdOf(row, findings),
    ruleId: row.rule,
    state: stateOf(row, today),
    isFound: row.is_found,
    comment: row.comment,
    expiresOn: row.expires_on,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    undoneBy: row.undone_by_name,
    undoneAt: row.undone_at,
    answer: row.answer,
    answeredAt: row.answered_at,
    group: toGroupRef(row),
    session: row.session_id == null ? null : toSessionRef(row as SessionRow),
    client: row.client_id == null ? null : toClientRef(context.actor, row as ClientRow),
    staff:
      row.staff_id === null
        ? null
        : {
            id: row.staff_id,
            externalId: row.staff_external_id ?? '',
            name: row.staff_name ?? '',
            credential: row.staff_credential ?? '',
          },
  };
}
