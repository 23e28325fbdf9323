import type { RequestContext } from '../../platform/request-context.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadOwnProofs } from './account.store.ts';
import { loadOwnOrganization, type OwnOrganization } from './viewer.store.ts';

/** Whoever is signed in, as they see themselves. */
export interface ViewerFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: RequestContext['actor']['roles'];
  readonly staff: { id: string; externalId: string; name: string; credential: string } | null;
  readonly organization: OwnOrganization;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
}

export async function loadViewer(context: RequestContext): Promise<ViewerFacts> {
  const { actor } = context;
  const organization = await loadOwnOrganization(context);
  const staff = actor.staffId === null ? null : ((await loadStaffById(context)).get(actor.staffId) ?? null);
  const { passwordHash, hasFactor } = await loadOwnProofs(context);
  return {
    id: actor.userId,
    name: actor.name,
    email: actor.email,
    roles: actor.roles,
    staff,
    organization,
    hasPassword: passwordHash !== null,
    hasSecondFactor: hasFactor,
  };
}
