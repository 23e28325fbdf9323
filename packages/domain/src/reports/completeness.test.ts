import { describe, expect, test } from 'vitest';
import { indexPractice, type PracticeRecords } from '../practice/index.ts';
import { at, changed, day, soundPractice, without } from '../testing/index.ts';
import { completeness } from './completeness.ts';

const scope = { from: day('2026-01-01'), to: day('2026-01-31') };
const of = (change: Partial<PracticeRecords>): ReturnType<typeof indexPractice> =>
  indexPractice({ ...soundPractice, ...change });

describe('completeness', () => {
  const asOf = at('2026-01-31T12:00:00-05:00');
  const report = (change: Partial<PracticeRecords>, instant = asOf): unknown[] => {
    const { required, complete, clinicians } = completeness(of(change), scope, 'MONTH', { asOf: instant });
    return [
      required,
      complete,
      clinicians.map(({ staff: { id }, ...counts }) => [id, ...Object.values(counts)]),
    ];
  };

  test('two notes and a group note are required, and all are complete', () => {
    expect(report({})).toEqual([[3], [3], [['T1', 3, 3, 0]]]);
  });

  test('nothing is required before the session has ended', () => {
    expect(report({}, at('2026-01-13T20:29:59-06:00'))).toEqual([[0], [0], []]);
  });

  test('a note that does not exist is overdue of the primary therapist in the room, once the time is over', () => {
    const missing = { progressNotes: without(soundPractice.progressNotes, ({ id }) => id === 'n1') };
    expect(report(missing, at('2026-01-16T20:30:00-06:00'))).toEqual([[3], [2], [['T1', 3, 2, 0]]]);
    expect(report(missing, at('2026-01-16T20:30:01-06:00'))).toEqual([[3], [2], [['T1', 3, 2, 1]]]);
  });

  test('an absence is complete when it is documented, though its rule only warns', () => {
    const absent = (followUp: string | null): Partial<PracticeRecords> => ({
      attendance: changed(soundPractice.attendance, ({ clientId }) => clientId === 'c1', {
        status: 'excused',
        notified: true,
        followUp,
      }),
      progressNotes: without(soundPractice.progressNotes, ({ id }) => id === 'n1'),
    });
    expect(report(absent('Called.'))[1]).toEqual([3]);
    expect(report(absent(null))[1]).toEqual([2]);
  });

  test('nobody is responsible where nobody led', () => {
    const empty = { sessionFacilitators: [], progressNotes: [], groupNotes: [], signatures: [] };
    expect(report(empty)).toEqual([[3], [0], []]);
  });
});
