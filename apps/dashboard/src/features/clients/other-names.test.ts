import { expect, test } from 'vitest';
import { readOtherNames } from './other-names.ts';

test('other names are told apart by commas, and nothing between two commas is no name', () => {
  expect(readOtherNames(' Zo ,, Zoë B. ,')).toEqual(['Zo', 'Zoë B.']);
  expect(readOtherNames('')).toEqual([]);
});
