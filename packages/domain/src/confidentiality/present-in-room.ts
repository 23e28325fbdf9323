import { keysOf, kin, type Description } from './read-description.ts';
import { setOf } from './trades.ts';
import { gesturePairs, gestures, roomActs } from './tables/description-words.ts';
import type { TokenizedNote } from './tokens.ts';

const pairs = setOf(gesturePairs);
const deeds = new Set([...setOf(roomActs), ...setOf(gestures)]);
const companions = setOf('sit stay walk drive help bring call come pray wait listen save share lend meet');
const violence = setOf('killed shot stabbed beat hit robbed');
const kindDeeds = setOf(
  'offered hugged handed lent gave passed squeezed walked sat promised thanked invited',
);

/** `"Armored" (two members), "tired" (the naval cadet)`, `"Armored," said the naval cadet`: whose word it is. */
export function saysWord(note: TokenizedNote, { from, to }: Description): boolean {
  const [verb, first, last] = [note.tokens[from - 1], note.tokens[from], note.tokens[to]];
  if (first === undefined || last === undefined) return false;
  if (/^[.,!?]?["”] \($/u.test(first.gap)) return note.text.startsWith(')', last.end);
  return (
    first.gap === ' ' &&
    /^[.,!?]["”] $/u.test(verb?.gap ?? '') &&
    /^(?:said|asked|replied|answered|added|whispered|says)$/.test(verb?.key ?? '')
  );
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
  if (who !== 'who' || whose !== own || !violence.has(verb) || !kin.has(whom)) return false;
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
