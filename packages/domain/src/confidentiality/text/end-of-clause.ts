import * as words from '../tables/description-words.ts';
import type { Token, TokenizedNote } from './tokens.ts';
import { setOf } from './trades.ts';
import { isVerbLike, marital } from './verb-like.ts';

const objects = setOf('him her them me that like too nobody everybody everyone people');
const plainHabits = setOf(words.plainHabits);
const clauseEnds = setOf('because but while when although though so until unless which as if whereas');
const dangling = setOf('and or but to for with that then when so as at of in on from by who whose whos re');

/** A relative clause ends at the next verb that isn't its own, at a mark, or where another clause begins. */
export function endOf(note: TokenizedNote, rest: number): number {
  const written = note.tokens[rest]?.key ?? '';
  const opener = written === 'w' ? 'with' : written;
  if (note.tokens[rest]?.gap.endsWith('(') === true) return endOfBrackets(note, rest);
  return (leads.has(opener) ? endOfLed(note, rest, opener) : null) ?? endOfClause(note, rest, opener);
}

const leads = setOf('from in here of about across');
const relatives = setOf('who whos whod whove whose');

/** "From Laredo", "in here who …", "in the group", "about the man who …": where a place or the group is named first; null where none is. */
function endOfLed(note: TokenizedNote, rest: number, opener: string): number | null {
  if (opener === 'from' && note.tokens[rest + 1]?.shape === 'capital') {
    const place = endOfPlace(note, rest + 1);
    const next = note.tokens[place + 1];
    return next?.key === 'who' && next.gap === ' ' ? endOf(note, place + 1) : place;
  }
  const then = note.tokens[rest + 1];
  if (opener === 'in' && then?.key === 'here' && relatives.has(note.tokens[rest + 2]?.key ?? ''))
    return endOf(note, rest + 2);
  if ((opener === 'here' || opener === 'of') && then?.breaks === false && relatives.has(then.key))
    return endOf(note, rest + 1);
  if (opener === 'about' && note.tokens[rest + 3]?.key === 'who') return endOf(note, rest + 3);
  if ((opener === 'in' || opener === 'from') && then?.breaks === false && /^(?:group|grp)$/.test(then.key))
    return relatives.has(note.tokens[rest + 2]?.key ?? '') ? endOf(note, rest + 2) : rest + 1;
  const [the, place] = [then, note.tokens[rest + 2]];
  if (
    /^(?:in|from|of|across)$/.test(opener) &&
    /^(?:the|our|this)$/.test(the?.key ?? '') &&
    /^(?:group|grp|circle|room)$/.test(place?.key ?? '') &&
    !/^(?:who|whos|whod|whove|whose|that)$/.test(note.tokens[rest + 3]?.key ?? '')
  )
    return behindThePlace(note, rest + 2);
  return null;
}

/** A relative clause, or what somebody is, has or does. */
function endOfClause(note: TokenizedNote, rest: number, opener: string): number {
  const isClause = relatives.has(opener) || opener === 'that' || opener === 'whom';
  let to = rest;
  const own = opener === 'who' || opener === 'that' ? rest + 1 : -1;
  const ownVerbs = isClause || /^(?:a|an|the|also)$/.test(opener) ? 1 : 0;
  let verbs = opener === 'whos' || (own > 0 && !isVerbLike(note.tokens[own])) ? 1 : 0;
  let wasVerb = false;
  for (let k = rest; k < rest + 15; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > rest && (token.breaks || isMarked(token)))) break;
    if (k > rest && clauseEnds.has(token.key)) break;
    if (k > rest + (isClause ? 3 : 1) && isPresentVerb(note, k)) break;
    const isVerb = k > rest && isVerbLike(token) && !marital.has(token.key) && !isAdjective(note, k);
    if (isVerb && !wasVerb) verbs++;
    if (k > rest + 1 && verbs > ownVerbs && isVerb && !wasVerb && !(isClause && verbs === 1)) break;
    wasVerb = isVerb || (wasVerb && token.key === 'to');
    to = k;
  }
  while (to > rest && dangling.has(note.tokens[to]?.key ?? '')) to--;
  // "The guy with the nine years who went back out": one thing and another.
  const more = note.tokens[to + 1];
  if (!isClause && more?.gap === ' ' && /^(?:who|whose)$/.test(more.key)) return endOf(note, to + 1);
  return to;
}

/** Whether a comma, a bracket or a quotation mark lies before a word. */
const isMarked = ({ gap }: Token): boolean => gap !== ' ' && /[,;:()"“”]/.test(gap);

/** "A man in the group with one arm": on to what the person has or comes from. */
const behindThePlace = (note: TokenizedNote, at: number): number =>
  note.tokens[at + 1]?.gap === ' ' &&
  /^(?:with|from)$/.test(note.tokens[at + 1]?.key ?? '') &&
  note.tokens[at + 2]?.breaks === false &&
  !/^(?:the|this|our|him|her|them|client|pt)$/.test(note.tokens[at + 2]?.key ?? '')
    ? endOf(note, at + 1)
    : at;

/** "The shaved head", "a broken jaw": a past tense that says what a thing is like. */
function isAdjective(note: TokenizedNote, k: number): boolean {
  const [before, token, next] = [note.tokens[k - 1], note.tokens[k], note.tokens[k + 1]];
  if (before === undefined || token === undefined || next?.gap !== ' ' || next.shape === 'number')
    return false;
  if (
    !/(?:ed|en)$/.test(token.key) ||
    !/^(?:the|a|an|his|her|their|my|with|of|two|both|newly|recently)$/.test(before.key)
  )
    return false;
  return !notNouns.test(next.key) && !isVerbLike(next);
}
const notNouns =
  /^(?:the|a|an|his|her|him|them|their|my|me|to|in|on|at|by|with|for|from|and|or|but|that|it|its|up|out|off|over|about|as|when|while|because|if|how|client|pt|back|down|again|not|who)$/;

/** "… with the colicky baby reminds him": a present tense behind what restricts the person. */
function isPresentVerb(note: TokenizedNote, k: number): boolean {
  const [verb, then] = [note.tokens[k]?.key ?? '', note.tokens[k + 1]?.key ?? ''];
  const isPresent =
    (plainHabits.has(verb) && !/^(?:his|this)$/.test(verb)) || (objects.has(then) && /[a-z]{3}s$/.test(verb));
  return (
    isPresent &&
    !/^(?:who|that|which|whose)$/.test(note.tokens[k - 1]?.key ?? '') &&
    note.tokens[k - 2]?.key !== 'whose'
  );
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
