import * as words from './tables/description-words.ts';
import type { Token, TokenizedNote } from './tokens.ts';

/** Words of a note that describe a person: an article, the word for the person, and what is said to restrict it. */
export interface Description {
  readonly from: number;
  readonly head: number;
  /** Where what restricts the head begins; behind the phrase where nothing does. */
  readonly rest: number;
  readonly to: number;
}

/** A set of the words of a list. */
export const setOf = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

export const trades = setOf(words.tradeWords);
export const humans = setOf(words.humanWords);
export const members = setOf(words.memberWords);
export const kin = setOf(words.kinWords);
export const origins = setOf(words.originWords);
export const superlatives = setOf(words.superlativeWords);
export const owners: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'whose']);

const openers = setOf(
  'the that a an another our this two one some both his her their my any each every no three',
);
const stops = setOf(
  'and or but to with is was by in on at for from as were who he she they it had has be been being that than when while if because so then him them about into after before',
);
const marital = setOf(
  'retired divorced married widowed tattooed bearded separated disgraced recently newly unemployed homeless one',
);
const ties = setOf('who whos whose that with from in on whom about among at here of');
const clauseEnds = setOf('because but while when although though so until unless which as if whereas');
const helpers = setOf(
  'is was are were has had have been be being did does do will would could can used just recently also once still now never always not got gets',
);
const roomVerbs = setOf(
  'said cried asked told shared nodded hummed wept laughed smiled spoke offered disclosed talked described gave excused looked reminded mentioned explained recognised recognized interrupted joked confronted hugged apologized apologised put stood read sang',
);

/** Whether a word stands for a person: a trade, kin, a member, a man. */
export function isPersonWord(key: string): boolean {
  return trades.has(key) || humans.has(key) || members.has(key) || kin.has(key);
}

/** From the article before a word for a person to the end of what is said to restrict it. */
export function readDescription(note: TokenizedNote, at: number): Description {
  let head = at;
  while (head - at < 2 && isJoinedHead(note, head + 1)) head++;
  const from = startOf(note, at);
  const rest = head + 1;
  const next = note.tokens[rest];
  if (next === undefined || next.breaks) return { from, head, rest, to: head };
  if (/^(?:he|she|they|client|pt)$/.test(next.key) && next.gap === ' ')
    return { from, head, rest, to: endOfPresence(note, rest) ?? head };
  const isAside =
    /^(?:, ?| ?\(| [–—-] )$/u.test(next.gap) &&
    (/^(?:who|whos|whose|a|an|also|our|the|himself|herself|themselves|themself|another|age|aged|mother|father|mom|dad|married|single|divorced|retired|formerly|now)$/.test(
      next.key,
    ) ||
      next.shape === 'number');
  const isTied = next.gap.trim() === '' && ties.has(next.key);
  const to = isAside || isTied ? endOf(note, rest) : head;
  return { from, head, rest, to: endOfTheOne(note, to) };
}

/** "The youngest kid here, the one in foster care": the second half belongs to the first. */
function endOfTheOne(note: TokenizedNote, to: number): number {
  const isTheOne =
    note.tokens[to + 1]?.gap === ', ' &&
    note.tokens[to + 1]?.key === 'the' &&
    note.tokens[to + 2]?.key === 'one';
  return isTheOne && note.tokens[to + 3]?.breaks === false ? endOf(note, to + 3) : to;
}

const isJoinedHead = (note: TokenizedNote, i: number): boolean => {
  const token = note.tokens[i];
  return token !== undefined && /^[ -]$/.test(token.gap) && isPersonWord(token.key) && !token.breaks;
};

function startOf(note: TokenizedNote, at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = note.tokens[from];
    const before = note.tokens[from - 1];
    if (token === undefined || before === undefined || token.breaks || /[,;:("“”)]/.test(token.gap)) break;
    if ((stops.has(before.key) || isVerbLike(before)) && token.gap !== '-' && !marital.has(before.key)) break;
    from--;
    if ((openers.has(before.key) && before.key !== 'one') || before.possessive !== '') break;
  }
  if (from >= 2 && note.tokens[from - 1]?.key === 'of' && note.tokens[from - 2]?.key === 'one')
    return from - 2;
  const outer = note.tokens[from - 1];
  if (outer?.key === 'the' && note.tokens[from]?.breaks === false && note.tokens[from]?.possessive !== '')
    return from - 1;
  return from;
}

/** A relative clause ends at the next verb that isn't its own, at a mark, or where another clause begins. */
function endOf(note: TokenizedNote, rest: number): number {
  const opener = note.tokens[rest]?.key ?? '';
  if (/\($/.test(note.tokens[rest]?.gap ?? '')) return endOfBrackets(note, rest);
  if (opener === 'from' && note.tokens[rest + 1]?.shape === 'capital') return endOfPlace(note, rest + 1);
  const isClause = /^(?:who|whos|whose|that|whom)$/.test(opener);
  let to = rest;
  let verbs = opener === 'whos' ? 1 : 0;
  let wasVerb = false;
  for (let k = rest; k < rest + 15; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > rest && (token.breaks || /[,;:()"“”]/.test(token.gap)))) break;
    if (k > rest && clauseEnds.has(token.key)) break;
    const isVerb = k > rest && isVerbLike(token);
    if (isVerb && !wasVerb) verbs++;
    if (
      k > rest + 1 &&
      verbs > (isClause || /^(?:a|an|the|also)$/.test(opener) ? 1 : 0) &&
      isVerb &&
      !wasVerb &&
      !(isClause && verbs === 1)
    )
      break;
    wasVerb = isVerb;
    to = k;
  }
  return to;
}

/** "… he dated in college is also in the room": up to the room; null where it isn't said. */
function endOfPresence(note: TokenizedNote, rest: number): number | null {
  let saysAlso = false;
  for (let k = rest; k < rest + 12; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > rest && (token.breaks || /[,;()"“”]/.test(token.gap)))) return null;
    if (token.key === 'also') saysAlso = true;
    if (saysAlso && /^(?:group|grp|room|circle|here|program|class)$/.test(token.key)) return k;
  }
  return null;
}

function endOfPlace(note: TokenizedNote, from: number): number {
  let to = from;
  while (note.tokens[to + 1]?.shape === 'capital' && note.tokens[to + 1]?.gap === ' ') to++;
  return to;
}

/** What stands in brackets behind a person belongs to the description, up to the closing one. */
function endOfBrackets(note: TokenizedNote, rest: number): number {
  let to = rest;
  for (let k = rest + 1; k < rest + 15; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.gap.includes(')')) break;
    to = k;
  }
  return to;
}

function isVerbLike(token: Token): boolean {
  return (
    helpers.has(token.key) ||
    roomVerbs.has(token.key) ||
    (/[a-z]{2}ed$/.test(token.key) && token.shape === 'lower')
  );
}
