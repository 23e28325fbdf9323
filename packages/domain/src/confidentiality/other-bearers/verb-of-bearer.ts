import { addSign, type Signs } from '../learned/signs.ts';
import { kindsOf } from '../description-weights/word-kinds.ts';
import { addFields, addKindsOf, fieldsOf } from './fields.ts';
import { gapOf, type PlaceOfName } from './place-of-name.ts';
import type { Token } from '../text/tokens.ts';

const farthest = 7;
const objects = /^(?:him|her|client|pt|them|ct)$/;

/** The nearest verb on one side of a name: what is done to the bearer and by whom, or what the bearer does and to whom. */
export function addVerbOfBearer(signs: Signs, place: PlaceOfName, side: -1 | 1): void {
  const { tokens, from, to, start, classAt } = place;
  const what = side === -1 ? 30 : 40;
  const at = findVerb(place, side);
  const token = tokens[at];
  if (token === undefined) {
    addSign(signs, what);
    return;
  }
  const kinds = kindsOf(token);
  const distance = distanceOf(side === -1 ? from - 1 - at : at - to - 1);
  const verb = kinds.verb === 0 ? kinds.word : kinds.verb;
  addKindsOf(signs, what + 1, kinds, 0);
  addKindsOf(signs, what + 2, kinds, distance);
  addFields(signs, what + 3, fieldsOf(token), distance);
  addSign(signs, what + 4, verb);
  addSign(signs, what + 5, verb, distance);
  addSign(signs, what + 6, formOf(token), distance);
  addSign(signs, what + 7, formOf(token), side === 1 ? gapOf(tokens[to + 1]) : 0);
  if (side === -1) addSign(signs, what + 8, at > start ? classAt(at - 1) : 0, distance);
  else if ([1, 2, 3].some((step) => at + step <= place.end && objects.test(tokens[at + step]?.key ?? '')))
    addSign(signs, what + 8, distance);
}

function findVerb({ tokens, from, to, start, end }: PlaceOfName, side: -1 | 1): number {
  for (let step = 1; step <= farthest; step++) {
    const at = side === -1 ? from - step : to + step;
    const token = at < start || at > end ? undefined : tokens[at];
    if (token === undefined) return -1;
    if (kindsOf(token).isVerbForm && (token.shape !== 'capital' || token.opens)) return at;
  }
  return -1;
}

/** Right beside, near, further away. */
const distanceOf = (words: number): number => (words === 0 ? 1 : words < 3 ? 2 : 3);

function formOf({ key }: Token): number {
  if (key.endsWith('ing')) return 1;
  if (key.endsWith('s')) return 2;
  return key.endsWith('ed') ? 3 : 4;
}
