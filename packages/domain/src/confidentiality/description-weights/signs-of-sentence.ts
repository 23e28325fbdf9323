import type { Proposal } from './propose-people.ts';
import { addKinds, addSign, type Signs } from '../learned/signs.ts';
import { wordAt, type PhraseKind } from './signs-of-phrase.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { kind, kindsOf } from './word-kinds.ts';

/** How far a sentence is read, and how far into those before and behind. */
const [sentenceReach, nearReach, besideReach] = [40, 15, 30];
/** Kinds that say nothing where they stand anywhere in a sentence: humans, everyday trades. */
const [sayingLow, sayingHigh] = [~((1 << kind.human) | (1 << kind.everyday)), 0xff];
const verbsHigh = 0x7fffff00;
/** What of other sentences is looked at: who works there, who is kin or a member, room, time, pictures, places, services. */
const [besideLow, besideHigh] = [
  (1 << kind.member) | (1 << kind.kin) | (1 << kind.room) | (1 << 27) | (1 << 28) | (1 << 29),
  1 | 2 | 4 | 8 | (1 << (kind.staff - 30)),
];

/** The signs of the rest of the sentence, and of the sentences around. */
export function addSignsOfSentence(
  signs: Signs,
  note: TokenizedNote,
  proposal: Proposal,
  of: PhraseKind,
): void {
  const { from, to } = proposal;
  const { tokens } = note;
  let start = from;
  while (start > 0 && from - start < sentenceReach && tokens[start]?.breaks === false) start--;
  let end = to;
  while (end - to < sentenceReach && tokens[end + 1]?.breaks === false) end++;
  addSign(signs, 80, wordAt(tokens[start]));
  if (start === from) addSign(signs, 81, of.noun, of.article);
  else if (tokens[start]?.shape === 'capital') addSign(signs, 82);
  const left = addWords(signs, note, 83, Math.max(start, from - nearReach), from - 1);
  const right = addWords(signs, note, 84, to + 1, Math.min(end, to + nearReach));
  addKinds(signs, 85, left.low & sayingLow, left.high & sayingHigh);
  addKinds(signs, 86, right.low & sayingLow, right.high & sayingHigh);
  addKinds(signs, 87, 0, (left.high | right.high) & verbsHigh);
  addBeside(signs, note, 88, start - besideReach, start - 1);
  addBeside(signs, note, 89, end + 1, end + besideReach);
}

/** Little words count on their side of the phrase; the kinds of all words are returned. */
function addWords(
  signs: Signs,
  { tokens }: TokenizedNote,
  what: number,
  from: number,
  to: number,
): { readonly low: number; readonly high: number } {
  let [low, high] = [0, 0];
  for (let k = from; k <= to; k++) {
    const token = tokens[k];
    if (token === undefined) break;
    const kinds = kindsOf(token);
    low |= kinds.low;
    high |= kinds.high;
    if (token.letters < 5 && token.shape === 'lower') addSign(signs, what, kinds.word);
  }
  return { low, high };
}

function addBeside(signs: Signs, { tokens }: TokenizedNote, what: number, from: number, to: number): void {
  let [low, high] = [0, 0];
  for (let k = Math.max(0, from); k <= to && k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined) break;
    const kinds = kindsOf(token);
    low |= kinds.low;
    high |= kinds.high;
  }
  addKinds(signs, what, low & besideLow, high & besideHigh);
}
