import { describe, expect, test } from 'vitest';
import { day } from '../testing/practice.ts';
import {
  daysIn,
  endOfBucket,
  formatBucket,
  formatPeriod,
  formatSessionHours,
  formatSessionStart,
  mondayOf,
  todayIn,
} from './time.ts';

describe('a session is shown in the time of its site', () => {
  test('Arizona keeps standard time while others change their clocks', () => {
    expect(formatSessionHours('2026-07-14T20:00:00Z', '2026-07-14T21:30:00Z', 'America/Phoenix')).toBe(
      '13:00–14:30 MST',
    );
    expect(formatSessionHours('2026-07-14T20:00:00Z', '2026-07-14T21:30:00Z', 'America/Denver')).toBe(
      '14:00–15:30 MDT',
    );
  });

  test('the days before and after both clock changes carry their own offset', () => {
    const at = (instant: string): string =>
      formatSessionStart(day('2026-01-01'), instant, 'America/New_York').split(', ')[1] ?? '';
    expect(at('2026-03-07T15:00:00Z')).toBe('10:00 EST');
    expect(at('2026-03-08T15:00:00Z')).toBe('11:00 EDT');
    expect(at('2026-10-31T15:00:00Z')).toBe('11:00 EDT');
    expect(at('2026-11-01T15:00:00Z')).toBe('10:00 EST');
  });

  test('Puerto Rico is shown in Atlantic time', () => {
    expect(formatSessionHours('2026-07-14T14:00:00Z', '2026-07-14T15:00:00Z', 'America/Puerto_Rico')).toBe(
      '10:00–11:00 AST',
    );
  });

  test('the date is the civil date on record, whatever the browser is set to', () => {
    expect(formatSessionStart(day('2026-11-10'), '2026-11-11T02:00:00Z', 'America/Phoenix')).toBe(
      'Tue 10 Nov 2026, 19:00 MST',
    );
  });
});

test('a bucket ends on the day before the next one', () => {
  expect(endOfBucket('WEEK', day('2026-12-28'))).toBe('2027-01-03');
  expect(endOfBucket('MONTH', day('2028-02-01'))).toBe('2028-02-29');
  expect(endOfBucket('QUARTER', day('2026-10-01'))).toBe('2026-12-31');
});

test('buckets have words', () => {
  expect(formatBucket('WEEK', day('2026-09-14'))).toBe('week of 14 Sep');
  expect(formatBucket('MONTH', day('2026-09-01'))).toBe('September 2026');
  expect(formatBucket('QUARTER', day('2026-07-01'))).toBe('Jul – Sep 2026');
});

test('a period names the first year only where it differs', () => {
  expect(formatPeriod(day('2026-09-14'), day('2026-10-11'))).toBe('14 Sep – 11 Oct 2026');
  expect(formatPeriod(day('2025-12-29'), day('2026-01-04'))).toBe('29 Dec 2025 – 4 Jan 2026');
  expect(formatPeriod(day('2026-09-14'), day('2026-09-14'))).toBe('14 Sep 2026');
});

test('weeks begin on Monday', () => {
  expect(['2026-11-23', '2026-11-24', '2026-11-29'].map((text) => mondayOf(day(text)))).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
  ]);
  expect(mondayOf(day('1969-12-31'))).toBe('1969-12-29');
});

test('both ends of a range count', () => {
  expect(daysIn(day('2026-03-01'), day('2026-03-01'))).toBe(1);
  expect(daysIn(day('2026-03-01'), day('2026-03-31'))).toBe(31);
});

test('today is a day', () => {
  expect(todayIn('Pacific/Honolulu')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
