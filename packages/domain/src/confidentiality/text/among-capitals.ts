import type { TokenizedNote } from './tokens.ts';

/** How far around a word is looked, and how long a word must be to count. */
const [reach, longEnough] = [8, 4];
const fewestLong = 3;
const mostOfThem = 0.7;

/** Whether most of the long words around a word, itself included, are written in capitals only. Few words are asked. */
export function isAmongCapitals({ tokens }: TokenizedNote, at: number): boolean {
  let upper = 0;
  let long = 0;
  for (let k = Math.max(0, at - reach); k <= at + reach && k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined || token.letters < longEnough || token.shape === 'number') continue;
    long++;
    if (token.shape === 'upper') upper++;
  }
  return long >= fewestLong && upper >= long * mostOfThem;
}
