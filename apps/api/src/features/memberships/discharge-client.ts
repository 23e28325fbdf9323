import { dischargeClient as decide, type Membership, type MembershipExit } from '@concord/domain/memberships';
import type { CivilDate, Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { maySeeGroup } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import { endMembership, lockMembership } from './membership.store.ts';

/** Ends a membership; null when there is no such membership for this person. */
export async function dischargeClient(
  context: RequestContext,
  request: {
    readonly membershipId: string;
    readonly leftOn: string;
    readonly exit: MembershipExit;
    readonly exitCircumstances: string;
  },
): Promise<Result<Membership> | null> {
  const membership = await lockMembership(context, request.membershipId);
  if (membership === null || !maySeeGroup(context.actor, membership.groupId)) return null;
  const departure = {
    leftOn: request.leftOn as CivilDate,
    exit: request.exit,
    exitCircumstances: request.exitCircumstances,
  };
  const decision = decide(membership, departure, await loadToday(context));
  if (decision.ok) await endMembership(context, decision.value);
  return decision;
}
