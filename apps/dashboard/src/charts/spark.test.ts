import { expect, test } from 'vitest';
import { placePoints } from './spark.tsx';
import { scaleOf } from './week-bars.tsx';

test('a gap is not drawn over', () => {
  expect(placePoints([0, 1, null, 1], 0, 1, 212, 50)).toEqual([
    [
      { x: 6, y: 44 },
      { x: 72.7, y: 6 },
    ],
    [{ x: 206, y: 6 }],
  ]);
});

test('all sparks share one fixed scale: a steady line lies where its value is', () => {
  expect(placePoints([2], -1, 4, 212, 50)[0]?.[0]?.y).toBe(21.2);
});

test('the axis ends on a round number above the tallest bar', () => {
  expect([7, 10, 135, 99, 1].map((most) => scaleOf(most))).toEqual([
    { top: 8, lines: [0, 4, 8] },
    { top: 10, lines: [0, 5, 10] },
    { top: 150, lines: [0, 75, 150] },
    { top: 100, lines: [0, 50, 100] },
    { top: 1, lines: [0, 1] },
  ]);
});
