import { allRules, severities, type Severity } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';
import { toClientRef, type ClientRow } from '../clients/index.ts';
import { ensureJudged } from '../findings/index.ts';
import { toGroupRef } from '../groups/index.ts';
import { loadGroupsInScope, type Scope } from '../reports/index.ts';
import { toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import type { AuditFinding, DecisionOfFinding } from './audit-finding.types.ts';
import { loadWorklist, type FindingsAsked, type WorklistRow } from './worklist.store.ts';

export type { FindingsAsked } from './worklist.store.ts';

const rulesById = new Map(allRules.map((rule) => [rule.id, rule]));

/** The severities among words from outside. */
export const readSeverities = (words: readonly string[] | null): readonly Severity[] | null =>
  words === null ? null : severities.filter((severity) => words.includes(severity));

/**
 * The findings of the records in scope at this moment, the most severe first, then by date, from what is kept of them. Only
 * findings of the groups that the person may see leave.
 */
export async function findAuditFindings(
  context: RequestContext,
  scope: Scope,
  asked: FindingsAsked,
): Promise<{ readonly total: number; readonly rows: AuditFinding[] }> {
  await ensureJudged(context);
  const groups = await loadGroupsInScope(context, scope);
  const groupIds = groups.map(({ id }) => id);
  const { total, rows } = await loadWorklist(context, scope, groupIds, asked);
  const staff = await loadStaffById(context);
  return { total, rows: rows.map((row) => show(context, row, staff)) };
}

function decisionOf(row: WorklistRow): DecisionOfFinding | null {
  const { decision_id: id, decision_kind: kind, decision_made_at: madeAt } = row;
  if (id === null || kind === null || madeAt === null) return null;
  return { id, kind, comment: row.decision_comment ?? '', expiresOn: row.decision_expires_on, madeAt };
}

function show(context: RequestContext, row: WorklistRow, staff: ReadonlyMap<string, StaffRef>): AuditFinding {
  const rule = rulesById.get(row.rule);
  return {
    id: `${row.rule}|${row.subject}`,
    ruleId: row.rule,
    title: rule?.title ?? row.rule,
    severity: severities[row.severity_rank] ?? 'info',
    explanation: row.explanation,
    basis: rule?.basis ?? '',
    group: toGroupRef(row),
    session: hasSession(row) ? toSessionRef(row) : null,
    client: hasClient(row) ? toClientRef(context.actor, row) : null,
    staff: staff.get(row.mender_id ?? '') ?? null,
    date: row.date,
    appearedAt: row.appeared_at,
    decision: decisionOf(row),
  };
}

const hasSession = (row: WorklistRow): row is WorklistRow & SessionRow =>
  row.session_id !== null && row.session_id !== undefined;
const hasClient = (row: WorklistRow): row is WorklistRow & ClientRow =>
  row.client_id !== null && row.client_id !== undefined;
