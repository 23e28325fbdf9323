import { describesPeer } from './describes-peer.ts';
import { endOfOneOfAKind, mayBeOneOfAKind } from './one-of-a-kind.ts';
import type { Sighting } from './find-names.ts';
import { isVerbLike, readDescription, ties } from './read-description.ts';
import { setOf } from './trades.ts';
import { isAge } from './tells-apart.ts';
import { noTrades, roomActs } from './tables/description-words.ts';
import type { Token, TokenizedNote } from './tokens.ts';

const acts = setOf(roomActs);

const isAgeNumber = (token: Token | undefined): boolean => token !== undefined && isAge(token);

/** "The pregnant 19-year-old": an age in a person's place. */
function isAgeAlone(note: TokenizedNote, i: number): boolean {
  if (note.tokens[i]?.key !== 'old') return false;
  const [number, year, old, next] = [i - 2, i - 1, i, i + 1].map((at) => note.tokens[at]);
  if (old?.key !== 'old' || year?.key !== 'year' || !isAgeNumber(number)) return false;
  return (
    next === undefined ||
    next.breaks ||
    !/^[ -]$/.test(next.gap) ||
    isVerbLike(next) ||
    ties.has(next.key) ||
    acts.has(next.key)
  );
}

const nobody = setOf(
  `${noTrades} psychiatrist psychologist physician hygienist those these all others ones anyone everyone everybody nobody people family families staff team therapist facilitator facilitators leader friend friends doctor god them him her us you me and or but dog company agency children`,
);

/** "The chess champion who joined in March": "who" says that it is a person. */
function isWhoever(note: TokenizedNote, i: number): boolean {
  const [token, who] = [note.tokens[i], note.tokens[i + 1]];
  if (token === undefined || who === undefined || !/^who(?:se)?$/.test(who.key) || who.gap !== ' ')
    return false;
  if (token.shape !== 'lower' || token.letters < 4 || nobody.has(token.key) || isVerbLike(token))
    return false;
  return note.tokens
    .slice(Math.max(0, i - 3), i)
    .some(({ key }, k, lead) => /^(?:the|that|our|another|a|an)$/.test(key) && lead.slice(k + 1).every((word) => !word.breaks && word.gap === ' ')); // prettier-ignore
}

/** Whether a description can have its head here: a word for a person, an age, the only one, or whoever it is "who …". */
const mayDescribe = ({ key, isPerson }: Token, next: Token | undefined): boolean =>
  isPerson || key === 'old' || mayBeOneOfAKind(key) || next?.key === 'who' || next?.key === 'whose';

/** Finds descriptions by which the others of a group, or people who know one of them, could tell who is meant. */
export function findDescriptions(note: TokenizedNote): readonly Sighting[] {
  const found: Sighting[] = [];
  let free = 0;
  note.tokens.forEach((token, i) => {
    if (i < free || !mayDescribe(token, note.tokens[i + 1])) return;
    const end = mayBeOneOfAKind(token.key) ? endOfOneOfAKind(note, i) : null;
    const opener = note.tokens[end?.from ?? i];
    const closing = end === null ? undefined : note.tokens[end.to];
    if (end !== null && opener !== undefined && closing !== undefined && end.from >= free) {
      free = end.to + 1;
      found.push({ start: opener.start, end: closing.end, people: [], kind: 'detail', level: 'warn' });
      return;
    }
    if (
      token.shape === 'number' ||
      token.possessive !== '' ||
      note.tokens[i - 1]?.key === 'dear' ||
      !(token.isPerson || isAgeAlone(note, i) || isWhoever(note, i))
    )
      return;
    const phrase = readDescription(note, i);
    const first = note.tokens[phrase.from];
    const last = note.tokens[phrase.to];
    if (first === undefined || last === undefined || phrase.from < free || !describesPeer(note, phrase))
      return;
    free = phrase.to + 1;
    found.push({ start: first.start, end: last.end, people: [], kind: 'detail', level: 'warn' });
  });
  return found;
}
