import type { Actor } from '../../platform/request-context.ts';

const inEmergency = ({ access }: Actor): readonly string[] => access.emergencyClients ?? [];

/** The clients whom the person may see, as a parameter of SQL: null for all of them. */
export const visibleClientIds = (actor: Actor): readonly string[] | null =>
  actor.access.clients === 'all' ? null : [...actor.access.clients, ...inEmergency(actor)];

/** Whether the person may see the client, as far as their rights say (they may still not exist). */
export const maySeeClient = (actor: Actor, clientId: string): boolean =>
  visibleClientIds(actor)?.includes(clientId) ?? true;

/** Whether the person sees the client in every group: who keeps their primary record, or opened it in an emergency. */
export const seesWholeChart = (actor: Actor, clientId: string): boolean =>
  actor.access.ownClients.includes(clientId) || inEmergency(actor).includes(clientId);
