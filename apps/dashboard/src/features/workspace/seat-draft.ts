import type { AttendanceInput } from '../../gql/graphql.ts';
import { seatWords } from '../../platform/seat-words.ts';
import type { Seat } from './workspace-model.ts';

/** What is recorded of a seat, or is about to be. */
export type SeatRecord = {
  readonly [Part in keyof Required<AttendanceInput>]: Exclude<AttendanceInput[Part], undefined>;
};

/** The seat's attendance as the server has it. */
export const recordOfSeat = ({ state, attendance }: Seat): SeatRecord => ({
  status: attendance.status ?? (state === 'GUEST' ? 'UNRECORDED' : state),
  arrivedAt: attendance.arrivedAt ?? null,
  leftAt: attendance.leftAt ?? null,
  notified: attendance.notified ?? null,
  notifiedAt: attendance.notifiedAt ?? null,
  absenceReason: attendance.absenceReason ?? null,
  followUp: attendance.followUp ?? null,
  followUpDue: attendance.followUpDue ?? null,
  followUpDoneOn: attendance.followUpDoneOn ?? null,
  makeup: attendance.makeup ?? null,
  makeupOn: attendance.makeupOn ?? null,
});

const parts = [
  'status',
  'arrivedAt',
  'leftAt',
  'notified',
  'notifiedAt',
  'absenceReason',
  'followUp',
  'followUpDue',
  'followUpDoneOn',
  'makeup',
  'makeupOn',
] as const satisfies readonly (keyof SeatRecord)[];

/** A seat as the drafts hold it: one text, the same for the same record. */
export const writeSeat = (record: SeatRecord): string => JSON.stringify(parts.map((part) => record[part]));

/** Reads what `writeSeat` wrote; null for anything else. */
export function readSeat(text: string): SeatRecord | null {
  if (text === '') return null;
  const values: unknown = JSON.parse(text);
  if (!Array.isArray(values) || values.length !== parts.length) return null;
  const seat: object = Object.fromEntries(
    parts.map((part, index): [string, unknown] => [part, values[index]]),
  );
  return isSeatRecord(seat) ? seat : null;
}

const isSeatRecord = (seat: object): seat is SeatRecord =>
  'status' in seat && typeof seat.status === 'string' && seat.status in seatWords;

/**
 * Two people recorded one seat at once: what each of them changed of what stood there before, together. Null where both changed
 * the same and not to the same.
 */
export function mergeSeats(base: string, mine: string, theirs: string): string | null {
  const [from, own, other] = [readSeat(base), readSeat(mine), readSeat(theirs)];
  if (own === null || other === null) return null;
  const merged = { ...other };
  for (const part of parts) {
    if (own[part] === (from?.[part] ?? null) || own[part] === other[part]) continue;
    if (other[part] !== (from?.[part] ?? null)) return null;
    Object.assign(merged, { [part]: own[part] });
  }
  return writeSeat(merged);
}

/** A seat in words, for choosing between two. */
export function saySeat(text: string): string {
  const seat = readSeat(text);
  if (seat === null) return 'not recorded';
  return [
    seatWords[seat.status].word,
    ...(seat.notified === null ? [] : [seat.notified ? 'gave notice' : 'no notice']),
    ...(seat.absenceReason === null ? [] : [`reason: ${seat.absenceReason}`]),
    ...(seat.followUp === null ? [] : [`follow-up: ${seat.followUp}`]),
    ...(seat.followUpDue === null ? [] : [`due ${seat.followUpDue}`]),
    ...(seat.followUpDoneOn === null ? [] : [`done ${seat.followUpDoneOn}`]),
    ...(seat.makeup === null ? [] : [`makeup: ${seat.makeup}`]),
  ].join(' · ');
}
