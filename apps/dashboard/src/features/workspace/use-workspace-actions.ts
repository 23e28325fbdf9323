import { useMemo } from 'react';
import { useClient } from 'urql';
import type { AttendanceInput, KeptFinding, SeatState } from '../../gql/graphql.ts';
import { createDrafts, type Drafts, type FieldChange, type SaveOutcome } from './drafts.ts';
import {
  amendNoteMutation,
  rateProgressMutation,
  recordAttendanceMutation,
  saveGroupNoteFieldMutation,
  saveNoteFieldMutation,
  signSessionMutation,
} from './workspace.graphql.ts';
import { readKey } from './workspace-model.ts';

/** What became of signing: each record by its id, or why nothing was signed. */
export type SignOutcome =
  | { readonly kind: 'signed'; readonly refusals: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly why: string };

/** Everything that the workspace asks of the server. */
export interface WorkspaceActions {
  readonly drafts: Drafts;
  readonly recordAttendance: (
    clientId: string,
    attendance: Omit<AttendanceInput, 'status'> & { status: SeatState },
    baseVersion: number,
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

/** After such a change the workspace is read again: another seat's state, note or rating may follow from it. */
const readAgain = { additionalTypenames: ['Workspace'] };

const unreachable = 'The server can’t be reached. Nothing is lost: try again in a moment.';

/** The workspace's connection to the server. Each answer is null when it is done, or a sentence that says why not. */
export function useWorkspaceActions(sessionId: string): WorkspaceActions {
  const client = useClient();
  return useMemo(() => {
    const saveGroupField = async (field: string, change: FieldChange) =>
      (await client.mutation(saveGroupNoteFieldMutation, { sessionId, field, change }).toPromise()).data
        ?.saveGroupNoteField;
    const saveMemberField = async (clientId: string, field: string, change: FieldChange) => {
      const context = opened.has(clientId) ? {} : readAgain;
      const { data } = await client
        .mutation(saveNoteFieldMutation, { sessionId, clientId, field, change }, context)
        .toPromise();
      if (data?.saveNoteField.__typename === 'SavedField') opened.add(clientId);
      return data?.saveNoteField;
    };
    // A member's note is opened by its first field; until then the workspace does not know it.
    const opened = new Set<string>();
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
      recordAttendance: async (clientId, attendance, baseVersion) => {
        const { data } = await client
          .mutation(recordAttendanceMutation, { sessionId, clientId, attendance, baseVersion }, readAgain)
          .toPromise();
        const answer = data?.recordAttendance;
        if (answer === undefined) return unreachable;
        if (answer.__typename === 'AttendanceConflict')
          return 'Somebody else has just recorded this seat; here is what stands now.';
        return answer.__typename === 'Refusal' ? answer.message : null;
      },
      rate: async (clientId, goalId, rating) => {
        const { data } = await client
          .mutation(rateProgressMutation, { sessionId, clientId, goalId, rating }, readAgain)
          .toPromise();
        const answer = data?.rateProgress;
        if (answer === undefined) return unreachable;
        return answer.__typename === 'Refusal' ? answer.message : null;
      },
      sign: async (noteIds, groupNote, password, kept) => {
        await drafts.flush();
        const { data } = await client
          .mutation(
            signSessionMutation,
            { sessionId, noteIds: [...noteIds], groupNote, password, kept: [...kept] },
            readAgain,
          )
          .toPromise();
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
          .mutation(amendNoteMutation, { noteId, entry, text, password }, readAgain)
          .toPromise();
        const answer = data?.amendNote;
        if (answer === undefined) return unreachable;
        return answer.__typename === 'Refusal' ? answer.message : null;
      },
    };
  }, [client, sessionId]);
}
