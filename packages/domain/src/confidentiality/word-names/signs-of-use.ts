import { addKinds, addSign, type Signs } from '../learned/signs.ts';
import { kindsOf } from '../description-weights/word-kinds.ts';
import { gapOf, wordAt } from '../other-bearers/place-of-name.ts';
import { addVerbOfBearer } from '../other-bearers/verb-of-bearer.ts';
import type { PlaceOfUse } from './place-of-use.ts';

const roleNumbers = { given: 1, family: 2, both: 3 } as const;
const noGap = 999;
const [near, beside] = [4, 2];

/** Collects what tells whether a word is meant as a name: the word itself, how it is written, and what stands around. */
export function addSignsOfUse(signs: Signs, place: PlaceOfUse): void {
  addSignsOfWord(signs, place);
  addSignsBeside(signs, place);
  addSignsNear(signs, place);
  addVerbOfBearer(signs, place, 1);
  addSignsBehindColon(signs, place);
}

/** What the word is and how it is written. Of rare uses of one word, its number tells. */
function addSignsOfWord(signs: Signs, place: PlaceOfUse): void {
  const { writing, meanings, sorts, word, isSoft, isPaired, isLower, role, tokens, to } = place;
  const own = tokens[to]?.possessive === '' ? 0 : 1;
  addSign(signs, 1);
  addSign(signs, 2, writing, isLower ? 1 : 0);
  addSign(signs, 3, writing);
  addSign(signs, 4, writing, isSoft ? 1 : 0);
  addSign(signs, 5, writing, roleNumbers[role]);
  addSign(signs, 6, writing, own);
  addSign(signs, 7, writing, isPaired ? 1 : 0);
  addSign(signs, 8, own, roleNumbers[role]);
  addKinds(signs, 9, meanings, 0, writing);
  addKinds(signs, 10, sorts, 0, own * 8 + writing);
  if (word === 0) return;
  addSign(signs, 11, word);
  addSign(signs, 12, word, writing);
}

/** What stands right before and behind the word and how it is joined to it; and how that goes with what the word can be. */
function addSignsBeside(signs: Signs, place: PlaceOfUse): void {
  const { tokens, from, to, start, end, classAt, writing, sorts, meanings, word } = place;
  const gapBefore = from === start ? noGap : gapOf(tokens[from]);
  const gapAfter = end === to ? endOf(place) : gapOf(tokens[to + 1]);
  const [wordBefore, wordAfter] = [wordAt(place, from - 1), wordAt(place, to + 1)];
  const [sooner, later] = [classAt(from - 2), classAt(to + 2)];
  const left = classAt(from - 1) * 1000 + (gapBefore % 997);
  const right = (classAt(to + 1) + 500) * 1000 + (gapAfter % 997);
  addSign(signs, 15, gapBefore, gapAfter);
  addSign(signs, 16, left, right);
  addSign(signs, 17, wordBefore, wordAt(place, from - 2));
  addSign(signs, 18, wordAfter, wordAt(place, to + 2));
  addSign(signs, 19, wordBefore, right);
  addSign(signs, 20, wordAfter, left);
  for (const [what, side, next, gap, further] of [
    [21, left, wordBefore, gapBefore, sooner],
    [22, right, wordAfter, gapAfter, later],
  ] as const) {
    addSign(signs, what, side);
    addSign(signs, what + 2, side, writing);
    addSign(signs, what + 4, side, further);
    addSign(signs, what + 6, next, gap);
    addSign(signs, what + 8, next, further);
    addSign(signs, what + 10, next, writing);
    addKinds(signs, what + 12, sorts, 0, side);
    addKinds(signs, what + 14, sorts, 0, next);
    addKinds(signs, what + 16, meanings, 0, side);
    if (word !== 0) addSign(signs, what + 18, word, side);
  }
}

/** How the sentence ends right behind the word. */
function endOf({ tokens, to }: PlaceOfUse): number {
  const gap = tokens[to + 1]?.gap.trim() ?? '';
  return gap === '' || /^[.;…]/.test(gap) ? noGap : noGap + gap.charCodeAt(0);
}

/** "Hope: low." is a heading, "Hope: I get it." somebody who speaks, "Hope: tearful, left early" one of a list. */
function addSignsBehindColon(signs: Signs, { tokens, to, end, isLower }: PlaceOfUse): void {
  const [next, then] = [tokens[to + 1], tokens[to + 2]];
  if (end !== to || next?.gap.startsWith(':') !== true) return;
  const isQuoted = /["“]/.test(next.gap);
  const isAlone = then === undefined || then.breaks;
  addSign(signs, 61, isQuoted ? 1 : 0, isAlone ? 1 : 0);
  addSign(signs, 62, shapes.indexOf(next.shape), isAlone ? 1 : 0);
  addSign(signs, 63, kindsOf(next).word);
  addSign(signs, 64, isLower ? 1 : 0);
}
const shapes = ['capital', 'upper', 'lower', 'mixed', 'number'];

/** What the words are that stand a little further away, each with its distance. */
function addSignsNear(signs: Signs, { tokens, from, to, start, end, classAt }: PlaceOfUse): void {
  for (let step = 1; step <= near; step++)
    for (const at of [from - step, to + step]) {
      const token = at < start || at > end ? undefined : tokens[at];
      if (token === undefined) continue;
      const distance = at < from ? -step : step;
      addSign(signs, 51, classAt(at), distance);
      if (step > beside) continue;
      const { low, high, word } = kindsOf(token);
      addKinds(signs, 52, low, high, distance);
      addSign(signs, 53, word, Math.sign(distance));
    }
}
