import { expect, test } from 'vitest';
import { compareCodePoints, isBlank } from './text.ts';

test('texts stand in the order of their code points, also beyond the first plane', () => {
  const texts = ['b', '\u{1F600}', 'a', '', '\uFF5E', 'Z', 'ab'];
  expect([...texts].sort(compareCodePoints)).toEqual(['', 'Z', 'a', 'ab', 'b', '\uFF5E', '\u{1F600}']);
});

test('white space alone is blank, as is nothing', () => {
  expect([null, '', ' \n\t', '\u00A0'].every(isBlank)).toBe(true);
  expect(isBlank(' x ')).toBe(false);
});
