import { allRules, guardOf, guardRuleIds, makeAuditor, type Finding } from '@concord/domain/completeness';
import { indexPractice, type PracticeIndex } from '@concord/domain/practice';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadProfilesInForce } from '../payers/index.ts';
import { loadGroupsInScope, loadPracticeRecords, type Scope } from '../reports/index.ts';
import { loadRefs, type Refs } from './finding-refs.store.ts';
import type { AuditFinding } from './audit-finding.types.ts';

export interface FindingsAsked {
  readonly rules: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly staffId: string | null;
  readonly limit: number;
  readonly offset: number;
}

const severityOrder = ['block', 'warn', 'info'];
const rulesById = new Map(allRules.map((rule) => [rule.id, rule]));

/**
 * The findings of the records in scope at this moment, the most severe first, then by date. What a rule says of a note may depend
 * on notes and members of other groups, so the whole practice is judged; only findings of the groups that the person may see leave.
 */
export async function findAuditFindings(
  context: RequestContext,
  scope: Scope,
  asked: FindingsAsked,
): Promise<{ readonly total: number; readonly rows: AuditFinding[] }> {
  const groups = new Set((await loadGroupsInScope(context, scope)).map((group) => group.externalId));
  const { access } = context.actor;
  const records = await lookingWider(context.transaction, access, () => loadPracticeRecords(context));
  const refs = await lookingWider(context.transaction, access, () => loadRefs(context));
  const practice = indexPractice(records);
  const asksTheGuard = asked.rules?.some((id) => guardRuleIds.includes(id)) === true;
  const auditor = makeAuditor(practice, context.now, {
    payerProfiles: await loadProfilesInForce(context),
    guard: asksTheGuard ? guardOf(practice) : null,
    ...(asked.rules === null ? {} : { rules: allRules.filter((rule) => asked.rules?.includes(rule.id)) }),
  });
  const found = auditor
    .auditAll()
    .filter((finding) => asked.severities === null || asked.severities.includes(finding.severity))
    .map((finding) => show(context, practice, refs, finding))
    .filter((row) => isInScope(row, scope, groups))
    .filter((row) => asked.staffId === null || row.staff?.id === asked.staffId)
    .sort(bySeverityAndDate);
  return { total: found.length, rows: found.slice(asked.offset, asked.offset + asked.limit) };
}

/** A finding about a session belongs to its date and group; one over time to every group of the client that is in scope. */
function isInScope(row: AuditFinding, scope: Scope, groups: ReadonlySet<string>): boolean {
  if (row.group === null || !groups.has(row.group.externalId)) return false;
  return row.date === null || (scope.from <= row.date && row.date <= scope.to);
}

function show(context: RequestContext, practice: PracticeIndex, refs: Refs, finding: Finding): AuditFinding {
  const session = finding.sessionId === null ? undefined : practice.session(finding.sessionId);
  const note = finding.noteId === null ? undefined : practice.note(finding.noteId);
  const groupId =
    session?.groupId ??
    (finding.clientId === null ? undefined : practice.membershipsOfClient(finding.clientId).at(-1)?.groupId);
  const lead =
    session === undefined
      ? undefined
      : practice.inTheRoom(session.id).find((person) => person.role === 'lead');
  const staffId = finding.staffId ?? note?.authorId ?? lead?.staffId ?? null;
  const rule = rulesById.get(finding.ruleId);
  return {
    id: [finding.ruleId, finding.sessionId, finding.clientId, finding.noteId, finding.staffId]
      .map((part) => part ?? '')
      .join('|'),
    ruleId: finding.ruleId,
    title: rule?.title ?? finding.ruleId,
    severity: finding.severity,
    explanation: finding.explanation,
    basis: rule?.basis ?? '',
    group: groupId === undefined ? null : (refs.groups.get(groupId) ?? null),
    session: session === undefined ? null : (refs.sessions.get(session.id) ?? null),
    client: finding.clientId === null ? null : refs.client(context.actor, finding.clientId),
    staff: staffId === null ? null : (refs.staff.get(staffId) ?? null),
    date: session?.date ?? null,
  };
}

function bySeverityAndDate(left: AuditFinding, right: AuditFinding): number {
  const severity = severityOrder.indexOf(left.severity) - severityOrder.indexOf(right.severity);
  if (severity !== 0) return severity;
  const date = (left.date ?? '9999').localeCompare(right.date ?? '9999');
  return date !== 0 ? date : left.id < right.id ? -1 : 1;
}
