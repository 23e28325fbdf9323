import { expect, test } from 'vitest';
import { unitsOf } from './units.ts';

test('a session is one unit however long it is, and none where nobody was there', () => {
  expect(unitsOf(90, { unit: 'session' })).toBe(1);
  expect(unitsOf(1, { unit: 'session' })).toBe(1);
  expect(unitsOf(0, { unit: 'session' })).toBe(0);
});

test.each([
  [0, 0],
  [7, 0],
  [8, 1],
  [22, 1],
  [23, 2],
  [37, 2],
  [38, 3],
  [60, 4],
])('%i minutes are %i units of 15 minutes, each counting from its middle on', (minutes, units) => {
  expect(unitsOf(minutes, { unit: '15min' })).toBe(units);
});
