import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql';
import { describeFailure } from '../../platform/use-answer.ts';
import type { FieldChange, SaveOutcome } from './drafts.ts';
import { mergeSeats, readSeat, recordOfSeat, writeSeat, type SeatRecord } from './seat-draft.ts';
import {
  rateProgressMutation,
  recordAttendanceMutation,
  saveGroupNoteFieldMutation,
  saveNoteFieldMutation,
} from './workspace.graphql.ts';
import { readKey, type Workspace } from './workspace-model.ts';

/** What became of a change, and the note that it went into. */
export interface Sent {
  readonly outcome: SaveOutcome;
  readonly noteId: string | null;
}

interface SendDependencies {
  readonly client: Client;
  readonly sessionId: string;
  /** The session as it stands on the server at this moment; null when it can't be reached. */
  readonly readNow: () => Promise<Workspace | null>;
}

const unreachable: Sent = { outcome: { kind: 'unreachable' }, noteId: null };
const refuse = (why: string): Sent => ({ outcome: { kind: 'refused', why }, noteId: null });

/** What can't succeed by being tried again. */
const finalFailures: Readonly<Partial<Record<ReturnType<typeof describeFailure>['kind'], string>>> = {
  'not-found': 'This record is not among those that you may write.',
  forbidden: 'Your role does not include writing this.',
};

const failed = (error: CombinedError | undefined): Sent => {
  if (error === undefined) return unreachable;
  if (error.graphQLErrors[0]?.extensions['code'] === 'BAD_USER_INPUT')
    return refuse('The server does not take this value.');
  const why = finalFailures[describeFailure(error).kind];
  return why === undefined ? unreachable : refuse(why);
};

/** Sends one change of one field to the operation that saves it. */
export function makeSender({ client, sessionId, readNow }: SendDependencies) {
  const ask = async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => client.mutation(document, variables).toPromise();

  const sendSeat = async (clientId: string, change: FieldChange, base: string): Promise<Sent> => {
    const attendance = readSeat(change.value);
    if (attendance === null) return refuse('This attendance can’t be read.');
    const { data, error } = await ask(recordAttendanceMutation, {
      sessionId,
      clientId,
      attendance,
      baseVersion: change.baseVersion,
    });
    const answer = data?.recordAttendance;
    if (answer === undefined) return failed(error);
    if (answer.__typename === 'Refusal') return refuse(answer.message);
    if (answer.__typename === 'RecordedAttendance')
      return { outcome: { kind: 'saved', version: answer.version }, noteId: null };
    return settleSeat(clientId, change.value, base);
  };

  /** Somebody else recorded the seat meanwhile, or this desk's own answer was lost. */
  const settleSeat = async (clientId: string, mine: string, base: string): Promise<Sent> => {
    const seat = (await readNow())?.seats.find(({ client: { id } }) => id === clientId);
    if (seat === undefined) return unreachable;
    const theirs = writeSeat(recordOfSeat(seat));
    const { version } = seat.attendance;
    if (theirs === mine) return { outcome: { kind: 'saved', version }, noteId: null };
    const merged = mergeSeats(base, mine, theirs);
    if (merged === null)
      return {
        outcome: { kind: 'conflict', theirs, version, editedBy: 'Somebody else' },
        noteId: null,
      };
    const attendance: SeatRecord | null = readSeat(merged);
    if (attendance === null) return unreachable;
    const { data, error } = await ask(recordAttendanceMutation, {
      sessionId,
      clientId,
      attendance,
      baseVersion: version,
    });
    const answer = data?.recordAttendance;
    if (answer?.__typename === 'RecordedAttendance')
      return { outcome: { kind: 'saved', version: answer.version, value: merged }, noteId: null };
    if (answer?.__typename === 'Refusal') return refuse(answer.message);
    return failed(error);
  };

  return async (key: string, change: FieldChange, base: string): Promise<Sent> => {
    const { kind, clientId, field, goalId } = readKey(key);
    if (kind === 'seat') return sendSeat(clientId ?? '', change, base);
    const answered =
      clientId === null
        ? await ask(saveGroupNoteFieldMutation, { sessionId, field, change })
        : goalId === null
          ? await ask(saveNoteFieldMutation, { sessionId, clientId, field, change })
          : await ask(rateProgressMutation, { sessionId, clientId, goalId, change });
    const { data, error } = answered;
    if (data === undefined) return failed(error);
    const answer =
      'saveGroupNoteField' in data
        ? data.saveGroupNoteField
        : 'saveNoteField' in data
          ? data.saveNoteField
          : data.rateProgress;
    if (answer.__typename === 'SavedField')
      return { outcome: { kind: 'saved', version: answer.version }, noteId: answer.noteId ?? null };
    if (answer.__typename === 'FieldConflict') {
      const { theirs, version, editedBy } = answer;
      return { outcome: { kind: 'conflict', theirs, version, editedBy }, noteId: null };
    }
    return refuse(answer.message);
  };
}
