import type { CompiledRoster } from '../roster/compile-roster.ts';
import { makeSigns, type Signs } from '../learned/signs.ts';
import { readWeights } from '../learned/weights.ts';
import table from '../tables/word-weights.json' with { type: 'json' };
import type { TokenizedNote } from '../text/tokens.ts';
import { placeOfUse, type PlaceOfUse, type WordName } from './place-of-use.ts';
import { addSignsOfUse } from './signs-of-use.ts';

/** How many signs have a weight of their own; two rare ones may share one. */
export const manyUseSigns = 8192;

const weights = readWeights(table);

/** Collects all that can be seen of a word that may be a name. */
export function signsOfUse(signs: Signs, place: PlaceOfUse): void {
  signs.count = 0;
  addSignsOfUse(signs, place);
  for (let k = 0; k < signs.count; k++) signs.numbers[k] = numberOf(signs, k);
}

const numberOf = ({ numbers }: Signs, k: number): number => (numbers[k] ?? 0) & (manyUseSigns - 1);

const seen = makeSigns();

/** How much speaks for a name: below nothing more for the word. It is the logarithm of the odds, as the passages have them. */
export function weighUse(note: TokenizedNote, name: WordName, roster: CompiledRoster): number {
  seen.count = 0;
  addSignsOfUse(seen, placeOfUse(note, name, roster));
  let sum = 0;
  for (let k = 0; k < seen.count; k++) sum += weights[numberOf(seen, k)] ?? 0;
  return sum;
}
