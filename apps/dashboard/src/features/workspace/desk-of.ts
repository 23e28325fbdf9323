import type { Client } from 'urql';
import { createDesk, type Desk } from './desk.ts';
import { createDeviceDrafts } from './device-drafts.ts';
import { draftKeyQuery } from './workspace.graphql.ts';

/** Whoever signs in gets a new client, and with it new desks. */
const desks = new WeakMap<Client, Map<string, Desk>>();

/** The desk of a session. Who leaves it and comes back finds what was not yet sent still on its way. */
export function deskOf(client: Client, userId: string, sessionId: string): Desk {
  const known = desks.get(client) ?? new Map<string, Desk>();
  desks.set(client, known);
  const desk = known.get(sessionId) ?? makeDesk(client, userId, sessionId);
  known.set(sessionId, desk);
  return desk;
}

const makeDesk = (client: Client, userId: string, sessionId: string): Desk =>
  createDesk(
    client,
    sessionId,
    createDeviceDrafts({
      userId,
      sessionId,
      now: Date.now,
      askForKey: async () => {
        const { data } = await client.query(draftKeyQuery, {}, { requestPolicy: 'network-only' }).toPromise();
        return data?.draftKey ?? null;
      },
    }),
  );
