import { expect, test } from 'vitest';
import { day } from '../testing/practice.ts';
import { sayTrend } from './say-trend.ts';

const buckets = [day('2026-09-07'), day('2026-09-14'), day('2026-09-21')];
const end = day('2026-09-27');
const total = { expected: [10, 10, 0], attended: [9, 7, 0] };

test('says the share with its denominator, the change, and the lowest week', () => {
  expect(
    sayTrend({ buckets, total }, 'WEEK', { expected: [20], attended: [17] }, 'the 3 weeks before', end),
  ).toEqual({
    finding: '80% of expected seats were attended',
    detail:
      '(16 of 20), five points fewer than in the 3 weeks before. The week of 14 Sep was lowest: 70% (7 of 10).',
  });
});

test('a rise, one point, and no change have their own words', () => {
  const against = (attended: number): string =>
    sayTrend({ buckets, total }, 'WEEK', { expected: [100], attended: [attended] }, 'May', end).detail.split(
      '. ',
    )[0] ?? '';
  expect(against(70)).toBe('(16 of 20), ten points more than in May');
  expect(against(81)).toBe('(16 of 20), one point fewer than in May');
  expect(against(80)).toBe('(16 of 20), as in May');
});

test('without a time before, and with one bucket, nothing is compared', () => {
  const one = { buckets: [day('2026-09-07')], total: { expected: [10], attended: [9] } };
  expect(sayTrend(one, 'WEEK', null, 'May', end).detail).toBe('(9 of 10).');
  expect(sayTrend(one, 'WEEK', { expected: [0], attended: [0] }, 'May', end).detail).toBe('(9 of 10).');
});

test('a week without seats is not the lowest', () => {
  expect(sayTrend({ buckets, total }, 'WEEK', null, '', end).detail).not.toContain('21 Sep');
});

test('a week that is not over yet is not called the lowest', () => {
  const running = { buckets, total: { expected: [10, 10, 10], attended: [9, 8, 1] } };
  expect(sayTrend(running, 'WEEK', null, '', day('2026-09-22')).detail).toContain(
    'The week of 14 Sep was lowest',
  );
  expect(sayTrend(running, 'WEEK', null, '', end).detail).toContain('The week of 21 Sep was lowest');
});
