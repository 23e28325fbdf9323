import type { Client } from 'urql';
import type { KeptFinding } from '../../gql/graphql.ts';
import { findNewWay } from '../../platform/server-reach.ts';
import { renewals } from '../../platform/session-state.ts';
import { createStore, type Store } from '../../platform/store.ts';
import { announceWork } from '../../platform/unsaved-work.ts';
import { describeFailure, type Answer } from '../../platform/use-answer.ts';
import { whenIdle } from '../../platform/when-idle.ts';
import type { DeviceDrafts } from './device-drafts.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import type { Proof } from './proof-fields.tsx';
import { askUntil, createPatience } from './patience.ts';
import { oneAtATime } from './read-again.ts';
import { mergeSeats, recordOfSeat, writeSeat } from './seat-draft.ts';
import { makeSender } from './send-change.ts';
import { amendNoteMutation, signSessionMutation, workspaceQuery } from './workspace.graphql.ts';
import { goalKey, groupKey, noteKey, readKey, seatKey, type Workspace } from './workspace-model.ts';

/** What became of signing: each record by its id, or why nothing was signed. */
export type SignOutcome =
  | { readonly kind: 'signed'; readonly refusals: ReadonlyMap<string, string> }
  | ({ readonly kind: 'refused' } & Refused);

/** Why nothing was signed, and whether a code of the authenticator is asked for beside the password. */
export interface Refused {
  readonly why: string;
  readonly asksForCode: boolean;
}

/** The writing desk of one session: what is on record, what is being written, and the way to the server. */
export interface Desk {
  readonly drafts: Drafts;
  /** The session as it was last read. */
  readonly reading: Store<Answer<{ readonly workspace: Workspace }>>;
  /** Notes that were opened here; the next reading knows them too. */
  readonly opened: Store<ReadonlyMap<string, string>>;
  readonly sign: (
    noteIds: readonly string[],
    groupNote: boolean,
    proof: Proof,
    kept: readonly KeptFinding[],
  ) => Promise<SignOutcome>;
  /** Null when it is done, or why not. */
  readonly amend: (noteId: string, entry: string, text: string, proof: Proof) => Promise<Refused | null>;
  readonly readAgain: () => void;
  /** Begins to read, and listens for what the page is told; answers how to stop. */
  readonly open: () => () => void;
}

const unreachable = 'The server can’t be reached. Nothing is lost: try again in a moment.';

const refusedFor = (refusal: { readonly code: string; readonly message: string } | undefined): Refused => ({
  why: refusal?.message ?? unreachable,
  asksForCode: refusal?.code === 'code-needed',
});

/** Sets up the desk of a session. */
export function createDesk(client: Client, sessionId: string, device: DeviceDrafts | null = null): Desk {
  const reading = createStore<Answer<{ readonly workspace: Workspace }>>({ state: 'loading' });
  const opened = createStore<ReadonlyMap<string, string>>(new Map());

  const patience = createPatience(() => findNewWay(Date.now));
  let isOpen = false;

  // The desk alone asks this question, and one time after the other: two at once would share the older answer.
  const read = async (): Promise<Workspace | null> => {
    const answer = await patience
      .within((givenUp) => askUntil(client, 'query', givenUp)(workspaceQuery, { sessionId }))
      .catch(() => null);
    if (answer === null) {
      if (isOpen) reader.ask();
      return null;
    }
    const { error } = answer;
    // Where the whole question is refused the data is null, whatever its type says.
    const data = answer.data ?? null;
    if (data !== null) {
      takeTexts(data.workspace, drafts);
      reading.set({ state: 'ready', data, refreshing: false });
      return data.workspace;
    }
    // What was read before stands: a failure to read again is no reason to take the desk away.
    if (error !== undefined && reading.get().state !== 'ready')
      reading.set({ state: 'failed', failure: describeFailure(error), retry: reader.ask });
    return null;
  };
  let turn: Promise<unknown> = Promise.resolve();
  const readNow = (): Promise<Workspace | null> => {
    const mine = turn.then(read, read);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const reader = oneAtATime(readNow);

  const send = makeSender({ client, sessionId, readNow });
  const drafts = createDrafts({
    newId: () => crypto.randomUUID(),
    whenIdle,
    recordOf: (key) => readKey(key).clientId ?? 'group',
    comesFirst: (key) => readKey(key).kind === 'seat',
    rebase: (_key, typed, sent, recorded) => mergeSeats(sent, typed, recorded) ?? typed,
    ...(device === null ? {} : { keep: device.keep }),
    send: async (key, change, base) => {
      const { outcome, noteId } = await patience.within((givenUp) => send(key, change, base, givenUp));
      const { kind, clientId } = readKey(key);
      if (clientId !== null && noteId !== null && opened.get().get(clientId) !== noteId) {
        opened.set(new Map([...opened.get(), [clientId, noteId]]));
        // What the server put into the note as it was opened: the service and the minutes.
        reader.ask();
      }
      // The minutes of a member follow from the attendance, and the note's status with it.
      if (kind === 'seat' && outcome.kind !== 'unreachable') reader.ask();
      return outcome;
    },
  });

  return {
    drafts,
    reading,
    opened,
    readAgain: reader.ask,
    sign: async (noteIds, groupNote, proof, kept) => {
      await drafts.flush();
      if (drafts.unsaved().length > 0)
        return {
          kind: 'refused',
          why: 'Not everything you wrote is saved yet; nothing was signed.',
          asksForCode: false,
        };
      const { data } = await client
        .mutation(signSessionMutation, {
          sessionId,
          noteIds: [...noteIds],
          groupNote,
          ...proof,
          kept: [...kept],
        })
        .toPromise();
      await readNow();
      const answer = data?.signSession;
      if (answer === undefined) return { kind: 'refused', ...refusedFor(answer) };
      if (answer.__typename === 'Refusal') return { kind: 'refused', ...refusedFor(answer) };
      const refusals = answer.records.flatMap(({ recordId, refusal }): [string, string][] =>
        refusal === null || refusal === undefined ? [] : [[recordId, refusal.message]],
      );
      return { kind: 'signed', refusals: new Map(refusals) };
    },
    amend: async (noteId, entry, text, proof) => {
      const { data } = await client
        .mutation(amendNoteMutation, { noteId, entry, text, ...proof })
        .toPromise();
      await readNow();
      const answer = data?.amendNote;
      return answer?.__typename === 'Done' ? null : refusedFor(answer);
    },
    open: () => {
      isOpen = true;
      const restore = async (): Promise<void> => {
        if ((await readNow()) === null) return;
        const kept = await device?.load();
        if (kept !== undefined) drafts.restore(kept);
      };
      void restore();
      const again = (): void => {
        patience.startOver();
        // What was given up thereby stands in its queue again a moment later.
        setTimeout(() => void drafts.flush());
        reader.ask();
      };
      const stopListening = renewals.subscribe(again);
      const done = announceWork({ save: drafts.flush, isSaved: () => drafts.unsaved().length === 0 });
      window.addEventListener('online', again);
      // Browsers let the timers of a page that nobody looks at wait, up to a minute.
      const lookedAt = (): void => {
        if (document.visibilityState === 'visible' && drafts.unsaved().length > 0) void drafts.flush();
      };
      document.addEventListener('visibilitychange', lookedAt);
      return () => {
        isOpen = false;
        stopListening();
        void drafts.flush().then(() => {
          if (drafts.unsaved().length === 0) done();
        });
        window.removeEventListener('online', again);
        document.removeEventListener('visibilitychange', lookedAt);
        reader.stop();
      };
    },
  };
}

/** Takes what the server has for every field that nobody is writing in here. */
function takeTexts(workspace: Workspace, drafts: Drafts): void {
  for (const { field, value, version } of workspace.groupNote.fields)
    drafts.accept(groupKey(field), value, version);
  for (const seat of workspace.seats) {
    const { id } = seat.client;
    drafts.accept(seatKey(id), writeSeat(recordOfSeat(seat)), seat.attendance.version);
    for (const goal of seat.goals) drafts.accept(goalKey(id, goal.goalId), goal.rating ?? '', goal.version);
    for (const { field, value, version } of seat.note?.fields ?? [])
      drafts.accept(noteKey(id, field), value, version);
  }
}
