import { expect, test } from 'vitest';
import { expandWords } from './expand-words.ts';
import { defaultTables, englishOf } from '../roster/guard-tables.ts';

test('each word drops so many letters of the word before', () => {
  expect(expandWords('0aback1us3ft4lone5otherworldliness1ed')).toEqual([
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
  expect(words.length).toBeGreaterThan(22_000);
  expect(words).toEqual(expect.arrayContaining(['aardvark', 'grace', 'hope', 'will', 'price', 'zoom']));
  expect(words.every((word) => /^[a-z'-]+$/u.test(word))).toBe(true);
});

test('long words with the endings of words are known by these; surnames that end so are names', () => {
  const isEnglish = englishOf(defaultTables);
  for (const word of [
    'reconciliation',
    'loneliness',
    'friendship',
    'carefully',
    'psychological',
    'abandonment',
  ])
    expect(isEnglish(word), word).toBe(true);
  for (const name of ['harkness', 'blankenship', 'sebastion', 'siobhan'])
    expect(isEnglish(name), name).toBe(false);
});
