import type { Client } from 'urql';
import type { ProcessNotesQuery } from '../../gql/graphql.ts';
import { findNewWay } from '../../platform/server-reach.ts';
import { renewals } from '../../platform/session-state.ts';
import { createStore, type Store } from '../../platform/store.ts';
import { announceWork } from '../../platform/unsaved-work.ts';
import { describeFailure, type Answer } from '../../platform/use-answer.ts';
import { whenIdle } from '../../platform/when-idle.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { createDrafts, type Drafts, type SaveOutcome } from './drafts.ts';
import { processNotesQuery, saveProcessNoteMutation } from './own-notes.graphql.ts';
import { askUntil, createPatience } from './patience.ts';
import { failedChange } from './send-change.ts';
import { readKey } from './workspace-model.ts';

export type OwnNotes = ProcessNotesQuery['processNotes'];

/** Where somebody writes psychotherapy notes about one session: beside the desk, in a queue of their own. */
export interface OwnNotesDesk {
  readonly drafts: Drafts;
  readonly reading: Store<Answer<{ readonly processNotes: OwnNotes }>>;
  /** Begins to read, and listens for what the page is told; answers how to stop. */
  readonly open: () => () => void;
}

/** The key of a note about one member, or about the session (null). */
export const ownNoteKey = (clientId: string | null): string => `own/${clientId ?? ''}/text`;

/** Sets it up: saved while it is written, like everything on the desk, and kept on the device until then. */
export function createOwnNotesDesk(client: Client, sessionId: string, device: DeviceDrafts): OwnNotesDesk {
  const reading = createStore<OwnNotesDesk['reading'] extends Store<infer Value> ? Value : never>({
    state: 'loading',
  });
  const patience = createPatience(() => findNewWay(Date.now));

  const drafts = createDrafts({
    newId: () => crypto.randomUUID(),
    whenIdle,
    keep: device.keep,
    send: (key, change) =>
      patience.within(async (givenUp): Promise<SaveOutcome> => {
        const { clientId } = readKey(key);
        const variables = { sessionId, clientId, change };
        const { data, error } = await askUntil(
          client,
          'mutation',
          givenUp,
        )(saveProcessNoteMutation, variables);
        const answer = data?.saveProcessNote;
        if (answer === undefined) return failedChange(error);
        if (answer.__typename === 'SavedField') return { kind: 'saved', version: answer.version };
        if (answer.__typename === 'FieldConflict') return { ...answer, kind: 'conflict' };
        return { kind: 'refused', why: answer.message };
      }),
  });

  const read = async (): Promise<boolean> => {
    const answer = await patience
      .within((givenUp) => askUntil(client, 'query', givenUp)(processNotesQuery, { sessionId }))
      .catch(() => null);
    // Where the whole question is refused the answer's data is null, whatever its type says.
    const data = answer?.data ?? null;
    if (data !== null) {
      const { processNotes } = data;
      for (const { aboutId, text, version } of processNotes.notes)
        drafts.accept(ownNoteKey(aboutId ?? null), text, version);
      reading.set({ state: 'ready', data, refreshing: false });
      return true;
    }
    if (reading.get().state === 'ready') return true;
    reading.set({
      state: 'failed',
      failure:
        answer?.error === undefined ? { kind: 'offline', requestId: null } : describeFailure(answer.error),
      retry: () => void start(),
    });
    return false;
  };
  const start = async (): Promise<void> => {
    if (await read()) drafts.restore(await device.load());
  };

  return {
    drafts,
    reading,
    open: () => {
      void start();
      const again = (): void => {
        patience.startOver();
        setTimeout(() => void drafts.flush());
        void start();
      };
      const stopListening = renewals.subscribe(again);
      window.addEventListener('online', again);
      const done = announceWork({ save: drafts.flush, isSaved: () => drafts.unsaved().length === 0 });
      return () => {
        stopListening();
        window.removeEventListener('online', again);
        void drafts.flush().then(() => {
          if (drafts.unsaved().length === 0) done();
        });
      };
    },
  };
}
