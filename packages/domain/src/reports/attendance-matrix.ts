import type { ClientId } from '../clients/index.ts';
import type { GroupId } from '../groups/index.ts';
import { guestsAt, seatsOf, type PracticeIndex, type Seat } from '../practice/index.ts';
import { compareCodePoints, type CivilDate } from '../shared/index.ts';
import { clientRef, groupRef, sessionRef, type ClientRef, type GroupRef, type SessionRef } from './refs.ts';
import { sessionsInScope } from './scope.ts';

const stateOf = {
  present: 'PRESENT',
  late: 'LATE',
  left_early: 'LEFT_EARLY',
  excused: 'EXCUSED',
  late_cancel: 'LATE_CANCEL',
  no_show: 'NO_SHOW',
} as const;

/** What became of one client at one session. */
export type SeatState = (typeof stateOf)[keyof typeof stateOf] | 'UNRECORDED' | 'NOT_MEMBER' | 'GUEST';

export interface AttendanceMatrix {
  readonly group: GroupRef;
  /** Held sessions in order of start. */
  readonly sessions: SessionRef[];
  /** One row for each client who held a seat or was a guest; states[i] belongs to sessions[i]. */
  readonly rows: { readonly client: ClientRef; readonly states: SeatState[] }[];
}

/** The state of a seat: as recorded, or unrecorded. */
export const seatState = ({ record }: Pick<Seat, 'record'>): SeatState =>
  record === null ? 'UNRECORDED' : stateOf[record.status];

/** Members × sessions of one group; null where there is no such group. */
export function attendanceMatrix(
  practice: PracticeIndex,
  groupId: GroupId,
  from: CivilDate,
  to: CivilDate,
): AttendanceMatrix | null {
  const group = practice.group(groupId);
  if (group === undefined) return null;
  const sessions = sessionsInScope(practice, { from, to }, groupId);
  const rows = new Map<ClientId, SeatState[]>();
  sessions.forEach((session, index) => {
    const mark = (client: ClientId, state: SeatState): void => {
      const states = rows.get(client) ?? sessions.map((): SeatState => 'NOT_MEMBER');
      states[index] = state;
      rows.set(client, states);
    };
    for (const seat of seatsOf(practice, session)) mark(seat.clientId, seatState(seat));
    for (const guest of guestsAt(practice, session)) mark(guest.clientId, 'GUEST');
  });
  return {
    group: groupRef(group),
    sessions: sessions.map(sessionRef),
    rows: [...rows]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([client, states]) => ({ client: clientRef(practice, client), states })),
  };
}
