import { describe, expect, it, test } from 'vitest';
import { formatInstant, parseCivilDate, type CivilDate } from '../shared/index.ts';
import { canBeSpared, endOfWork, setLastDay, worksUntil, type LeavingEntry } from './index.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const today = day('2026-03-02');
const entry: LeavingEntry = { lastDay: day('2026-03-31'), reason: null, handOverFrom: day('2026-04-01') };

function codeOf(change: Partial<LeavingEntry>, lastWorkedOn: CivilDate | null = null): string | null {
  const decided = setLastDay({ ...entry, ...change }, { today, lastWorkedOn });
  return decided.ok ? null : decided.refusal.code;
}

describe('the last day of somebody who leaves', () => {
  test.each<[string, Partial<LeavingEntry>, CivilDate | null, string | null]>([
    ['today, with others from tomorrow on', { lastDay: today, handOverFrom: day('2026-03-03') }, null, null],
    ['366 days ahead', { lastDay: day('2027-03-03'), handOverFrom: day('2027-03-04') }, null, null],
    ['367 days ahead', { lastDay: day('2027-03-04'), handOverFrom: day('2027-03-05') }, null, 'too-far'],
    ['the day on which they last worked', { lastDay: today, handOverFrom: today }, today, null],
    ['a day before that', { lastDay: day('2026-03-01'), handOverFrom: today }, today, 'worked-later'],
    ['with a day between', { handOverFrom: day('2026-04-02') }, null, 'gap'],
    ['handing over while they still work', { handOverFrom: today }, null, null],
    ['handing over from yesterday on', { handOverFrom: day('2026-03-01') }, null, 'past'],
    [
      'in the past, handed over on the day after it',
      { lastDay: day('2026-02-20'), handOverFrom: day('2026-02-21') },
      null,
      null,
    ],
    [
      'in the past, handed over before it',
      { lastDay: day('2026-02-20'), handOverFrom: day('2026-02-20') },
      null,
      'past',
    ],
    ['a reason of 301 characters', { reason: 'x'.repeat(301) }, null, 'too-long'],
  ])('%s', (_what, change, lastWorkedOn, code) => {
    expect(codeOf(change, lastWorkedOn)).toBe(code);
  });

  it('keeps no empty reason', () => {
    expect(setLastDay({ ...entry, reason: '  ' }, { today, lastWorkedOn: null })).toEqual({
      ok: true,
      value: entry,
    });
  });

  it('ends at midnight on the wall of the practice, or at the first moment after a midnight that was skipped', () => {
    expect(formatInstant(endOfWork(day('2026-03-31'), 'America/Chicago'))).toBe('2026-04-01T05:00:00Z');
    // Clocks in Santiago went from 24:00 to 01:00 on 6 September 2026 (UTC-4 until then).
    expect(formatInstant(endOfWork(day('2026-09-05'), 'America/Santiago'))).toBe('2026-09-06T04:00:00Z');
  });
});

test('work until a day needs somebody who is still there that day; work without an end somebody who stays', () => {
  expect(worksUntil(null, null)).toBe(true);
  expect(worksUntil(day('2026-03-31'), null)).toBe(false);
  expect(worksUntil(day('2026-03-31'), day('2026-03-31'))).toBe(true);
  expect(worksUntil(day('2026-03-31'), day('2026-04-01'))).toBe(false);
});

test('the last director and the last administrator stay until there is another', () => {
  const codeFor = (own: string[], others: string[][]): string | null => {
    const decided = canBeSpared(own, others);
    return decided.ok ? null : decided.refusal.code;
  };
  expect(codeFor(['director'], [['clinician'], ['administrator']])).toBe('last-director');
  expect(codeFor(['administrator'], [['director']])).toBe('last-administrator');
  expect(codeFor(['director', 'clinician'], [['director']])).toBeNull();
  expect(codeFor(['clinician'], [])).toBeNull();
});
