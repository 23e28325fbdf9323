import { decide } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import { countAwaiting } from './emergency-access.store.ts';
import { holdsRight } from './emergency-right.store.ts';
import type { EmergencyState } from './emergency-access.types.ts';

/** What the person has to do with emergency access now: may they, is one running, do any wait for their review. */
export async function showState(
  context: RequestContext,
  hasSecondFactor: (context: RequestContext) => Promise<boolean>,
): Promise<EmergencyState> {
  const { actor, now } = context;
  const emergency = actor.emergency ?? null;
  const reviews = decide(actor, 'manage', 'emergency-access', 'organization') === 'allow';
  const clientOf = emergency === null ? null : await loadClientRefs(context, [emergency.clientId]);
  return {
    mayOpen: actor.roles.includes('clinician') && (await holdsRight(context)),
    asksForCode: await hasSecondFactor(context),
    running:
      emergency === null || clientOf === null
        ? null
        : {
            id: emergency.id,
            client: clientOf(emergency.clientId),
            expiresAt: new Date(emergency.expiresAt),
            secondsLeft: Math.max(0, Math.floor((emergency.expiresAt - now) / 1000)),
          },
    awaitingReview: reviews ? await countAwaiting(context) : 0,
  };
}
