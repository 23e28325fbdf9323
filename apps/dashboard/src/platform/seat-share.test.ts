import { expect, test } from 'vitest';
import { changeOf, pointsBetween, shareOf } from './seat-share.ts';

test('the last four buckets with seats are compared with all before; buckets without a session don’t count', () => {
  const change = changeOf({
    expected: [10, 10, 0, 10, 10, 0, 10, 10],
    attended: [9, 9, 0, 6, 6, 0, 6, 6],
  });
  expect(change).toEqual({
    before: { attended: 18, expected: 20 },
    lately: { attended: 24, expected: 40 },
    points: -30,
  });
});

test('too few seats on either side say nothing', () => {
  expect(changeOf({ expected: [10, 10, 10, 10], attended: [1, 2, 3, 4] })).toBeNull();
  expect(changeOf({ expected: [7, 10, 10, 10, 10], attended: [1, 2, 3, 4, 5] })).toBeNull();
  expect(changeOf({ expected: [8, 2, 2, 2, 2], attended: [8, 1, 1, 1, 1] })).toEqual({
    before: { attended: 8, expected: 8 },
    lately: { attended: 4, expected: 8 },
    points: -50,
  });
});

test('points agree with the percents that are printed', () => {
  expect(pointsBetween({ attended: 249, expected: 1000 }, { attended: 250, expected: 1000 })).toBe(0);
  expect(pointsBetween({ attended: 3, expected: 4 }, { attended: 1, expected: 2 })).toBe(-25);
});

test('all seats together', () => {
  expect(shareOf({ expected: [3, 0, 5], attended: [2, 0, 5] })).toEqual({ attended: 7, expected: 8 });
});
