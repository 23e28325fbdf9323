import { addKinds, addSign, type Signs } from '../learned/signs.ts';
import type { WordKinds } from '../description-weights/word-kinds.ts';
import { fieldLines } from '../tables/bearer-words.ts';
import { mostRemembered } from '../text/remember.ts';
import type { Token } from '../text/tokens.ts';

const fieldsOfWord = new Map<string, number>();
fieldLines
  .trim()
  .split('\n')
  .forEach((line, field) => {
    for (const word of line.split(' ')) fieldsOfWord.set(word, (fieldsOfWord.get(word) ?? 0) | (1 << field));
  });

/** The same words come again and again: their fields are kept by the word's number. */
const known: (number | undefined)[] = [];

/** Of which fields a word speaks, one bit each: children, animals, the group's hour, what members do to one another. */
export function fieldsOf(token: Token): number {
  if (token.place < 0 || token.place >= mostRemembered) return workOut(token.key);
  return (known[token.place] ??= workOut(token.key));
}

function workOut(key: string): number {
  const fields = fieldsOfWord.get(key);
  if (fields !== undefined) return fields;
  const stem = key.replace(/(?:ing|ed|es|s)$/, '');
  if (stem === key) return 0;
  return fieldsOfWord.get(stem) ?? fieldsOfWord.get(`${stem}e`) ?? fieldsOfWord.get(stem.slice(0, -1)) ?? 0;
}

/** Adds a sign for each field. */
export function addFields(signs: Signs, what: number, fields: number, also = 0): void {
  for (let left = fields; left !== 0; left &= left - 1)
    addSign(signs, what, 31 - Math.clz32(left & -left), also);
}

/** Adds a sign for each kind of a word. */
export function addKindsOf(signs: Signs, what: number, { low, high }: WordKinds, also: number): void {
  addKinds(signs, what, low, high, also);
}
