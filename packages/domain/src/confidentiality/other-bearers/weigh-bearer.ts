import type { CompiledRoster } from '../roster/compile-roster.ts';
import { makeSigns, type Signs } from '../learned/signs.ts';
import { readWeights } from '../learned/weights.ts';
import { placeOfName, type PlaceOfName } from './place-of-name.ts';
import { addSignsAroundBearer, addSignsBesideBearer } from './signs-of-bearer.ts';
import table from '../tables/bearer-weights.json' with { type: 'json' };
import type { TokenizedNote } from '../text/tokens.ts';

/** How many signs have a weight of their own; two rare ones may share one. */
export const manyBearerSigns = 8192;

const weights = readWeights(table);

/** Collects all that can be seen of a name's place. */
export function bearerSigns(
  signs: Signs,
  note: TokenizedNote,
  name: Pick<PlaceOfName, 'from' | 'to' | 'role'>,
  roster: CompiledRoster,
): void {
  signs.count = 0;
  const place = placeOfName(note, name, roster);
  addSignsBesideBearer(signs, place);
  addSignsAroundBearer(signs, place);
  for (let k = 0; k < signs.count; k++) signs.numbers[k] = numberOf(signs, k);
}

const numberOf = ({ numbers }: Signs, k: number): number => (numbers[k] ?? 0) & (manyBearerSigns - 1);

const seen = makeSigns();
/** So much for the member beside the name isn't outweighed by what stands further away: that is left out then. */
const plainly = -1.2;

/** How much speaks for somebody or something outside who bears a member's name: below nothing more for the member. */
function weighBearer(
  note: TokenizedNote,
  name: Pick<PlaceOfName, 'from' | 'to' | 'role'>,
  roster: CompiledRoster,
): number {
  seen.count = 0;
  const place = placeOfName(note, name, roster);
  addSignsBesideBearer(seen, place);
  const beside = sumFrom(0);
  if (beside < plainly) return beside;
  const count = seen.count;
  addSignsAroundBearer(seen, place);
  return beside + sumFrom(count);
}

function sumFrom(start: number): number {
  let sum = 0;
  for (let k = start; k < seen.count; k++) sum += weights[numberOf(seen, k)] ?? 0;
  return sum;
}

/** So much more has to speak for somebody outside than for the member: a name of a member that is only a warning costs more than a false block. */
const bar = 0.4;

/** Whether a name whose bearer no rule knows is rather borne by somebody or something outside. */
export const isRatherOutside = (
  note: TokenizedNote,
  name: Pick<PlaceOfName, 'from' | 'to' | 'role'>,
  roster: CompiledRoster,
): boolean => weighBearer(note, name, roster) > bar;
