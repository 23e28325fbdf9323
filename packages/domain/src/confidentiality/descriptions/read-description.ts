import { kin as relatives } from '../text/person-words.ts';
import { endOfBeingPresent } from './kin-here.ts';
import { endOfSameGroup } from './same-group.ts';
import * as words from '../tables/description-words.ts';
import { rememberOfNote } from '../text/remember.ts';
import { setOf } from '../text/trades.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { endOf } from '../text/end-of-clause.ts';
import { isVerbLike, marital, roomVerbs } from '../text/verb-like.ts';

/** Words of a note that describe a person: an article, the word for the person, and what is said to restrict it. */
export interface Description {
  readonly from: number;
  readonly head: number;
  /** Where what restricts the head begins; behind the phrase where nothing does. */
  readonly rest: number;
  readonly to: number;
  /** Whether the sentences around tell of the hour: a co-member is named in one of them. */
  readonly isOfHour?: boolean;
}

/** The words of a stretch of a note, both ends included. */
export function keysOf(note: TokenizedNote, from: number, to: number): readonly string[] {
  const keys: string[] = [];
  const { tokens } = note;
  for (let k = Math.max(0, from); k <= to && k < tokens.length; k++) {
    const key = tokens[k]?.key ?? '';
    keys.push(key === 'w' && tokens[k + 1]?.gap === '/ ' ? 'with' : key);
  }
  return keys;
}

export { humans, kin, members } from '../text/person-words.ts';
export { isDeed, isVerbLike } from '../text/verb-like.ts';
export const origins = setOf(words.originWords);
export const superlatives = setOf(words.superlativeWords);
export const owners: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'whose']);

const openers = setOf(
  'the that a an another our this two one some both his her their my any each every no three',
);
const stops = setOf(
  'and or but to with is was by in on at for from as were who he she they it had has be been being that than when while if because so then him them about into after before through per via since until during without within between among under over near behind beside against toward towards upon despite meaning than',
);
export const ties = setOf(
  'who whos whod whove whose that with from in on whom among amongst at here of without calling joining turning there going waiting fighting battling missing grieving mourning serving married born adopted diagnosed convicted widowed raised back twice half living working wearing carrying raising caring awaiting studying training expecting recovering facing',
);

/** What was read of a note: the written rules and the learned weights ask for the same places. */
const readIn = rememberOfNote((_note: TokenizedNote): (Description | undefined)[] => []);

/** From the article before a word for a person to the end of what is said to restrict it. */
export const readDescription = (note: TokenizedNote, at: number): Description =>
  (readIn(note)[at] ??= readAt(note, at));

const presentOnes = setOf('he she they client pt');

function readAt(note: TokenizedNote, at: number): Description {
  let head = at;
  while (head - at < 2 && isJoinedHead(note, head + 1)) head++;
  const from = startOf(note, at);
  const rest = behindCalling(note, head + 1);
  const next = note.tokens[rest];
  if (next === undefined || next.breaks) return { from, head, rest, to: rest - 1 };
  if (next.gap === ' ' && presentOnes.has(next.key))
    return { from, head, rest, to: endOfPresence(note, rest) ?? rest - 1 };
  if (isOfTheGroup(note, rest)) return { from, head, rest, to: rest + 2 };
  if (next.key === 'present' && next.gap === ' ') return { from, head, rest, to: rest };
  const isKin = relatives.has(note.tokens[head]?.key ?? '');
  const seat =
    endOfSeat(note, rest) ?? endOfSameGroup(note, rest) ?? (isKin ? endOfBeingPresent(note, rest) : null);
  if (seat !== null) return { from, head, rest, to: seat };
  const isAside =
    next.gap !== ' ' &&
    /^(?:, ?| ?\(| [–—-] )$/u.test(next.gap) &&
    (/^(?:who|whos|whod|whove|whose|a|an|also|our|the|himself|herself|themselves|themself|another|age|aged|mother|father|mom|dad|married|single|divorced|retired|both|formerly|recently|newly|originally|once|now)$/.test(
      next.key,
    ) ||
      next.shape === 'number');
  if (isSaidToThem(note, from, rest) || isWhatTheyDid(note, rest)) return { from, head, rest, to: rest - 1 };
  const isTied =
    next.gap.trim() === '' &&
    ((next.key === 'w' && note.tokens[rest + 1]?.gap === '/ ') ||
      (ties.has(next.key) && !isFinite(note, rest)) ||
      isAboutTheAge(note, rest));
  const to = isAside || isTied ? endOf(note, rest) : rest - 1;
  return { from, head, rest, to: endOfBeingHere(note, endOfTheOne(note, to)) };
}

/** "A social worker by training": what somebody is by, up to behind it. */
function behindCalling(note: TokenizedNote, rest: number): number {
  const [by, what] = [note.tokens[rest], note.tokens[rest + 1]];
  const isCalling =
    by?.key === 'by' &&
    by.gap === ' ' &&
    what?.gap === ' ' &&
    /^(?:training|trade|profession|vocation|education|background|birth)$/.test(what.key);
  return isCalling ? rest + 2 : rest;
}

/** "Told the judge that she had moved": what is said to the person, not what the person is. */
const isSaidToThem = (note: TokenizedNote, from: number, rest: number): boolean =>
  note.tokens[rest]?.key === 'that' &&
  /^(?:tell|told|telling|tells|remind|reminded|inform|informed|assured|promised|showed|convinced)$/.test(
    note.tokens[from - 1]?.key ?? '',
  );

/** "The pilot, whose story shook him": said aside, of what happened in the room. */
function isWhatTheyDid(note: TokenizedNote, rest: number): boolean {
  const [opener, then] = [note.tokens[rest], note.tokens[rest + 1]];
  if (opener?.gap !== ', ' || then === undefined) return false;
  if (opener.key === 'whose')
    return /^(?:story|words?|comments?|share|disclosure|question|answer|feedback|tears|silence|advice|response)$/.test(
      then.key,
    );
  return (
    opener.key === 'who' &&
    (roomVerbs.has(then.key) || /^(?:agreed|responded|replied|answered|thanked)$/.test(then.key))
  );
}

/** "Another member raised the topic of divorce": what the person did, not how the person came to be. */
const isFinite = (note: TokenizedNote, rest: number): boolean =>
  /^(?:married|born|adopted|diagnosed|convicted|widowed|raised)$/.test(note.tokens[rest]?.key ?? '') &&
  !/^(?:by|in|with|of|at|to|on|during|for)$/.test(note.tokens[rest + 1]?.key ?? '');

/** "A widower about her age". */
const isAboutTheAge = (note: TokenizedNote, rest: number): boolean =>
  note.tokens[rest]?.key === 'about' &&
  (note.tokens[rest + 1]?.shape === 'number' || note.tokens[rest + 2]?.key === 'age');

/** "… who taught him and now sits in this group too": up to the group. */
function endOfBeingHere(note: TokenizedNote, to: number): number {
  if (note.tokens[to + 1]?.key !== 'and') return to;
  for (let k = to + 2; k < to + 10; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || /[,;()"“”]/.test(token.gap)) return to;
    if (/^(?:group|circle|room)$/.test(token.key) && /^(?:this|the|our)$/.test(note.tokens[k - 1]?.key ?? ''))
      return k;
  }
  return to;
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
  return token?.isPerson === true && /^[ -]$/.test(token.gap) && !token.breaks;
};

function startOf(note: TokenizedNote, at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = note.tokens[from];
    const before = note.tokens[from - 1];
    if (token === undefined || before === undefined || token.breaks) break;
    if (token.gap !== ' ' && /[,;:("“”)]/.test(token.gap)) break;
    if (before.key === 'that' && pointsOut(note, from - 1)) return from - 1;
    if ((stops.has(before.key) || isVerbLike(before)) && token.gap !== '-' && !marital.has(before.key)) break;
    from--;
    if (openers.has(before.key) && before.key !== 'one') break;
    if (before.possessive !== '' && before.key !== 'jehovah') break;
  }
  if (
    from >= 2 &&
    note.tokens[from - 1]?.key === 'of' &&
    /^(?:one|another|two)$/.test(note.tokens[from - 2]?.key ?? '')
  )
    return from - 2;
  const outer = note.tokens[from - 1];
  const first = note.tokens[from];
  if (outer === undefined || first === undefined || first.breaks) return from;
  if (outer.key === 'the' && first.possessive !== '') return from - 1;
  return /^(?:the|those|these|our)$/.test(outer.key) && /^(?:two|three|both)$/.test(first.key)
    ? from - 1
    : from;
}

/** "That grandma", "with that retired fireman": the word points, it joins no clause. */
function pointsOut(note: TokenizedNote, i: number): boolean {
  const [that, before] = [note.tokens[i], note.tokens[i - 1]];
  if (that === undefined || before === undefined || that.breaks || that.gap !== ' ') return true;
  return /^(?:with|of|to|by|from|at|about|for|on|near|beside|when|because|since|after|that|if|whether|and|but)$/.test(
    before.key,
  );
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

/** "The baby of the group". */
const isOfTheGroup = (note: TokenizedNote, rest: number): boolean =>
  note.tokens[rest]?.key === 'of' &&
  /^(?:the|our|this)$/.test(note.tokens[rest + 1]?.key ?? '') &&
  /^(?:group|circle|grp|room|cohort)$/.test(note.tokens[rest + 2]?.key ?? '') &&
  !/^(?:who|whos|whod|whove|whose|that)$/.test(note.tokens[rest + 3]?.key ?? '');

const seats = setOf('chair chairs seat seats');

/** "The medic two chairs down from him": up to the seat; null where none is named. */
function endOfSeat(note: TokenizedNote, rest: number): number | null {
  const [first, second, way] = [note.tokens[rest], note.tokens[rest + 1], note.tokens[rest + 2]];
  if (
    first?.gap === ' ' &&
    first.key === 'across' &&
    /^(?:the|from)$/.test(second?.key ?? '') &&
    /^(?:circle|room|table|him|her|them)$/.test(way?.key ?? '')
  )
    return rest + 2;
  if (
    first?.gap !== ' ' ||
    !seats.has(second?.key ?? '') ||
    !/^(?:down|over|away|from)$/.test(way?.key ?? '')
  )
    return null;
  if (note.tokens[rest + 3]?.key === 'from' && note.tokens[rest + 4]?.breaks === false) return rest + 4;
  return rest + 2;
}
