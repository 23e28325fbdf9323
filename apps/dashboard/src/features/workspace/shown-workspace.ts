import { memberMinutes } from '@concord/domain/attendance';
import { parseInstant } from '@concord/domain/shared';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useStore } from '../../platform/store.ts';
import type { Desk } from './desk.ts';
import type { Drafts } from './drafts.ts';
import { readSeat, recordOfSeat } from './seat-draft.ts';
import { readKey, seatKey, type Seat, type Workspace } from './workspace-model.ts';

/** The session as it stands at this desk: as it was read, with the attendance and the notes that were begun here since. */
export function useShownWorkspace(read: Workspace, { drafts, opened }: Desk): Workspace {
  const notes = useStore(opened);
  const subscribe = useCallback(
    (listener: () => void) =>
      drafts.subscribeAll((key) => {
        // Of the texts nothing is shown here: a letter asks for nothing.
        if (readKey(key).kind === 'seat') listener();
      }),
    [drafts],
  );
  const seats = useSyncExternalStore(subscribe, () =>
    read.seats.map(({ client }) => drafts.get(seatKey(client.id)).value).join('\n'),
  );
  return useMemo(
    () =>
      seats === '' ? read : { ...read, seats: read.seats.map((seat) => showSeat(read, seat, drafts, notes)) },
    [read, seats, drafts, notes],
  );
}

function showSeat(
  { session, endsAt }: Workspace,
  seat: Seat,
  drafts: Drafts,
  notes: ReadonlyMap<string, string>,
): Seat {
  const draft = drafts.get(seatKey(seat.client.id));
  const record = readSeat(draft.value) ?? recordOfSeat(seat);
  const startsAt = parseInstant(session.startsAt);
  const until = parseInstant(endsAt);
  const noteId = notes.get(seat.client.id);
  return {
    ...seat,
    state: seat.state === 'GUEST' ? 'GUEST' : record.status,
    attendance: { ...seat.attendance, ...record, version: draft.version },
    minutes:
      startsAt === null || until === null
        ? seat.minutes
        : memberMinutes(
            { arrivedAt: instantOf(record.arrivedAt), leftAt: instantOf(record.leftAt) },
            { startsAt, endsAt: until },
          ),
    note: seat.note ?? (noteId === undefined ? null : begunNote(noteId)),
  };
}

const instantOf = (text: string | null): ReturnType<typeof parseInstant> =>
  text === null ? null : parseInstant(text);

/** A note that was opened here by its first field; what is in it stands in the drafts. */
const begunNote = (id: string): NonNullable<Seat['note']> => ({
  __typename: 'SeatNote',
  id,
  externalId: '',
  status: 'draft',
  author: '',
  mine: true,
  needsCosignature: false,
  serviceWithdrawn: false,
  fields: [],
  signatures: [],
  addenda: [],
  requests: [],
});
