import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInViewFirst } from './in-view-first.ts';

const rowHeight = 28;
/** Sixty rows, the first of which stands at the given height; a window of 768 pixels shows those that begin above it. */
const rowsFrom = (top: number): HTMLElement[] =>
  Array.from({ length: 60 }, (_, index) => {
    const row = document.createElement('tr');
    row.getBoundingClientRect = () => new DOMRect(0, top + index * rowHeight, 1_000, rowHeight);
    return row;
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('rows in the window are drawn at once, those above and below it after the next frame', () => {
  const drawn: number[] = [];
  const { ask } = createInViewFirst(rowHeight);
  // Ten rows stand above the window; 768 / 28 is 27.4, so 28 stand in it.
  rowsFrom(-280).forEach((row, index) => ask(row, index, () => drawn.push(index)));
  expect(drawn).toEqual(Array.from({ length: 28 }, (_, index) => index + 10));
  vi.runAllTimers();
  expect(drawn).toHaveLength(60);
  expect(new Set(drawn).size).toBe(60);
});

test('of two drawings of a row that waits only the later one is done, and none of a row that is gone', () => {
  const drawn: string[] = [];
  const { ask, forget } = createInViewFirst(rowHeight);
  const rows = rowsFrom(0);
  const [below, gone] = [rows[50], rows[51]];
  if (below === undefined || gone === undefined) throw new Error('There are sixty rows.');
  ask(below, 50, () => drawn.push('old'));
  ask(gone, 51, () => drawn.push('gone'));
  ask(below, 50, () => drawn.push('new'));
  forget(gone);
  vi.runAllTimers();
  expect(drawn).toEqual(['new']);
});

test('whoever prints before all rows are drawn gets all of them', () => {
  const drawn: number[] = [];
  const { ask } = createInViewFirst(rowHeight);
  rowsFrom(0).forEach((row, index) => ask(row, index, () => drawn.push(index)));
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn).toHaveLength(60);
});
