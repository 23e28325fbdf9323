import { expect, test } from 'vitest';
import { expandWords } from './expand-words.ts';
import { defaultTables } from './guard-tables.ts';

test('each word begins with so many letters of the word before', () => {
  expect(expandWords('0aback4us3ft1lone0otherworldlinessFed')).toEqual([
    'aback',
    'abacus',
    'abaft',
    'alone',
    'otherworldliness',
    'otherworldlinesed',
  ]);
  expect(expandWords('')).toEqual([]);
});

test('the list of English words is whole and in order', () => {
  const words = [...defaultTables.english];
  expect(words.length).toBeGreaterThan(26_000);
  expect(words).toEqual(expect.arrayContaining(['aardvark', 'grace', 'hope', 'will', 'price', 'zoom']));
  expect(words.every((word) => /^[a-z'-]+$/u.test(word))).toBe(true);
});
