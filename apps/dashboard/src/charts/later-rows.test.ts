import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLaterRows } from './later-rows.ts';

const rows = Array.from({ length: 20 }, () => document.createElement('tr'));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** All rows are asked for; what was done is noted by their places. */
function askForAll(): { later: ReturnType<typeof createLaterRows>; done: number[] } {
  const later = createLaterRows();
  const done: number[] = [];
  rows.forEach((row, index) => later.ask(row, () => done.push(index)));
  return { later, done };
}
const inOrder = rows.map((_row, index) => index);

test('nothing is done before the next frame; then all is, in order', () => {
  const { done } = askForAll();
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(inOrder);
});

test('a row at which somebody is already is done at once, and only once', () => {
  const { later, done } = askForAll();
  for (const row of rows.slice(7, 8)) later.doNow(row);
  expect(done).toEqual([7]);
  vi.runAllTimers();
  expect(done).toHaveLength(20);
});

test('whoever walks through the rows or prints them has all of them', () => {
  const walked = askForAll();
  walked.later.doAll();
  expect(walked.done).toEqual(inOrder);
  const printed = askForAll();
  window.dispatchEvent(new Event('beforeprint'));
  expect(printed.done).toEqual(inOrder);
});

test('of two works on a row the later one is done, and none on a row that is gone', () => {
  const later = createLaterRows();
  const done: string[] = [];
  const [one, other] = [document.createElement('tr'), document.createElement('tr')];
  later.ask(one, () => done.push('old'));
  later.ask(one, () => done.push('new'));
  later.ask(other, () => done.push('gone'));
  later.forget(other);
  vi.runAllTimers();
  expect(done).toEqual(['new']);
});
