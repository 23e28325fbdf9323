import { admitClient as decide, type Membership } from '@concord/domain/memberships';
import { refused, type CivilDate, type Result } from '@concord/domain/shared';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { maySeeGroup } from '../groups/index.ts';
import { addMembership, isBilledIndividually, lockGroupForAdmission } from './membership.store.ts';

/** Admits a client to a group; null when there is no such group for this person. */
export async function admitClient(
  context: RequestContext,
  request: { readonly groupId: string; readonly clientId: string; readonly enteredOn: string },
): Promise<Result<Membership> | null> {
  if (!maySeeGroup(context.actor, request.groupId)) return null;
  const facts = await lockGroupForAdmission(context, request.groupId);
  if (facts === null) return null;
  const billed = await isBilledIndividually(context, request.clientId);
  if (billed === null) return refused('client-unknown', 'There is no such client.', 'clientId');
  const externalId = newExternalId();
  const id = recordId(context.actor.organizationId, 'membership', externalId) as Membership['id'];
  const decision = decide(
    { id, clientId: request.clientId as Membership['clientId'], enteredOn: request.enteredOn as CivilDate },
    { ...facts, isBilledIndividually: billed },
  );
  if (decision.ok) await addMembership(context, decision.value, externalId);
  return decision;
}
