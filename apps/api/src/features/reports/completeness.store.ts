import { guardRuleIds, makeAuditor } from '@concord/domain/completeness';
import type { Group } from '@concord/domain/groups';
import { indexPractice } from '@concord/domain/practice';
import { completeness, groupsNamed, sessionsInScope, type ReportScope } from '@concord/domain/reports';
import type { Instant } from '@concord/domain/shared';
import type { StaffMember } from '@concord/domain/staff';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadProfilesInForce } from '../payers/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { CompletenessReport } from './completeness.types.ts';
import { judgeSessions } from './judging/judge-sessions.ts';
import { rememberGuard } from './judging/remember-guard.ts';
import { loadPracticeRecords } from './practice-records.store.ts';
import { loadGroupsInScope, type BucketUnit, type Scope } from './scope/index.ts';

/** At which instant the records are judged, and which rules are not asked. */
export interface Judging {
  readonly asOf: Instant;
  readonly exceptRules: readonly string[];
}

const bucketNames = { week: 'WEEK', month: 'MONTH', quarter: 'QUARTER' } as const;

/**
 * How many of the required records are complete (reports.md, Completeness). What a rule says of a note may depend on notes and
 * members of other groups, so the whole practice is judged, whoever asks; only counts of the groups that they may see leave.
 */
export async function loadCompleteness(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
  { asOf, exceptRules }: Judging,
): Promise<CompletenessReport> {
  const groups = await loadGroupsInScope(context, scope);
  const staff = [...(await loadStaffById(context)).values()];
  const facilitator = staff.find((member) => member.id === scope.facilitatorId);
  const records = await lookingWider(context.transaction, context.actor.access, () =>
    loadPracticeRecords(context),
  );
  const practice = indexPractice(records);
  const asksTheGuard = guardRuleIds.some((id) => !exceptRules.includes(id));
  const isNarrowedToNobody = scope.facilitatorId !== null && facilitator === undefined;
  const options = {
    asOf,
    exceptRules,
    guard: asksTheGuard ? rememberGuard(practice) : null,
    payerProfiles: await loadProfilesInForce(context),
  };
  const domainScope: ReportScope = {
    from: scope.from,
    to: scope.to,
    groupIds: isNarrowedToNobody ? [] : groups.map((group) => group.externalId as Group['id']),
    facilitatorId: (facilitator?.externalId ?? null) as StaffMember['id'] | null,
  };
  const sessions = groupsNamed(practice, domainScope).flatMap(({ id }) =>
    sessionsInScope(practice, domainScope, id),
  );
  const findings = await judgeSessions(practice, makeAuditor(practice, asOf, options), sessions);
  const report = completeness(practice, domainScope, bucketNames[unit], { ...options, findings });
  return {
    ...report,
    groups: report.groups.flatMap(({ group: { externalId }, ...counts }) => {
      const group = groups.find((one) => one.externalId === externalId);
      return group === undefined ? [] : [{ group, ...counts }];
    }),
    clinicians: report.clinicians.flatMap(({ staff: { externalId }, ...counts }) => {
      const member = staff.find((one) => one.externalId === externalId);
      return member === undefined ? [] : [{ staff: member, ...counts }];
    }),
  };
}
