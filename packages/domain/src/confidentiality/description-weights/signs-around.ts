import type { Proposal } from './propose-people.ts';
import { addKinds, addSign, type Signs } from '../learned/signs.ts';
import { wordAt, type PhraseKind } from './signs-of-phrase.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { isOf, kind, kindsOf } from './word-kinds.ts';

const copulas = setOf('is was are were as be being become became');
const subjects = setOf('he she they client pt ct patient herself himself');
const objects = setOf('him her them client ct pt his their');

/** The signs of the words right before and behind the phrase, and of the verbs to which it belongs. */
export function addSignsAround(
  signs: Signs,
  note: TokenizedNote,
  { from, to }: Proposal,
  of: PhraseKind,
): void {
  const before = wordsBefore(note, from);
  const after = wordsAfter(note, to);
  addSide(signs, 30, before, of);
  addSide(signs, 40, after, of);
  addSign(signs, 50, gapOf(note.tokens[from]));
  addSign(signs, 51, after[0] === undefined ? 46 : gapOf(after[0]));
  addAnchor(signs, note.tokens[from], before);
  const lead = addVerb(signs, note, 60, from - 1, -1, of);
  const deed = addVerb(signs, note, 66, to + 1, 1, of);
  addSign(signs, 72, lead * 2 + deed, of.noun * 8 + of.article);
}

function wordsBefore({ tokens }: TokenizedNote, from: number): readonly Token[] {
  const words: Token[] = [];
  for (let k = from; k > from - 4 && tokens[k]?.breaks === false; k--) {
    const token = tokens[k - 1];
    if (token !== undefined) words.push(token);
  }
  return words;
}

function wordsAfter({ tokens }: TokenizedNote, to: number): readonly Token[] {
  const words: Token[] = [];
  for (let k = to + 1; k < to + 5; k++) {
    const token = tokens[k];
    if (token === undefined || token.breaks) break;
    words.push(token);
  }
  return words;
}

const gapOf = (token: Token | undefined): number => {
  if (token === undefined || token.gap === ' ') return 0;
  const gap = token.gap.trim();
  return gap === '' ? 0 : gap.charCodeAt(0) * 256 + (gap.length > 1 ? gap.charCodeAt(1) : 0);
};

/** The nearest word counts with its article and noun, the next alone, the two behind together. */
function addSide(signs: Signs, what: number, words: readonly Token[], of: PhraseKind): void {
  const [first, second] = words;
  addSign(signs, what, wordAt(first));
  addSign(signs, what + 1, wordAt(second));
  addSign(signs, what + 2, wordAt(second), wordAt(first));
  addSign(signs, what + 3, wordAt(first), of.article);
  words.forEach((token, k) => {
    const { low, high } = kindsOf(token);
    addKinds(signs, k === 0 ? what + 4 : k === 1 ? what + 5 : what + 6, low, high);
    if (k > 0) return;
    addKinds(signs, what + 7, low, high, of.noun);
    addKinds(signs, what + 8, low, high, of.article);
  });
}

/** "Her sister, the pharmacist", "he is a plumber": of whom it is said. */
function addAnchor(signs: Signs, first: Token | undefined, [lead, sooner]: readonly Token[]): void {
  if (first === undefined || lead === undefined) return;
  if (first.gap !== ' ' && /^(?:, ?| ?\(|\s?[–—-]\s?)$/u.test(first.gap)) {
    const kinds = kindsOf(lead);
    const of = isOf(kinds, kind.kin)
      ? 1
      : isOf(kinds, kind.member)
        ? 2
        : isOf(kinds, kind.trade) || isOf(kinds, kind.person)
          ? 3
          : lead.shape === 'capital'
            ? 4
            : 5;
    const isOwned = /^(?:his|her|their)$/.test(sooner?.key ?? '')
      ? 1
      : sooner === undefined || sooner.possessive === ''
        ? 0
        : 2;
    addSign(signs, 73, of, isOwned);
  }
  if (copulas.has(lead.key)) {
    const who = sooner === undefined ? 0 : subjects.has(sooner.key) ? 1 : sooner.shape === 'capital' ? 2 : 3;
    addSign(signs, 74, kindsOf(lead).word, who);
  }
}

/** The nearest verb on one side, with who does it before and to whom it is done behind; 1 where there is one. */
function addVerb(
  signs: Signs,
  { tokens }: TokenizedNote,
  what: number,
  start: number,
  step: 1 | -1,
  of: PhraseKind,
): 0 | 1 {
  for (let k = start; Math.abs(k - start) < (step === 1 ? 5 : 9); k += step) {
    const token = tokens[k];
    if (token === undefined || (step === 1 ? token.breaks : tokens[k + 1]?.breaks === true)) break;
    const kinds = kindsOf(token);
    if (!kinds.isVerbForm || token.shape === 'capital') continue;
    addKinds(signs, what, kinds.low, kinds.high);
    addSign(signs, what + 1, kinds.verb === 0 ? kinds.word : kinds.verb);
    if (step === -1) addSign(signs, what + 2, token.breaks ? 0 : doerOf(tokens[k - 1]));
    else if (isDoneToSubject(tokens, k)) {
      addSign(signs, what + 3);
      addSign(signs, what + 4, of.article);
    }
    return 1;
  }
  addSign(signs, what + 5);
  return 0;
}

const doerOf = (token: Token | undefined): number =>
  token === undefined ? 0 : subjects.has(token.key) ? 4 : token.shape === 'capital' ? 3 : kindsOf(token).word;

function isDoneToSubject(tokens: readonly Token[], verb: number): boolean {
  for (let k = verb + 1; k < verb + 5; k++) {
    const token = tokens[k];
    if (token === undefined || token.breaks) return false;
    if (objects.has(token.key)) return true;
  }
  return false;
}
