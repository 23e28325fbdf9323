import { expect, test } from 'vitest';
import { showLatestAt } from './heat-view.ts';

const totals = 176;

test('with room enough the latest cells and the totals stand in view', () => {
  // 232 + 26 × 28 + 176 wide, in a frame that leaves 10 cells beside the names and the totals.
  expect(showLatestAt({ sheet: 1136, frame: 688, names: 232, totals, cell: 28 })).toBe(448);
});

test('on a phone the latest cells stand in view whole, and the totals beyond the edge', () => {
  // 128 + 26 × 28 + 176 wide, 710 of it out of sight; 534 without the totals and 560 without what the shade hides: 20 cells.
  expect(showLatestAt({ sheet: 1032, frame: 322, names: 128, totals, cell: 28 })).toBe(560);
});

test('what fits lies where it begins', () => {
  expect(showLatestAt({ sheet: 600, frame: 900, names: 232, totals, cell: 34 })).toBe(0);
  // 128 + 3 × 34 + 176 wide: all three cells fit beside the names.
  expect(showLatestAt({ sheet: 406, frame: 322, names: 128, totals, cell: 34 })).toBe(0);
});
