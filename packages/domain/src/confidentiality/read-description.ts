import { isPersonWord } from './person-words.ts';
import { endOfSameGroup } from './same-group.ts';
import * as words from './tables/description-words.ts';
import { setOf } from './trades.ts';
import type { Token, TokenizedNote } from './tokens.ts';

/** Words of a note that describe a person: an article, the word for the person, and what is said to restrict it. */
export interface Description {
  readonly from: number;
  readonly head: number;
  /** Where what restricts the head begins; behind the phrase where nothing does. */
  readonly rest: number;
  readonly to: number;
}

/** The words of a stretch of a note, both ends included. */
export const keysOf = (note: TokenizedNote, from: number, to: number): readonly string[] =>
  note.tokens.slice(Math.max(0, from), to + 1).map((token) => token.key);

export { humans, kin, members } from './person-words.ts';
export const origins = setOf(words.originWords);
export const superlatives = setOf(words.superlativeWords);
export const owners: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'whose']);

const openers = setOf(
  'the that a an another our this two one some both his her their my any each every no three',
);
const stops = setOf(
  'and or but to with is was by in on at for from as were who he she they it had has be been being that than when while if because so then him them about into after before through per via since until during without within between among under over near behind beside against toward towards upon despite meaning than',
);
const marital = setOf(
  'retired divorced married widowed tattooed bearded separated disgraced recently newly unemployed homeless one',
);
export const ties = setOf(
  'who whos whose that with from in on whom among at here of raising caring awaiting studying training expecting recovering facing',
);
const objects = setOf('him her them me that like too nobody everybody everyone people');
const plainHabits = setOf(words.plainHabits);
const clauseEnds = setOf('because but while when although though so until unless which as if whereas');
const dangling = setOf('and or but to for with that then when so as at of in on from by who whose whos re');
const helpers = setOf(
  'is was are were has had have been be being did does do will would could can used just recently also once still now never always not got gets',
);
const roomVerbs = setOf(
  'said cried asked told shared nodded hummed wept laughed smiled spoke offered disclosed talked described gave excused looked reminded mentioned explained recognised recognized interrupted joked confronted hugged apologized apologised put stood read sang',
);

const irregularPasts = setOf(words.irregularPasts);

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
  if (isOfTheGroup(note, rest)) return { from, head, rest, to: rest + 2 };
  const seat = endOfSeat(note, rest) ?? endOfSameGroup(note, rest);
  if (seat !== null) return { from, head, rest, to: seat };
  const isAside =
    /^(?:, ?| ?\(| [–—-] )$/u.test(next.gap) &&
    (/^(?:who|whos|whose|a|an|also|our|the|himself|herself|themselves|themself|another|age|aged|mother|father|mom|dad|married|single|divorced|retired|formerly|now)$/.test(
      next.key,
    ) ||
      next.shape === 'number');
  if (isSaidToThem(note, from, rest) || isWhatTheyDid(note, rest)) return { from, head, rest, to: head };
  const isTied = next.gap.trim() === '' && (ties.has(next.key) || isAboutTheAge(note, rest));
  const to = isAside || isTied ? endOf(note, rest) : head;
  return { from, head, rest, to: endOfBeingHere(note, endOfTheOne(note, to)) };
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
  return token !== undefined && /^[ -]$/.test(token.gap) && isPersonWord(token.key) && !token.breaks;
};

function startOf(note: TokenizedNote, at: number): number {
  let from = at;
  while (from > 0 && at - from < 7) {
    const token = note.tokens[from];
    const before = note.tokens[from - 1];
    if (token === undefined || before === undefined || token.breaks || /[,;:("“”)]/.test(token.gap)) break;
    if (before.key === 'that' && pointsOut(note, from - 1)) return from - 1;
    if ((stops.has(before.key) || isVerbLike(before)) && token.gap !== '-' && !marital.has(before.key)) break;
    from--;
    if (openers.has(before.key) && before.key !== 'one') break;
    if (before.possessive !== '' && before.key !== 'jehovah') break;
  }
  if (from >= 2 && note.tokens[from - 1]?.key === 'of' && note.tokens[from - 2]?.key === 'one')
    return from - 2;
  const outer = note.tokens[from - 1];
  const first = note.tokens[from];
  if (outer === undefined || first === undefined || first.breaks) return from;
  if (outer.key === 'the' && first.possessive !== '') return from - 1;
  return /^(?:two|three|both)$/.test(first.key) && /^(?:the|those|these|our)$/.test(outer.key)
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

/** A relative clause ends at the next verb that isn't its own, at a mark, or where another clause begins. */
function endOf(note: TokenizedNote, rest: number): number {
  const opener = note.tokens[rest]?.key ?? '';
  if (/\($/.test(note.tokens[rest]?.gap ?? '')) return endOfBrackets(note, rest);
  if (opener === 'from' && note.tokens[rest + 1]?.shape === 'capital') {
    const place = endOfPlace(note, rest + 1);
    const next = note.tokens[place + 1];
    return next?.key === 'who' && next.gap === ' ' ? endOf(note, place + 1) : place;
  }
  const then = note.tokens[rest + 1];
  if (opener === 'in' && then?.key === 'here' && /^who(?:se|s)?$/.test(note.tokens[rest + 2]?.key ?? ''))
    return endOf(note, rest + 2);
  if (/^(?:here|of)$/.test(opener) && then?.breaks === false && /^who(?:se|s)?$/.test(then.key))
    return endOf(note, rest + 1);
  if (opener === 'about' && note.tokens[rest + 3]?.key === 'who') return endOf(note, rest + 3);
  if (/^(?:in|from)$/.test(opener) && /^(?:group|grp)$/.test(then?.key ?? '') && then?.breaks === false)
    return /^who(?:se|s)?$/.test(note.tokens[rest + 2]?.key ?? '') ? endOf(note, rest + 2) : rest + 1;
  const [the, place] = [then, note.tokens[rest + 2]];
  if (
    /^(?:in|from|of|across)$/.test(opener) &&
    /^(?:the|our|this)$/.test(the?.key ?? '') &&
    /^(?:group|grp|circle|room)$/.test(place?.key ?? '') &&
    !/^(?:who|whos|whose|that)$/.test(note.tokens[rest + 3]?.key ?? '')
  )
    return rest + 2;
  const isClause = /^(?:who|whos|whose|that|whom)$/.test(opener);
  let to = rest;
  const own = /^(?:who|that)$/.test(opener) ? rest + 1 : -1;
  let verbs = opener === 'whos' || (own > 0 && !isVerbLike(note.tokens[own])) ? 1 : 0;
  let wasVerb = false;
  for (let k = rest; k < rest + 15; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > rest && (token.breaks || /[,;:()"“”]/.test(token.gap)))) break;
    if (k > rest && clauseEnds.has(token.key)) break;
    if (k > rest + (isClause ? 3 : 1) && isPresentVerb(note, k)) break;
    const isVerb = k > rest && isVerbLike(token) && !marital.has(token.key);
    if (isVerb && !wasVerb) verbs++;
    if (
      k > rest + 1 &&
      verbs > (isClause || /^(?:a|an|the|also)$/.test(opener) ? 1 : 0) &&
      isVerb &&
      !wasVerb &&
      !(isClause && verbs === 1)
    )
      break;
    wasVerb = isVerb || (wasVerb && token.key === 'to');
    to = k;
  }
  while (to > rest && dangling.has(note.tokens[to]?.key ?? '')) to--;
  return to;
}

/** "… with the colicky baby reminds him": a present tense behind what restricts the person. */
function isPresentVerb(note: TokenizedNote, k: number): boolean {
  const [verb, then] = [note.tokens[k]?.key ?? '', note.tokens[k + 1]?.key ?? ''];
  if (/^(?:who|that|which|whose)$/.test(note.tokens[k - 1]?.key ?? '')) return false;
  if (note.tokens[k - 2]?.key === 'whose') return false;
  return (
    (plainHabits.has(verb) && !/^(?:his|this)$/.test(verb)) || (/[a-z]{3}s$/.test(verb) && objects.has(then))
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
  !/^(?:who|whos|whose|that)$/.test(note.tokens[rest + 3]?.key ?? '');

/** "The medic two chairs down from him": up to the seat; null where none is named. */
function endOfSeat(note: TokenizedNote, rest: number): number | null {
  const [first, second, way, from, whom] = [0, 1, 2, 3, 4].map((step) => note.tokens[rest + step]);
  if (
    first?.gap === ' ' &&
    first.key === 'across' &&
    /^(?:the|from)$/.test(second?.key ?? '') &&
    /^(?:circle|room|table|him|her|them)$/.test(way?.key ?? '')
  )
    return rest + 2;
  if (
    first?.gap !== ' ' ||
    !/^(?:chairs?|seats?)$/.test(second?.key ?? '') ||
    !/^(?:down|over|away|from)$/.test(way?.key ?? '')
  )
    return null;
  if (from?.key === 'from' && whom?.breaks === false) return rest + 4;
  return rest + 2;
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

/** Whether a word says what somebody did. */
export const isDeed = (token: Token): boolean => isVerbLike(token) && !helpers.has(token.key);

/** Whether a word is a verb of the room, a helping verb or a past tense. */
export function isVerbLike(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    helpers.has(token.key) ||
    roomVerbs.has(token.key) ||
    irregularPasts.has(token.key) ||
    (/[a-z]{2}ed$/.test(token.key) &&
      (token.shape === 'lower' || (token.shape === 'upper' && token.letters > 4)))
  );
}
