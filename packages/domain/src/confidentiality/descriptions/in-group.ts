import { type Description, keysOf, superlatives } from './read-description.ts';
import { members } from '../text/person-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

/** Words for the group, its hour and its room. */
export const groupPlaces = setOf(
  'group grp circle cohort class unit program programme room us here groups milieu house table',
);

/** Whether the phrase itself says that the person is in the group: "our", a seat in the circle, "in this group". */
export function isInGroup(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  if (before.includes('our') && !before.includes('own')) return true;
  const isOfGroup = note.tokens
    .slice(phrase.from, phrase.head)
    .some((token) => groupPlaces.has(token.key) && token.possessive !== '');
  return (
    isOfGroup ||
    isAmongThem(note, phrase.rest) ||
    (note.tokens[phrase.rest]?.key === 'present' && before.some((key) => superlatives.has(key))) ||
    sitsNear(note, phrase.rest) ||
    mentionsGroup(note, phrase.rest, phrase.to + 3)
  );
}

/** "The deacon among them". */
const isAmongThem = (note: TokenizedNote, rest: number): boolean =>
  /^among(?:st)?$/.test(note.tokens[rest]?.key ?? '') &&
  note.tokens[rest]?.gap === ' ' &&
  /^(?:them|us|those|the)$/.test(note.tokens[rest + 1]?.key ?? '') &&
  (note.tokens[rest + 1]?.key !== 'the' ||
    /^(?:others|members|women|men|group|peers)$/.test(note.tokens[rest + 2]?.key ?? ''));

/** Whether the group is named between two words of a note, within the sentence. */
export function mentionsGroup(note: TokenizedNote, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || token.key === 'front') return false;
    if (!groupPlaces.has(token.key)) continue;
    const lead = note.tokens[k - 1]?.key ?? '';
    if (lead === 'the' && note.tokens[k - 2]?.key === 'and') return false;
    if (token.key === 'us') return /^(?:among|amongst|joined|of|with)$/.test(lead);
    if (token.key === 'here') return !/^(?:is|came|come|and)$/.test(lead) || k < to;
    return (
      /^(?:the|our|this|that|same|very|in|group|process|support|her|his|their|from|todays|(?:mon|tues|wednes|thurs|fri|satur|sun)day|monday|dbt|iop|skills|therapy|morning|evening|afternoon)$/.test(
        lead,
      ) && note.tokens[k + 1]?.key !== 'home'
    );
  }
  return false;
}

const seats = setOf('chair chairs seat seats');

/** "The medic two chairs down from him", "the nurse across the circle", "the man next to her": a seat in the room. */
function sitsNear(note: TokenizedNote, rest: number): boolean {
  if (note.tokens[rest]?.breaks !== false) return false;
  const near = keysOf(note, rest, rest + 2);
  if (near.some((key) => seats.has(key))) {
    return keysOf(note, rest, rest + 4).some((key) => /^(?:down|over|away|from|beside)$/.test(key));
  }
  return (
    near[0] === 'across' &&
    /^(?:from|the)$/.test(near[1] ?? '') &&
    /^(?:her|him|them|client|circle|table|room)$/.test(near[2] ?? '')
  );
}

/** "One of the girls, a gymnast". */
export function isOneOfThem(note: TokenizedNote, from: number, before: readonly string[]): boolean {
  if (
    before[1] === 'of' &&
    /^(?:one|another|two)$/.test(before[0] ?? '') &&
    /^(?:the|our)$/.test(before[2] ?? '')
  )
    return true;
  const lead = keysOf(note, from - 4, from - 1);
  return (
    lead.includes('one') &&
    lead.includes('of') &&
    /^(?:girls|women|men|mothers|others|guys|boys|moms|dads|ladies|kids)$/.test(lead.at(-1) ?? '')
  );
}

/** "The baby of the group", "our resident grandmother of the circle": a part that one person plays there. */
export function isRoleInGroup(
  note: TokenizedNote,
  { from, head, rest }: Description,
  before: readonly string[],
): boolean {
  if ((before[0] !== 'the' && before[0] !== 'our') || note.tokens[from]?.breaks === undefined) return false;
  const [of, the, group] = [0, 1, 2].map((step) => note.tokens[rest + step]);
  return (
    of?.key === 'of' &&
    of.gap === ' ' &&
    /^(?:the|our|this)$/.test(the?.key ?? '') &&
    /^(?:group|circle|grp|room|cohort)$/.test(group?.key ?? '') &&
    !members.has(note.tokens[head]?.key ?? '')
  );
}
