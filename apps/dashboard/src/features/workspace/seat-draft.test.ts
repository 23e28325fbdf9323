import { describe, expect, it } from 'vitest';
import { mergeSeats, readSeat, saySeat, writeSeat, type SeatRecord } from './seat-draft.ts';

const nothing: SeatRecord = {
  status: 'UNRECORDED',
  arrivedAt: null,
  leftAt: null,
  notified: null,
  notifiedAt: null,
  absenceReason: null,
  followUp: null,
  followUpDue: null,
  followUpDoneOn: null,
  makeup: null,
  makeupOn: null,
};
const seat = (change: Partial<SeatRecord>): string => writeSeat({ ...nothing, ...change });

describe('a seat that two people record at once', () => {
  const noShow = { status: 'NO_SHOW' } as const;

  it('keeps what each of them added', () => {
    const merged = mergeSeats(
      seat(noShow),
      seat({ ...noShow, notified: false }),
      seat({ ...noShow, followUp: 'Call on Friday.' }),
    );
    expect(readSeat(merged ?? '')).toEqual({
      ...nothing,
      ...noShow,
      notified: false,
      followUp: 'Call on Friday.',
    });
  });

  it('asks where both recorded the same thing differently', () => {
    expect(mergeSeats(seat({}), seat({ status: 'PRESENT' }), seat(noShow))).toBeNull();
  });

  it('has nothing to ask where both recorded the same', () => {
    expect(mergeSeats(seat({}), seat({ ...noShow, notified: true }), seat(noShow))).toBe(
      seat({ ...noShow, notified: true }),
    );
  });

  it('is said in words for the choice', () => {
    expect(saySeat(seat({ ...noShow, notified: false, followUp: 'Call on Friday.' }))).toBe(
      'no-show · no notice · follow-up: Call on Friday.',
    );
  });

  it('is nothing where the device kept something unreadable', () => {
    expect(readSeat('["HERE"]')).toBeNull();
    expect(readSeat('')).toBeNull();
  });
});
