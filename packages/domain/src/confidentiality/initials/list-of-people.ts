import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import { isProfession } from './kinds-of-letters.ts';
import { readInitials } from './read-initials.ts';

/** Words before a list of people: "Present:", "feedback from peers (", "seating, clockwise:". */
const headers = setOf(
  'present attendance attendees attended attending attend absent members participants peers peer late excused roster pairs pair dyads dyad triad triads partners partner buddy buddies checkins checkin noshow noshows show shows missing seated seating seated circle order feedback hugs trust kudos thanks card names clockwise volunteers speakers readers signin round tardy',
);
const listGap = /^\.?(?:['’]s)?(?:, ?(?:[&+/] ?)?|; | ?[&+/] ?)$/u;
const longestList = 28;
const noneTaken: readonly boolean[] = [];

interface Item {
  readonly from: number;
  readonly to: number;
  /** Surely somebody, perhaps somebody, the subject, or nobody of the roster. */
  readonly is: 'sure' | 'fit' | 'letter' | 'client' | 'foreign';
  readonly isProfession: boolean;
}

/** "Present: JR, ML, RO", "JR/ML", "ML and Rosa", "(BP, k.o., P.V.)": letters in a list of people. */
export function isListedWithPeople(
  note: TokenizedNote,
  from: number,
  to: number,
  roster: CompiledRoster,
): boolean {
  const begin = beginOfList(note, from, roster);
  const items = itemsFrom(note, begin, roster);
  const own = items.find((item) => item.from <= from && item.to >= to);
  if (own === undefined) return false;
  const others = items.filter((item) => item !== own);
  const count = (is: Item['is']): number => others.filter((item) => item.is === is).length;
  const [sure, fit, foreign] = [count('sure'), count('fit'), count('foreign')];
  if (isHeaded(note, begin) && foreign <= sure + fit) return true;
  if (own.is === 'letter') return sure > 0 || (count('letter') + fit > 1 && foreign === 0);
  if (sure > 0 && (foreign <= sure || isBeside(own, others))) return true;
  if (foreign > 0 || isSymptom(note, from)) return false;
  return own.isProfession
    ? others.some((item) => item.is === 'fit' && !item.isProfession) && fit > 1
    : count('client') > 0 || others.some((item) => item.is === 'fit' && !item.isProfession);
}

/** "No SI/HI", "denies SI, HI". */
const isSymptom = (note: TokenizedNote, at: number): boolean =>
  /^(?:si|hi|ah|vh|avh|sib|dt|sa)$/.test(note.tokens[at]?.key ?? '') ||
  /\//.test(note.tokens[at]?.gap ?? '') ||
  /^\//.test(note.tokens[at + 1]?.gap ?? '');

/** Whether somebody who surely is one stands next in the list. */
const isBeside = (own: Item, others: readonly Item[]): boolean =>
  others.some(({ is, from, to }) => is === 'sure' && from - own.to <= 2 && own.from - to <= 2);

/** Whether what stands here is one of a list behind "Present:" or the like. */
export const isUnderHeader = (note: TokenizedNote, from: number, roster: CompiledRoster): boolean =>
  isHeaded(note, beginOfList(note, from, roster));

const isJoint = ({ key }: Token): boolean => key === 'and' || key === 'n' || key === 'nor' || key === 'or';
const isSubject = ({ key }: Token): boolean => /^(?:client|cl|pt|patient)$/.test(key);

const mayBeItem = (note: TokenizedNote, token: Token, roster: CompiledRoster): boolean =>
  token.letters === 1 ||
  (token.letters <= 4 && token.shape === 'upper') ||
  isSubject(token) ||
  (token.shape === 'lower' &&
    token.letters < 4 &&
    roster.initials.has(token.key) &&
    !roster.ordinary(token.key)) ||
  ((token.shape !== 'lower' || note.isLower) && roster.names.has(token.key));

/** Whether a word belongs to the same list as the one before it. */
function goesOn(note: TokenizedNote, at: number, roster: CompiledRoster): boolean {
  const [before, token] = [note.tokens[at - 1], note.tokens[at]];
  if (before === undefined || token === undefined) return false;
  if (isJoint(token)) return /^\.?,? $/.test(token.gap) && mayBeItem(note, before, roster);
  if (!mayBeItem(note, token, roster)) return false;
  if (isJoint(before)) return token.gap === ' ';
  if (!mayBeItem(note, before, roster)) return false;
  if (token.gap === ' ') return isNameOf(before, token, roster);
  return (
    listGap.test(token.gap) ||
    (before.letters === 1 && token.letters === 1 && /^(?:\.\s?|-|\.-)$/.test(token.gap))
  );
}

/** "Rosa N", "Marcus Hill": two words of one name. */
const isNameOf = (before: Token, token: Token, roster: CompiledRoster): boolean =>
  roster.names.has(before.key) && (token.letters === 1 || roster.names.has(token.key));

function beginOfList(note: TokenizedNote, from: number, roster: CompiledRoster): number {
  let begin = from;
  while (begin > from - longestList && goesOn(note, begin, roster)) begin--;
  const first = note.tokens[begin];
  return first !== undefined && isJoint(first) ? begin + 1 : begin;
}

function itemsFrom(note: TokenizedNote, begin: number, roster: CompiledRoster): readonly Item[] {
  const items: Item[] = [];
  for (let at = begin; at < begin + longestList;) {
    const token = note.tokens[at];
    if (token === undefined || (at > begin && !goesOn(note, at, roster))) break;
    if (!isJoint(token) || token.letters === 1) {
      const item = readItem(note, at, token, roster);
      items.push(item);
      at = item.to + 1;
    } else at++;
  }
  return items;
}

function readItem(note: TokenizedNote, at: number, token: Token, roster: CompiledRoster): Item {
  const item = (to: number, is: Item['is']): Item => ({
    from: at,
    to,
    is,
    isProfession: isProfession(token.key),
  });
  if (isSubject(token)) return item(at, 'client');
  if (roster.names.has(token.key)) {
    const next = note.tokens[at + 1];
    const to = next?.gap === ' ' && isNameOf(token, next, roster) ? at + 1 : at;
    if (!roster.tables.nameWords.has(token.key) || to > at) return item(to, 'sure');
    return item(to, roster.initials.has(token.key) ? 'fit' : 'foreign');
  }
  const { key, to, isPointed } = readInitials(note, at, noneTaken) ?? {
    key: token.key,
    to: at,
    isPointed: false,
  };
  if (key.length === 1)
    return item(to, roster.givenLetters.some((letters) => letters.has(key)) ? 'letter' : 'foreign');
  if (!roster.initials.has(key)) return item(to, 'foreign');
  return item(to, isPointed || !roster.tables.abbreviations.has(key) ? 'sure' : 'fit');
}

const mostWordsOfHeader = 6;

/** Whether a header stands before the list: "Absent per sign-in (", "Present (6): ", "members present were ". */
function isHeaded(note: TokenizedNote, begin: number): boolean {
  const [first, before] = [note.tokens[begin], note.tokens[begin - 1]];
  if (first === undefined || before === undefined) return false;
  const isOpened = /^\)? ?[:=–(-] ?$|^\): $/u.test(first.gap);
  if (!isOpened && first.gap !== ' ') return false;
  if (!isOpened && headers.has(before.key))
    return /^(?:absent|excused|present|late|missing|members|peers)$/.test(before.key);
  if (!isOpened && !/^(?:were|was|are|incl|including|by|from)$/.test(before.key)) return false;
  for (let k = begin - 1; k >= begin - mostWordsOfHeader; k--) {
    const token = note.tokens[k];
    if (token === undefined) return false;
    if (headers.has(token.key)) return true;
    if (token.breaks) return false;
  }
  return false;
}
