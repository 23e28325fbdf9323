import { useMemo } from 'react';
import { useClient } from 'urql';
import type { AttendanceInput, KeptFinding } from '../../gql/graphql.ts';
import { createDrafts, type Drafts, type FieldChange, type SaveOutcome } from './drafts.ts';
import {
  amendNoteMutation,
  rateProgressMutation,
  recordAttendanceMutation,
  saveGroupNoteFieldMutation,
  saveNoteFieldMutation,
  signSessionMutation,
  workspaceQuery,
} from './workspace.graphql.ts';
import { readKey, type Workspace } from './workspace-model.ts';

/** What became of signing: each record by its id, or why nothing was signed. */
export type SignOutcome =
  | { readonly kind: 'signed'; readonly refusals: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly why: string };

/** A seat's attendance with the version that the next change of it must name. */
export interface RecordedSeat {
  readonly attendance: AttendanceInput;
  readonly version: number;
}

/** Everything that the workspace asks of the server. */
export interface WorkspaceActions {
  readonly drafts: Drafts;
  /** `before` is the record as the workspace shows it; changes of one seat are sent one after the other, each upon the last. */
  readonly recordAttendance: (
    clientId: string,
    before: RecordedSeat,
    change: Partial<AttendanceInput>,
  ) => Promise<string | null>;
  readonly rate: (clientId: string, goalId: string, rating: string | null) => Promise<string | null>;
  readonly sign: (
    noteIds: readonly string[],
    groupNote: boolean,
    password: string,
    kept: readonly KeptFinding[],
  ) => Promise<SignOutcome>;
  readonly amend: (noteId: string, entry: string, text: string, password: string) => Promise<string | null>;
}

const unreachable = 'The server can’t be reached. Nothing is lost: try again in a moment.';

/** The workspace's connection to the server. Each answer is null when it is done, or a sentence that says why not. */
export function useWorkspaceActions(
  sessionId: string,
  onRead: (workspace: Workspace) => void,
): WorkspaceActions {
  const client = useClient();
  return useMemo(() => {
    // After a change the workspace is read again: another seat's state, note or rating may follow from it.
    const readAgain = oneAtATime(async () => {
      const { data } = await client
        .query(workspaceQuery, { sessionId }, { requestPolicy: 'network-only' })
        .toPromise();
      if (data !== undefined) onRead(data.workspace);
    });
    const saveGroupField = async (field: string, change: FieldChange) =>
      (await client.mutation(saveGroupNoteFieldMutation, { sessionId, field, change }).toPromise()).data
        ?.saveGroupNoteField;
    const saveMemberField = async (clientId: string, field: string, change: FieldChange) => {
      const { data } = await client
        .mutation(saveNoteFieldMutation, { sessionId, clientId, field, change })
        .toPromise();
      if (data?.saveNoteField.__typename === 'SavedField' && !opened.has(clientId)) {
        opened.add(clientId);
        readAgain();
      }
      return data?.saveNoteField;
    };
    // A member's note is opened by its first field; until then the workspace does not know it.
    const opened = new Set<string>();
    const turns = new Map<string, Promise<string | null>>();
    const latest = new Map<string, RecordedSeat>();
    const drafts = createDrafts({
      newId: () => crypto.randomUUID(),
      send: async (key, change): Promise<SaveOutcome> => {
        const { clientId, field } = readKey(key);
        const answer = await (clientId === null
          ? saveGroupField(field, change)
          : saveMemberField(clientId, field, change));
        if (answer === undefined) return { kind: 'unreachable' };
        if (answer.__typename === 'SavedField') return { kind: 'saved', version: answer.version };
        if (answer.__typename === 'FieldConflict') return { kind: 'conflict', ...answer };
        return { kind: 'refused', why: answer.message };
      },
    });
    return {
      drafts,
      recordAttendance: (clientId, before, change) => {
        const turn = (turns.get(clientId) ?? Promise.resolve(null)).then(async () => {
          const own = latest.get(clientId);
          const from = own !== undefined && own.version > before.version ? own : before;
          const attendance = { ...from.attendance, ...change };
          const { data } = await client
            .mutation(recordAttendanceMutation, {
              sessionId,
              clientId,
              attendance,
              baseVersion: from.version,
            })
            .toPromise();
          const answer = data?.recordAttendance;
          readAgain();
          if (answer === undefined) return unreachable;
          if (answer.__typename === 'AttendanceConflict') {
            return 'Somebody else has just recorded this seat; here is what stands now.';
          }
          if (answer.__typename === 'Refusal') return answer.message;
          latest.set(clientId, { attendance, version: answer.version });
          return null;
        });
        turns.set(clientId, turn);
        return turn;
      },
      rate: async (clientId, goalId, rating) => {
        const { data } = await client
          .mutation(rateProgressMutation, { sessionId, clientId, goalId, rating })
          .toPromise();
        readAgain();
        const answer = data?.rateProgress;
        if (answer === undefined) return unreachable;
        return answer.__typename === 'Refusal' ? answer.message : null;
      },
      sign: async (noteIds, groupNote, password, kept) => {
        await drafts.flush();
        const { data } = await client
          .mutation(signSessionMutation, {
            sessionId,
            noteIds: [...noteIds],
            groupNote,
            password,
            kept: [...kept],
          })
          .toPromise();
        readAgain();
        const answer = data?.signSession;
        if (answer === undefined) return { kind: 'refused', why: unreachable };
        if (answer.__typename === 'Refusal') return { kind: 'refused', why: answer.message };
        const refusals = answer.records.flatMap(({ recordId, refusal }): [string, string][] =>
          refusal === null || refusal === undefined ? [] : [[recordId, refusal.message]],
        );
        return { kind: 'signed', refusals: new Map(refusals) };
      },
      amend: async (noteId, entry, text, password) => {
        const { data } = await client
          .mutation(amendNoteMutation, { noteId, entry, text, password })
          .toPromise();
        readAgain();
        const answer = data?.amendNote;
        if (answer === undefined) return unreachable;
        return answer.__typename === 'Refusal' ? answer.message : null;
      },
    };
  }, [client, sessionId, onRead]);
}

const settling = 400;

/**
 * Does the work again after each call; calls that come while it runs share one more run. When all is quiet it runs a last time:
 * an answer may have been on its way already when the last change was made.
 */
function oneAtATime(work: () => Promise<unknown>): () => void {
  let running = false;
  let wanted = false;
  let last: ReturnType<typeof setTimeout> | null = null;
  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      await work().catch(() => undefined);
    }
    running = false;
  };
  const start = (): void => {
    wanted = true;
    if (!running) void run();
  };
  return () => {
    if (last !== null) clearTimeout(last);
    last = setTimeout(start, settling);
    start();
  };
}
