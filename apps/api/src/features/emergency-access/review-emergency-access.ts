import { reviewEmergencyAccess as decide } from '@concord/domain/emergency-access';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadAccesses, toEmergencyAccess, updateReview } from './emergency-access.store.ts';
import type { EmergencyAccessShown } from './emergency-access.types.ts';
import { showAccesses } from './show-accesses.ts';

/** Closes the review of an emergency access with a remark; null where there is no such access. */
export async function reviewEmergencyAccess(
  context: RequestContext,
  id: string,
  remark: string,
): Promise<Result<EmergencyAccessShown> | null> {
  const [row] = await loadAccesses(context, id);
  if (row === undefined) return null;
  const { actor, now } = context;
  const outcome = decide({ access: toEmergencyAccess(row), reviewerId: actor.userId, remark, now });
  if (!outcome.ok) return outcome;
  if (!(await updateReview(context, id, outcome.value.remark))) {
    return refused('reviewed-already', 'This emergency access was reviewed already.');
  }
  const [reviewed] = await showAccesses(context, id);
  return reviewed === undefined ? null : accepted(reviewed);
}
