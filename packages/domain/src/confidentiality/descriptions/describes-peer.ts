import { isAmongPeers } from './among-peers.ts';
import * as read from './read-description.ts';
import { keysOf, type Description } from './read-description.ts';
import { endOfBeingPresent } from './kin-here.ts';
import { endOfSameGroup } from './same-group.ts';
import { isOnDuty } from './staff-role.ts';
import { isTrade, setOf } from '../text/trades.ts';
import { isDescribed, saysWhat, tellsApart } from './tells-apart.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const { humans, members, kin, owners, superlatives } = read;
const groupPlaces = setOf(
  'group grp circle cohort class unit program programme room us here groups milieu house table',
);

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
  const isBare = before.length === 1 && /^(?:peer|member|groupmate|mbr)$/.test(headKey) && /^(?:who|whod|whose|w|with|from)$/.test(note.tokens[phrase.rest]?.key ?? '') && phrase.to > phrase.rest; // prettier-ignore
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

/** "Several veterans in the group", "the members who had done the homework": more than one person can be meant. */
const isOfMany = (before: readonly string[]): boolean =>
  /^(?:several|many|few|all|most|every|each|any|no)$/.test(before[0] ?? '') ||
  (before[0] === 'some' && /(?:s|men|people|folk)$/.test(before.at(-1) ?? '')) ||
  (/^(?:members|peers|participants|clients|patients|pts|attendees|residents|groupmates)$/.test(
    before.at(-1) ?? '',
  ) &&
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

/** "A guy he dated in college is also in the room". */
function isAlsoHere(note: TokenizedNote, phrase: Description): boolean {
  const { from, head, to } = phrase;
  const pronoun = note.tokens[head + 1]?.key ?? '';
  if (
    !/^(?:a|an|the|one|someone|somebody)$/.test(note.tokens[from]?.key ?? '') ||
    !/^(?:he|she|they|client|pt|i|whom)$/.test(pronoun)
  )
    return false;
  const tail = keysOf(note, Math.max(head + 1, to - 5), to);
  return tail.includes('also') && tail.some((key) => groupPlaces.has(key));
}

/** "A social worker by training who is also a client here". */
function isMemberHere(note: TokenizedNote, { rest, to }: Description): boolean {
  const who = note.tokens[rest];
  if (who === undefined || who.breaks || !/^(?:who|whos|also|himself|herself)$/.test(who.key)) return false;
  const clause = keysOf(note, rest + 1, Math.max(to, rest + 6));
  const at = clause.findIndex((key) => members.has(key));
  if (at < 1 || !/^(?:a|an|fellow|another)$/.test(clause[at - 1] ?? '')) return false;
  return /^(?:here|too)$/.test(clause[at + 1] ?? '') || (/^(?:in|of)$/.test(clause[at + 1] ?? '') && groupPlaces.has(clause[at + 3] ?? '')); // prettier-ignore
}

/** "His mother, a nurse", "the landlord's cousin": people whom others have. */
function belongsToSomebody(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  if (before.some((key) => owners.has(key))) return true;
  const named = note.tokens.slice(phrase.from, phrase.head).find((token) => token.possessive !== '');
  if (named === undefined || named.key === 'jehovah' || groupPlaces.has(named.key)) return false;
  // "The chaplain's assistant" is one calling, not one person whom another has.
  return !(isTrade(named.key) && (isTrade(note.tokens[phrase.head]?.key ?? '') || (kin.has(note.tokens[phrase.head]?.key ?? '') && isHeardInGroup(note, phrase)))); // prettier-ignore
}

/** "The preacher's wife looks down on her in group": somebody's kin, known there by it. */
function isHeardInGroup(note: TokenizedNote, { from, to }: Description): boolean {
  for (let k = to + 1; k < to + 9; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) break;
    if (/^(?:group|grp|circle)$/.test(token.key) && /^(?:in|the|this)$/.test(note.tokens[k - 1]?.key ?? ''))
      return true;
  }
  return note.tokens[from - 1]?.key === 'of' && note.tokens[from - 2]?.key === 'front';
}

/** "Client, a 34-year-old electrician, …" and "she is a nurse" describe the subject or somebody just named. */
function isAboutSubject(note: TokenizedNote, phrase: Description): boolean {
  const first = note.tokens[phrase.from];
  const before = note.tokens[phrase.from - 1];
  if (first === undefined || before === undefined || first.breaks)
    return (
      members.has(first?.key ?? '') &&
      !(/^(?:peer|groupmate|mbr)$/.test(first?.key ?? '') && phrase.to > phrase.rest)
    );
  if (before.key === 'as' && first.gap === ' ' && isSaidOfSubject(note, phrase.to)) return true;
  if (
    /^(?:is|was|as|being|became|becoming|remains|im|shes|hes|theyre|youre|be|been|a|an)$/.test(before.key) &&
    first.gap === ' '
  ) {
    return !/^(?:the|our)$/.test(first.key);
  }
  if (before.key === 'from' && /^(?:change|different|far|shift)$/.test(note.tokens[phrase.from - 2]?.key ?? '')) return true; // prettier-ignore
  if (!/^(?:, ?| ?\(| [–—-] )$/u.test(first.gap)) return false;
  // "Her comadre, the one who sells flowers": what is said of somebody the member has.
  if (/^(?:his|her|their|my)$/.test(note.tokens[phrase.from - 2]?.key ?? '') && !members.has(before.key))
    return true;
  if (/^(?:peer|member|participant|groupmate)$/.test(note.tokens[phrase.head]?.key ?? '')) return false;
  if (!/^(?:a|an|former|retired)$/.test(first.key) && first.shape !== 'number') return false;
  return !isPeerToken(note, phrase.from - 1);
}

/** "As the only mason in the group he was asked": what the member is, said ahead. */
const isSaidOfSubject = (note: TokenizedNote, to: number): boolean =>
  /^(?:he|she|they|client|pt|cl|patient)$/.test(note.tokens[to + 1]?.key ?? '') &&
  /^,? $/.test(note.tokens[to + 1]?.gap ?? '') &&
  note.tokens[to + 1]?.breaks === false;

function isPeerToken(note: TokenizedNote, i: number): boolean {
  const token = note.tokens[i];
  const lead = note.tokens[i - 1];
  if (token === undefined || lead === undefined || !(members.has(token.key) || humans.has(token.key)))
    return false;
  return /^(?:another|other|fellow|the|one|a|group)$/.test(lead.key);
}

function isInGroup(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
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
  (note.tokens[rest + 1]?.key !== 'the' || /^(?:others|members|women|men|group|peers)$/.test(note.tokens[rest + 2]?.key ?? '')); // prettier-ignore

function mentionsGroup(note: TokenizedNote, from: number, to: number): boolean {
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

/** "The medic two chairs down from him", "the nurse across the circle", "the man next to her": a seat in the room. */
function sitsNear(note: TokenizedNote, rest: number): boolean {
  const near = keysOf(note, rest, rest + 2);
  if (note.tokens[rest]?.breaks !== false) return false;
  if (near.some((key) => /^(?:chair|chairs|seat|seats)$/.test(key))) {
    return keysOf(note, rest, rest + 4).some((key) => /^(?:down|over|away|from|beside)$/.test(key));
  }
  return (
    near[0] === 'across' &&
    /^(?:from|the)$/.test(near[1] ?? '') &&
    /^(?:her|him|them|client|circle|table|room)$/.test(near[2] ?? '')
  );
}

/** "One of the girls, a gymnast". */
function isOneOfThem(note: TokenizedNote, from: number, before: readonly string[]): boolean {
  if (
    /^(?:one|another|two)$/.test(before[0] ?? '') &&
    before[1] === 'of' &&
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

/** "Her sister, who is also in this group". */
function isKinInGroup(note: TokenizedNote, phrase: Description): boolean {
  if (endOfSameGroup(note, phrase.rest) !== null || endOfBeingPresent(note, phrase.rest) !== null)
    return true;
  const opener = note.tokens[phrase.rest];
  if (opener === undefined || opener.breaks) return false;
  if (
    !/^(?:who|whos|also|in|from|attends|is|a|another|joined|turned|fellow|too|present|herself|himself)$/.test(
      opener.key,
    )
  )
    return false;
  const near = keysOf(note, phrase.rest, phrase.rest + 3);
  if (
    /^(?:a|another|also|fellow|herself|himself)$/.test(opener.key) &&
    near.some((key) => members.has(key) && !/^(?:clients?|patients?)$/.test(key))
  )
    return true;
  const isDirect = /^(?:in|from)$/.test(opener.key);
  if (isDirect && !/^(?:group|the|this|our)$/.test(note.tokens[phrase.rest + 1]?.key ?? '')) return false;
  return mentionsGroup(note, phrase.rest + (isDirect ? 1 : 0), phrase.rest + (isDirect ? 2 : 8));
}

/** "The uncle and nephew who are both in this group". */
function areBothHere(note: TokenizedNote, { from, head, rest }: Description): boolean {
  const isPair = note.tokens[head - 1]?.key === 'and' && kin.has(note.tokens[head - 2]?.key ?? '') && /^(?:a|the|two)$/.test(note.tokens[head - 3]?.key ?? '') && from > 0; // prettier-ignore
  if (isPair && /^(?:attend|attended|are|joined|come|share)$/.test(note.tokens[rest]?.key ?? '')) return mentionsGroup(note, rest + 1, rest + 4); // prettier-ignore
  const [who, are, both] = keysOf(note, rest, rest + 2);
  return who === 'who' && are === 'are' && /^(?:both|also|all)$/.test(both ?? '') && mentionsGroup(note, rest + 3, rest + 6); // prettier-ignore
}

/** "The baby of the group", "our resident grandmother of the circle": a part that one person plays there. */
function isRoleInGroup(
  note: TokenizedNote,
  { from, head, rest }: Description,
  before: readonly string[],
): boolean {
  if (!/^(?:the|our)$/.test(before[0] ?? '') || note.tokens[from]?.breaks === undefined) return false;
  const [of, the, group] = [0, 1, 2].map((step) => note.tokens[rest + step]);
  return (
    of?.key === 'of' &&
    of.gap === ' ' &&
    /^(?:the|our|this)$/.test(the?.key ?? '') &&
    /^(?:group|circle|grp|room|cohort)$/.test(group?.key ?? '') &&
    !members.has(note.tokens[head]?.key ?? '')
  );
}
