import type { Client, CombinedError } from 'urql';
import { describeFailure } from '../../platform/use-answer.ts';
import type { FieldChange, SaveOutcome } from './drafts.ts';
import { askUntil } from './patience.ts';
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

type Ask = ReturnType<typeof askUntil>;

const unreachable: Sent = { outcome: { kind: 'unreachable' }, noteId: null };
const refuse = (why: string): Sent => ({ outcome: { kind: 'refused', why }, noteId: null });

/** What can't succeed by being tried again. */
const finalFailures: Readonly<Partial<Record<ReturnType<typeof describeFailure>['kind'], string>>> = {
  'not-found': 'This record is not among those that you may write.',
  forbidden: 'Your role does not include writing this.',
};

/** What became of a change that was not answered: it is tried again, or can't succeed by that. */
export function failedChange(error: CombinedError | undefined): SaveOutcome {
  if (error === undefined) return { kind: 'unreachable' };
  if (error.graphQLErrors[0]?.extensions['code'] === 'BAD_USER_INPUT')
    return { kind: 'refused', why: 'The server does not take this value.' };
  const why = finalFailures[describeFailure(error).kind];
  return why === undefined ? { kind: 'unreachable' } : { kind: 'refused', why };
}

const failed = (error: CombinedError | undefined): Sent => ({ outcome: failedChange(error), noteId: null });

/** Sends one change of one field to the operation that saves it, until the answer is given up. */
export function makeSender({ client, sessionId, readNow }: SendDependencies) {
  const sendSeat = async (ask: Ask, clientId: string, change: FieldChange, base: string): Promise<Sent> => {
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
    return settleSeat(ask, clientId, change.value, base);
  };

  /** Somebody else recorded the seat meanwhile, or this desk's own answer was lost. */
  const settleSeat = async (ask: Ask, clientId: string, mine: string, base: string): Promise<Sent> => {
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

  return async (key: string, change: FieldChange, base: string, givenUp: AbortSignal): Promise<Sent> => {
    const ask = askUntil(client, 'mutation', givenUp);
    const { kind, clientId, field, goalId } = readKey(key);
    if (kind === 'seat') return sendSeat(ask, clientId ?? '', change, base);
    const answered =
      clientId === null
        ? await ask(saveGroupNoteFieldMutation, { sessionId, field, change })
        : goalId === null
          ? await ask(saveNoteFieldMutation, { sessionId, clientId, field, change })
          : await ask(rateProgressMutation, { sessionId, clientId, goalId, change });
    // Where a change is refused as a whole the data is null, whatever its type says.
    const data = answered.data ?? null;
    if (data === null) return failed(answered.error);
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
