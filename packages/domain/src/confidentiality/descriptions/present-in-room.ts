import { keysOf, kin, type Description } from './read-description.ts';
import { setOf } from '../text/trades.ts';
import {
  gesturePairs,
  gestures,
  outsideDeeds as deedsOutside,
  roomActs,
} from '../tables/description-words.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const pairs = setOf(gesturePairs);
const deeds = new Set([...setOf(roomActs), ...setOf(gestures)]);
const companions = setOf('sit stay walk drive help bring call come pray wait listen save share lend meet');
const outsideDeeds = setOf(deedsOutside);
const inRoomOnly = setOf(
  'whispered nodded winked smiled laughed hugged clapped wept cried shared hummed shrugged',
);
const violence = setOf('killed shot stabbed beat hit robbed');
const kindDeeds = setOf(
  'offered hugged handed lent gave passed squeezed walked sat promised thanked invited',
);

/** `"Armored" (two members), "tired" (the naval cadet)`, `"Armored," said the naval cadet`: whose word it is. */
export function saysWord(note: TokenizedNote, { from, to }: Description): boolean {
  const [verb, first, last] = [note.tokens[from - 1], note.tokens[from], note.tokens[to]];
  if (first === undefined || last === undefined) return false;
  if (/^[.,!?]?["”] \($/u.test(first.gap)) return note.text.startsWith(')', last.end);
  if (putsIt(note, from, to)) return true;
  if (/^[.,!?]["”] $/u.test(first.gap) && note.tokens[to + 1]?.gap === ' ')
    return /^(?:said|told|asked|answered|replied|whispered|added|says|tells)$/.test(
      note.tokens[to + 1]?.key ?? '',
    );
  return (
    first.gap === ' ' &&
    /^[.,!?]["”] $/u.test(verb?.gap ?? '') &&
    /^(?:said|asked|replied|answered|added|whispered|says)$/.test(verb?.key ?? '')
  );
}

/** "As the forklift instructor put it". */
const putsIt = (note: TokenizedNote, from: number, to: number): boolean =>
  note.tokens[from - 1]?.key === 'as' &&
  note.tokens[from]?.gap === ' ' &&
  note.tokens[to + 1]?.gap === ' ' &&
  (/^(?:put|puts)$/.test(note.tokens[to + 1]?.key ?? '')
    ? note.tokens[to + 2]?.key === 'it'
    : /^(?:said|says|noted|pointed|reminded)$/.test(note.tokens[to + 1]?.key ?? ''));

/** `To the welder: "You watch us." To the cook: "You feed us."`: the member turns to one after the other. */
export function isAddressed(note: TokenizedNote, { from, to }: Description): boolean {
  const opens = (at: number): boolean => /^: ["“]$/u.test(note.tokens[at]?.gap ?? '');
  const lead = note.tokens[from - 1];
  if (lead?.key !== 'to' || !opens(to + 1) || (!lead.breaks && !/["”] $/u.test(lead.gap))) return false;
  const isTurn = (k: number): boolean =>
    note.tokens[k]?.key === 'to' && k !== from - 1 && [2, 3, 4, 5].some((step) => opens(k + step));
  for (let k = Math.max(0, from - 60); k < to + 60; k++) if (isTurn(k)) return true;
  return false;
}

/** "One wept openly, as did the locksmith": a deed of the room, done by both. */
export function doesTheSame(note: TokenizedNote, { from, rest, to }: Description): boolean {
  const [as, did] = [note.tokens[from - 2], note.tokens[from - 1]];
  if (as === undefined || did === undefined || as.breaks || did.breaks || note.tokens[from]?.gap !== ' ')
    return false;
  if (!/^(?:as|so)$/.test(as.key) || !/^(?:did|does|was|had)$/.test(did.key)) return false;
  if (to >= rest && note.tokens[rest]?.gap === ' ') return false;
  for (let k = from - 3; k >= from - 8; k--) {
    const token = note.tokens[k];
    if (token === undefined) return false;
    if (deeds.has(token.key)) return true;
    if (token.breaks) return false;
  }
  return false;
}

/** "… made her laugh": what one brings about in another face to face. */
export function makesLaugh(note: TokenizedNote, to: number): boolean {
  const [make, whom, what] = [1, 2, 3].map((step) => note.tokens[to + step]);
  return (
    make?.breaks === false &&
    what?.breaks === false &&
    /^ma(?:de|kes)$/.test(make.key) &&
    /^(?:her|him|them|client|pt|cl)$/.test(whom?.key ?? '') &&
    /^(?:laugh|smile|giggle|chuckle|grin)$/.test(what.key)
  );
}

/**
 * "The woman who shot her stepfather said she'd sit up with her": whoever is kind to the member in the room has done that to her
 * own kin, not to the member's.
 */
export function meansWell(note: TokenizedNote, { head, rest, to }: Description): boolean {
  const [who, verb = '', whose = '', whom = ''] = keysOf(note, rest, to);
  const own = /^(?:woman|lady|girl|gal|mom|mother)$/.test(note.tokens[head]?.key ?? '')
    ? 'her'
    : /^(?:man|guy|gentleman|boy|dude|dad|father)$/.test(note.tokens[head]?.key ?? '')
      ? 'his'
      : '';
  if (who !== 'who' || whose !== own) return false;
  if (outsideDeeds.has(verb) && inRoomOnly.has(note.tokens[to + 1]?.key ?? '')) return true;
  if (!violence.has(verb) || !kin.has(whom)) return false;
  const next = note.tokens[to + 1];
  if (next?.gap !== ' ' || next.breaks) return false;
  const [deed = '', then = '', more = '', last = ''] = keysOf(note, to + 1, to + 4);
  if (!/^(?:said|says)$/.test(deed))
    return kindDeeds.has(deed) && /^(?:her|him|them|client|pt|cl|to)$/.test(then);
  if (/^(?:shed|hed)$/.test(then)) return companions.has(more);
  return /^(?:she|he)$/.test(then) && more === 'would' && companions.has(last);
}

/** "Cut her off", "rolled his eyes", "put a hand on his shoulder". */
export function isGesturing(note: TokenizedNote, to: number): boolean {
  const verb = note.tokens[to + 1];
  if (verb === undefined || verb.breaks || !/^,? $/.test(verb.gap)) return false;
  for (let k = to + 2; k <= to + 6; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || /[,;]/.test(token.gap)) return false;
    if (pairs.has(`${verb.key}/${token.key}`)) return true;
  }
  return false;
}

/** "The roofer from Laredo and client compared scars": what both do together. */
export const isWithMember = (note: TokenizedNote, to: number, last = to + 2): boolean => {
  const [joint, member] =
    last > to + 2 ? [note.tokens[to + 2], note.tokens[to + 1]] : [note.tokens[to + 1], note.tokens[to + 2]];
  return (
    joint?.key === 'and' &&
    /^(?:client|pt|cl|he|she|they)$/.test(member?.key ?? '') &&
    note.tokens[last + 1]?.gap === ' ' &&
    mutual.test(note.tokens[last + 1]?.key ?? '')
  );
};
const mutual =
  /^(?:compared|exchanged|swapped|traded|shared|laughed|joked|disagreed|both|hugged|cried|practiced|realised|realized|discovered|paired|bonded|stayed|clashed|teamed|rolled)$/;

/** "Her partner for the dyad was the welder", "her favorite in the group is the pilot". */
export function isPartner(note: TokenizedNote, { from }: Description): boolean {
  if (note.tokens[from]?.gap !== ' ' || !/^(?:was|is|being)$/.test(note.tokens[from - 1]?.key ?? ''))
    return false;
  const lead = keysOf(note, from - 8, from - 2);
  return (
    lead.some((key) =>
      /^(?:partner|favorite|favourite|rival|closest|ally|buddy|opposite|audience|listener)$/.test(key),
    ) && lead.some((key) => /^(?:dyad|exercise|group|grp|play|pair|circle|session|activity|room)$/.test(key))
  );
}

/** "The barista's poem", "the widow's tears": what somebody brings to the hour. */
export const speaksOwn = (note: TokenizedNote, to: number): boolean =>
  note.tokens[to]?.possessive !== '' &&
  note.tokens[to + 1]?.gap === ' ' &&
  /^(?:poem|joke|jokes|tears|share|words|laughter|check|disclosure|apology|hug|outburst|honesty)$/.test(
    note.tokens[to + 1]?.key ?? '',
  );
