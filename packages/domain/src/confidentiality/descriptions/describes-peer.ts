import * as read from './read-description.ts';
import { isAmongPeers } from './among-peers.ts';
import { belongsToSomebody, isAboutSubject } from './belongs-to-somebody.ts';
import { groupPlaces, isInGroup, isOneOfThem, isRoleInGroup } from './in-group.ts';
import { areBothHere, isKinInGroup } from './kin-in-group.ts';
import { type Description, keysOf } from './read-description.ts';
import { isOnDuty } from './staff-role.ts';
import { isDescribed, saysWhat, tellsApart } from './tells-apart.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { isTrade, setOf } from '../text/trades.ts';

const { humans, members, kin, owners } = read;

const places = setOf(
  'church club center centre office line hotline program programme union hall shop home house school bar gang league lounge association society network clinic hospital shelter forum meeting meetings discount pension benefits services job jobs position training license licence certificate exam course class uniform clothes thing stuff story stories joke jokes life work shift shifts strike community support night show movie film book song outfit costume role figure side',
);

/** Whether a description points at one member of the group, rather than at nobody in particular or at somebody outside. */
export function describesPeer(note: TokenizedNote, phrase: Description): boolean {
  const { from, head } = phrase;
  const before = keysOf(note, from, head);
  const headKey = note.tokens[head]?.key ?? '';
  if (kin.has(headKey) && areBothHere(note, phrase)) return true;
  if (
    kin.has(headKey) &&
    (before.some((key) => owners.has(key) || key === 'law') ||
      (isOwned(note, phrase) && belongsToSomebody(note, phrase, before)))
  )
    return isKinInGroup(note, phrase);
  if (isAlsoHere(note, phrase) || isMemberHere(note, phrase)) return true;
  if (isOnDuty(note, phrase) || isFirstHalf(note, phrase)) return false;
  if (isBareKin(headKey, before)) return false;
  if (belongsToSomebody(note, phrase, before) || isAboutSubject(note, phrase) || isOfMany(before))
    return false;
  const isBare =
    before.length === 1 &&
    /^(?:peer|member|groupmate|mbr)$/.test(headKey) &&
    /^(?:who|whod|whose|w|with|from)$/.test(note.tokens[phrase.rest]?.key ?? '') &&
    phrase.to > phrase.rest;
  const isMember = (members.has(headKey) && (isBare || isDetermined(before))) || before.includes('fellow');
  if (isMember) return tellsApart(note, phrase);
  if (isRoleInGroup(note, phrase, before)) return true;
  // "Writer reminded the room": who writes the note.
  if (before.length === 1 && phrase.to < phrase.rest && note.tokens[from]?.breaks === true) return false;
  const isOneOf = isOneOfThem(note, from, before);
  const isOfGroup = isOneOf || isInGroup(note, phrase, before);
  if (
    isOfGroup &&
    (tellsApart(note, phrase) || isDescribed(note, phrase) || (isOneOf && saysWhat(note, phrase)))
  )
    return true;
  return isAmongPeers(note, phrase, before);
}

const quantities = setOf('several many few all most every each any no');
const manyMembers = setOf('members peers participants clients patients pts attendees residents groupmates');

/** "Several veterans in the group", "the members who had done the homework": more than one person can be meant. */
const isOfMany = (before: readonly string[]): boolean =>
  quantities.has(before[0] ?? '') ||
  (before[0] === 'some' && /(?:s|men|people|folk)$/.test(before.at(-1) ?? '')) ||
  (manyMembers.has(before.at(-1) ?? '') &&
    !before.some((key) => /^(?:one|two|both|couple|three)$/.test(key)));

/** "Through daughter", "per wife": kin without more are the member's own. */
const isBareKin = (headKey: string, before: readonly string[]): boolean =>
  kin.has(headKey) && !humans.has(headKey) && !isTrade(headKey) && before.length === 1;

/** "The landlord's cousin": somebody's kin. */
const isOwned = (note: TokenizedNote, phrase: Description): boolean =>
  note.tokens
    .slice(phrase.from, phrase.head)
    .some((token) => token.possessive !== '' && !groupPlaces.has(token.key) && token.key !== 'jehovah');

/** "The biker church", "the veteran center", "the nurse line": a word for people that says what kind of place it is. */
const isFirstHalf = (note: TokenizedNote, { rest, to }: Description): boolean =>
  to < rest &&
  note.tokens[rest - 1]?.possessive === '' &&
  note.tokens[rest]?.gap === ' ' &&
  places.has(note.tokens[rest]?.key ?? '');

const isDetermined = (before: readonly string[]): boolean =>
  before[0] === 'members' ||
  /^(?:the|a|an|another|other|one|our|two|this|that|certain|some|group|each|both|newest|oldest)$/.test(
    before[0] ?? '',
  );

const pronouns = setOf('he she they client pt i whom');

/** "A guy he dated in college is also in the room". */
function isAlsoHere(note: TokenizedNote, phrase: Description): boolean {
  const { from, head, to } = phrase;
  if (
    !pronouns.has(note.tokens[head + 1]?.key ?? '') ||
    !/^(?:a|an|the|one|someone|somebody)$/.test(note.tokens[from]?.key ?? '')
  )
    return false;
  const tail = keysOf(note, Math.max(head + 1, to - 5), to);
  return tail.includes('also') && tail.some((key) => groupPlaces.has(key));
}

const openersOfSame = setOf('who whos also himself herself');

/** "A social worker by training who is also a client here". */
function isMemberHere(note: TokenizedNote, { rest, to }: Description): boolean {
  const who = note.tokens[rest];
  if (who === undefined || who.breaks || !openersOfSame.has(who.key)) return false;
  const clause = keysOf(note, rest + 1, Math.max(to, rest + 6));
  const at = clause.findIndex((key) => members.has(key));
  if (at < 1 || !/^(?:a|an|fellow|another)$/.test(clause[at - 1] ?? '')) return false;
  return (
    /^(?:here|too)$/.test(clause[at + 1] ?? '') ||
    (/^(?:in|of)$/.test(clause[at + 1] ?? '') && groupPlaces.has(clause[at + 3] ?? ''))
  );
}
