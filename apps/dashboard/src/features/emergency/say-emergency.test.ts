import { expect, test } from 'vitest';
import { reviewStateOf, sayTimeLeft } from './say-emergency.ts';

test('the time left is said in whole minutes, and in seconds during the last one', () => {
  expect(sayTimeLeft(3_600)).toBe('60 min');
  expect(sayTimeLeft(119)).toBe('1 min');
  expect(sayTimeLeft(59)).toBe('59 s');
  expect(sayTimeLeft(-3)).toBe('0 s');
});

test('a review waits until its day, then it is overdue; a running access is not reviewed yet', () => {
  const due = '2026-03-05T15:00:00Z';
  const access = { running: false, reviewedAt: null, reviewDueAt: due };
  expect(reviewStateOf(access, Date.parse(due) - 1)).toBe('waiting');
  expect(reviewStateOf(access, Date.parse(due) + 1)).toBe('overdue');
  expect(reviewStateOf({ ...access, running: true }, Date.parse(due))).toBe('running');
  expect(reviewStateOf({ ...access, reviewedAt: due }, Date.parse(due) + 1)).toBe('reviewed');
});
