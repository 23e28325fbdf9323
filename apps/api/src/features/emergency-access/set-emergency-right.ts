import { giveEmergencyRight } from '@concord/domain/emergency-access';
import { accepted, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadRights, putRight, takeRightBack, type EmergencyRightRow } from './emergency-right.store.ts';

/** Gives a clinician the right to open records in an emergency, or takes it back; null where there is no such clinician. */
export async function setEmergencyRight(
  context: RequestContext,
  userId: string,
  isGiven: boolean,
): Promise<Result<EmergencyRightRow> | null> {
  const [clinician] = await loadRights(context, userId);
  if (clinician === undefined) return null;
  if (isGiven) {
    const outcome = giveEmergencyRight({
      giverId: context.actor.userId,
      receiver: { userId, roles: ['clinician'] },
    });
    if (!outcome.ok) return outcome;
    await putRight(context, userId);
  } else {
    await takeRightBack(context, userId);
  }
  const [changed] = await loadRights(context, userId);
  return changed === undefined ? null : accepted(changed);
}
