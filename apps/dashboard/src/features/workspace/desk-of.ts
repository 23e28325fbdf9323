import type { Client } from 'urql';
import { createDesk, type Desk } from './desk.ts';
import { createDeviceDrafts, type DeviceDrafts } from './device-drafts.ts';
import { createOwnNotesDesk, type OwnNotesDesk } from './own-notes-desk.ts';
import { draftKeyQuery } from './workspace.graphql.ts';

/** Whoever signs in gets a new client, and with it new desks. */
const desks = new WeakMap<Client, Map<string, Desk>>();
const desksOfOwnNotes = new WeakMap<Client, Map<string, OwnNotesDesk>>();

/** The desk of a session. Who leaves it and comes back finds what was not yet sent still on its way. */
export const deskOf = (client: Client, userId: string, sessionId: string): Desk =>
  keepOne(desks, client, sessionId, () => createDesk(client, sessionId, deviceOf(client, userId, sessionId)));

/** Where somebody writes notes of their own about a session, in the same way. */
export const ownNotesDeskOf = (client: Client, userId: string, sessionId: string): OwnNotesDesk =>
  keepOne(desksOfOwnNotes, client, sessionId, () =>
    // A place of its own on the device, too: what is kept there never gets to the desk of the session.
    createOwnNotesDesk(client, sessionId, deviceOf(client, userId, `own notes of ${sessionId}`)),
  );

function keepOne<One>(
  all: WeakMap<Client, Map<string, One>>,
  client: Client,
  sessionId: string,
  make: () => One,
): One {
  const known = all.get(client) ?? new Map<string, One>();
  all.set(client, known);
  const one = known.get(sessionId) ?? make();
  known.set(sessionId, one);
  return one;
}

const deviceOf = (client: Client, userId: string, place: string): DeviceDrafts =>
  createDeviceDrafts({
    userId,
    sessionId: place,
    now: Date.now,
    askForKey: async () => {
      const { data } = await client.query(draftKeyQuery, {}, { requestPolicy: 'network-only' }).toPromise();
      return data?.draftKey ?? null;
    },
  });
