import type { Proposal } from './propose-people.ts';
import { addKinds, addSign, type Signs } from '../learned/signs.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { isOf, kind, kindsOf, type WordKinds } from './word-kinds.ts';

/** What the article says: one that is known, anyone, somebody's, nothing. */
const article = { none: 0, definite: 1, indefinite: 2, possessive: 3 } as const;
/** In the order in which they are asked: kin, a member, staff, a human, an everyday trade, a trade, the one, anything else. */
const noun = {
  kin: 1,
  member: 2,
  staff: 3,
  human: 4,
  everyday: 5,
  trade: 6,
  one: 7,
  other: 8,
} as const;

/** What is asked of a phrase more than once. */
export interface PhraseKind {
  readonly article: number;
  readonly noun: number;
}

/** A number for a word where it stands: numbers and names count as such. */
export function wordAt(token: Token | undefined): number {
  if (token === undefined) return 1;
  if (token.shape === 'number') return 2;
  return token.shape === 'capital' && !token.opens ? 3 : kindsOf(token).word;
}

/** What kind of phrase it is: its article, and the kind of its noun. */
export function kindOfPhrase(note: TokenizedNote, { from, head }: Proposal): PhraseKind {
  const [first, last] = [note.tokens[from], note.tokens[head]];
  if (first === undefined || last === undefined) return { article: article.none, noun: noun.other };
  return {
    article: head > from || /^(?:he|she)$/.test(first.key) ? articleOf(first) : article.none,
    noun: nounOf(last, kindsOf(last)),
  };
}

function articleOf({ key, possessive }: Token): number {
  if (/^(?:the|that|our|this|those)$/.test(key)) return article.definite;
  if (/^(?:a|an|some|any|one|another|no|each|every)$/.test(key)) return article.indefinite;
  return /^(?:his|her|their|my|your|whose)$/.test(key) || possessive !== ''
    ? article.possessive
    : article.none;
}

function nounOf({ key }: Token, kinds: WordKinds): number {
  if (isOf(kinds, kind.kin)) return noun.kin;
  if (isOf(kinds, kind.member)) return noun.member;
  if (isOf(kinds, kind.staff)) return noun.staff;
  if (isOf(kinds, kind.human)) return noun.human;
  if (isOf(kinds, kind.everyday)) return noun.everyday;
  if (isOf(kinds, kind.trade) || isOf(kinds, kind.person)) return noun.trade;
  return key === 'one' ? noun.one : noun.other;
}

/** The signs of the phrase itself: its way, article, noun, the words before the noun and what restricts it. */
export function addSignsOfPhrase(
  signs: Signs,
  note: TokenizedNote,
  proposal: Proposal,
  of: PhraseKind,
): void {
  const { from, head, way } = proposal;
  const [first, last] = [note.tokens[from], note.tokens[head]];
  if (first === undefined || last === undefined) return;
  const determiner = of.article === article.none && head === from ? 0 : kindsOf(first).word;
  addSign(signs, 1);
  addSign(signs, 2, way);
  if (way > 0) addSign(signs, 3, way, of.noun);
  addSign(signs, 4, determiner);
  addSign(signs, 5, of.article);
  addSign(signs, 6, of.noun);
  addSign(signs, 7, of.noun, determiner);
  const kinds = kindsOf(last);
  addSign(signs, 8, kinds.word);
  addSign(signs, 9, kinds.ending);
  if (last.possessive !== '') addSign(signs, 10);
  addKinds(signs, 11, kinds.low, kinds.high);
  addKinds(signs, 12, kinds.low, kinds.high, of.article);
  if ((kinds.low | kinds.high) === 0) addSign(signs, 13);
  addSign(signs, 14, last.shape.length);
  const isModified = addSignsBeforeNoun(signs, note, proposal, of);
  addSignsOfRest(signs, note, proposal, of, isModified);
}

function addSignsBeforeNoun(
  signs: Signs,
  note: TokenizedNote,
  { from, head }: Proposal,
  of: PhraseKind,
): number {
  let [low, high, count] = [0, 0, 0];
  for (let k = from + 1; k < head; k++) {
    const token = note.tokens[k];
    if (token === undefined) continue;
    const kinds = kindsOf(token);
    count++;
    low |= kinds.low;
    high |= kinds.high;
    addSign(signs, 15, wordAt(token));
    if (token.shape === 'capital') addSign(signs, 16);
    if (token.shape === 'number') addSign(signs, 17);
  }
  addKinds(signs, 18, low, high);
  addSign(signs, 19, Math.min(count, 3));
  addSign(signs, 20, Math.min(count, 3), of.noun);
  return count > 0 ? 1 : 0;
}

function addSignsOfRest(
  signs: Signs,
  note: TokenizedNote,
  { rest, to }: Proposal,
  of: PhraseKind,
  isModified: number,
): void {
  const opener = to >= rest ? note.tokens[rest] : undefined;
  const word = opener === undefined ? 0 : kindsOf(opener).word;
  addSign(signs, 21, word);
  addSign(signs, 22, word, of.noun * 8 + of.article);
  addSign(signs, 23, (opener === undefined ? 0 : 2) + isModified, of.noun * 8 + of.article);
  if (opener === undefined) return;
  addSign(signs, 24, Math.min(8, to - rest + 1));
  addSign(signs, 25, opener.gap.trim().charCodeAt(0) | 0);
  let [low, high] = [0, 0];
  for (let k = rest + 1; k <= to; k++) {
    const token = note.tokens[k];
    if (token === undefined) continue;
    const kinds = kindsOf(token);
    low |= kinds.low;
    high |= kinds.high;
    addSign(signs, 26, wordAt(token));
  }
  addKinds(signs, 27, low, high);
  const second = rest < to ? note.tokens[rest + 1] : undefined;
  if (second === undefined) return;
  const kinds = kindsOf(second);
  addSign(signs, 28, word, wordAt(second));
  addKinds(signs, 29, kinds.low, kinds.high, word);
}
