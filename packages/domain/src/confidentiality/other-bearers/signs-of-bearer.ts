import { addSign, type Signs } from '../learned/signs.ts';
import { addKindsOf, addFields, fieldsOf } from './fields.ts';
import { gapOf, wordAt, type PlaceOfName } from './place-of-name.ts';
import { addVerbOfBearer } from './verb-of-bearer.ts';
import { kindsOf } from '../description-weights/word-kinds.ts';

const roleNumbers = { given: 1, family: 2, both: 3 } as const;
const [near, beside, far] = [5, 3, 12];
const longestWord = 8;
const noGap = 999;

/** Collects what stands right beside a name, from which it is mostly plain that the member is meant. */
export function addSignsBesideBearer(signs: Signs, place: PlaceOfName): void {
  addSign(signs, 1);
  addSignsBeside(signs, place);
  addSignsNear(signs, place);
}

/** Collects what else tells whom a name means: the verbs, the rest of the sentence and its neighbours. */
export function addSignsAroundBearer(signs: Signs, place: PlaceOfName): void {
  addVerbOfBearer(signs, place, -1);
  addVerbOfBearer(signs, place, 1);
  addSignsOfSides(signs, place);
  addSignsOfQuotation(signs, place);
  const { start, from, classAt } = place;
  addSign(signs, 62, wordAt(place, start), from === start ? 1 : 0);
  addSign(signs, 63, classAt(start), from === start ? 1 : 0);
}

/** What stands right before and behind the name, and how it is joined to it. */
function addSignsBeside(signs: Signs, place: PlaceOfName): void {
  const { tokens, from, to, role, start, end, classAt } = place;
  const own = tokens[to]?.possessive === '' ? 0 : 1;
  const gapBefore = from === start ? noGap : gapOf(tokens[from]);
  const gapAfter = end === to ? noGap : gapOf(tokens[to + 1]);
  const [before, sooner, after, later] = [
    classAt(from - 1),
    classAt(from - 2),
    classAt(to + 1),
    classAt(to + 2),
  ];
  addSign(signs, 2, roleNumbers[role]);
  addSign(signs, 3, own, roleNumbers[role]);
  addSign(signs, 4, gapBefore);
  addSign(signs, 5, gapAfter);
  addSign(signs, 6, gapBefore, gapAfter);
  addSign(signs, 7, before, gapBefore);
  addSign(signs, 8, after, gapAfter + own);
  addSign(signs, 9, before, sooner);
  addSign(signs, 10, after, later);
  addSign(signs, 11, before, after);
  addSign(signs, 12, wordAt(place, from - 1), from === start ? openingOf(place) : 0);
  addSign(signs, 13, wordAt(place, from - 1), wordAt(place, from - 2));
  addSign(signs, 14, wordAt(place, from - 1), sooner);
  addSign(signs, 16, wordAt(place, to + 1), own);
  addSign(signs, 17, wordAt(place, to + 1), wordAt(place, to + 2));
  addSign(signs, 18, wordAt(place, to + 1), later);
}

/** How a sentence that begins with the name is opened. */
function openingOf({ tokens, from }: PlaceOfName): number {
  const gap = tokens[from]?.gap ?? '';
  if (gap.includes(':')) return 1;
  if (/["“(]/.test(gap)) return 2;
  return from === 0 ? 3 : 4;
}

/** The words a little further away, each with its distance. */
function addSignsNear(signs: Signs, place: PlaceOfName): void {
  const { tokens, from, to, start, end, classAt } = place;
  for (let step = 1; step <= near; step++)
    for (const at of [from - step, to + step]) {
      const token = at < start || at > end ? undefined : tokens[at];
      if (token === undefined) continue;
      const distance = at < from ? -step : step;
      addSign(signs, 20, wordAt(place, at), distance);
      addSign(signs, 21, classAt(at), distance);
      if (step > beside) continue;
      addKindsOf(signs, 22, kindsOf(token), distance);
      addFields(signs, 23, fieldsOf(token), distance);
    }
}

/** Of what the sentence speaks on either side, and the sentences before and behind. */
function addSignsOfSides(signs: Signs, place: PlaceOfName): void {
  const { tokens, from, to, start, end } = place;
  addFields(signs, 52, fieldsBetween(place, Math.max(start, from - far), from - 1));
  addFields(signs, 53, fieldsBetween(place, to + 1, Math.min(end, to + far)));
  addFields(signs, 54, fieldsBetween(place, start, from - 1) | fieldsBetween(place, to + 1, end));
  addFields(signs, 56, fieldsBetween(place, start - 40, start - 1));
  addFields(signs, 57, fieldsBetween(place, end + 1, end + 40));
  for (let at = start; at <= end; at++) {
    const token = tokens[at];
    if (token === undefined || (at >= from && at <= to)) continue;
    if (token.letters > longestWord || token.shape !== 'lower') continue;
    const { word } = kindsOf(token);
    addSign(signs, 74, word);
    if (at < from && at >= from - far) addSign(signs, 72, word);
    if (at > to && at <= to + far) addSign(signs, 73, word);
  }
}

function fieldsBetween({ tokens }: PlaceOfName, from: number, to: number): number {
  let fields = 0;
  for (let at = Math.max(0, from); at <= to; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    fields |= fieldsOf(token);
  }
  return fields;
}

/** Whether the name is said within quotation marks. */
function addSignsOfQuotation(signs: Signs, { tokens, from }: PlaceOfName): void {
  let marks = 0;
  for (let at = Math.max(0, from - 60); at <= from; at++)
    for (const letter of tokens[at]?.gap ?? '') if (/["“”]/.test(letter)) marks++;
  addSign(signs, 60, marks % 2);
  if (/["“(]/.test(tokens[from]?.gap ?? '')) addSign(signs, 61);
}
