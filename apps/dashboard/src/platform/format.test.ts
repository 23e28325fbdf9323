import { expect, test } from 'vitest';
import { formatNumberOf, formatPercent, formatShare, inWords, joinWords, percentOf } from './format.ts';

test('a percent of nothing expected is a dash, never zero', () => {
  expect(formatPercent(0, 0)).toBe('–');
  expect(percentOf(0, 0)).toBeNull();
  expect(formatPercent(0, 4)).toBe('0%');
});

test('a share keeps its denominator, with thousands apart', () => {
  expect(formatShare(1246, 1520)).toBe('1,246 of 1,520');
  expect(formatPercent(1246, 1520)).toBe('82%');
});

test('one session is singular, none and several are plural', () => {
  expect([0, 1, 2].map((count) => formatNumberOf(count, 'session'))).toEqual([
    '0 sessions',
    '1 session',
    '2 sessions',
  ]);
});

test('small numbers are words in a sentence, large ones are figures', () => {
  expect([inWords(0), inWords(4), inWords(10), inWords(1204)]).toEqual(['no', 'four', 'ten', '1,204']);
});

test('lists end in "and"', () => {
  expect([joinWords([]), joinWords(['a']), joinWords(['a', 'b']), joinWords(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
