import { foldWord } from './fold.ts';
import { isPersonWord } from './person-words.ts';
import { mostRemembered } from './remember.ts';

/** What a word is as it is written, wherever it stands. */
export interface WrittenWord {
  /** Folded, without the possessive ending. */
  readonly key: string;
  /** The possessive ending as written, or an empty string. */
  readonly possessive: string;
  /** How it is written: Capital, UPPER, lower, miXed or a number. */
  readonly shape: 'capital' | 'upper' | 'lower' | 'mixed' | 'number';
  /** Number of letters as written, without the possessive ending. */
  readonly letters: number;
  /** Folded, without a helping verb that is drawn together with it ("Marcus'll"); null where none is. */
  readonly contracted: string | null;
  /** Whether it stands for a person: a trade, kin, a member, a man. */
  readonly isPerson: boolean;
  /** Its place among the words that are known as they are written; -1 where it is none of them. */
  readonly place: number;
}

/**
 * The words of notes are mostly the same few thousand: what they are is worked out once, and found again by their letters where they stand
 * in the note, without a text of its own for each. All letters of known words lie in one row, so that comparing them stays close in memory.
 */
const known: WrittenWord[] = [];
const longestKnown = 32;
let letters = new Uint16Array(1 << 15);
let lettersUsed = 0;
/** For each known word, where its letters begin; the next word's begin where they end. */
const begins = new Int32Array(mostRemembered + 1);
/** A word's number and, before it, the number made of its letters; a word is looked for at that number's bits, then in the next places. */
const slots = new Int32Array(2 * 65_536).fill(-1);

/** Reads a word of a note as it is written, from its first letter to behind its last; `codes` are the note's characters as numbers. */
export function readWord(text: string, codes: Uint16Array, start: number, end: number): WrittenWord {
  if (end - start > longestKnown) return takeApart(text.slice(start, end), -1);
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0;
  let slot = (hash ^ (hash >>> 16)) & 0xffff;
  for (;;) {
    const place = slots[2 * slot + 1] ?? -1;
    if (place < 0) break;
    const word = known[place];
    if (slots[2 * slot] === hash && word !== undefined && isAt(place, codes, start, end)) return word;
    slot = (slot + 1) & 0xffff;
  }
  // A text of its own: a piece of the note would keep the whole note in memory.
  const raw = String.fromCharCode(...codes.subarray(start, end));
  if (known.length >= mostRemembered) return takeApart(raw, -1);
  const word = takeApart(raw, known.length);
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = known.length;
  keepLetters(codes, start, end);
  known.push(word);
  return word;
}

function keepLetters(codes: Uint16Array, start: number, end: number): void {
  if (lettersUsed + end - start > letters.length) {
    const more = new Uint16Array(letters.length * 2);
    more.set(letters);
    letters = more;
  }
  letters.set(codes.subarray(start, end), lettersUsed);
  lettersUsed += end - start;
  begins[known.length + 1] = lettersUsed;
}

function isAt(place: number, codes: Uint16Array, start: number, end: number): boolean {
  const begin = begins[place] ?? 0;
  if ((begins[place + 1] ?? 0) - begin !== end - start) return false;
  for (let k = 0; k < end - start; k++) if (letters[begin + k] !== codes[start + k]) return false;
  return true;
}

const possessivePattern = /(?:['’ʼ`´][sS]|(?<=[sS])['’])$/u;
const contraction = /^(\p{L}{2,})['’](?:ll|ve|re|d|m)$/u;

function takeApart(raw: string, place: number): WrittenWord {
  const possessive = raw.length > 2 && mayBePossessive(raw) ? (possessivePattern.exec(raw)?.[0] ?? '') : '';
  const stem = possessive === '' ? raw : raw.slice(0, raw.length - possessive.length);
  const key = foldWord(stem);
  return {
    key,
    possessive,
    shape: shapeOf(stem),
    letters: stem.length,
    contracted: possessive === '' && mayBePossessive(raw.slice(0, -1)) ? readContracted(raw) : null,
    isPerson: isPersonWord(key),
    place,
  };
}

/** An apostrophe is the last character but one, or the last. */
const mayBePossessive = (raw: string): boolean =>
  !isPlainLetter(raw.charCodeAt(raw.length - 1)) || !isPlainLetter(raw.charCodeAt(raw.length - 2));
const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function readContracted(raw: string): string | null {
  const mark = /['’]/.exec(raw.at(-3) ?? '') ?? /['’]/.exec(raw.at(-2) ?? '');
  const stem = mark === null ? undefined : contraction.exec(raw)?.[1];
  return stem === undefined ? null : foldWord(stem);
}

function shapeOf(stem: string): WrittenWord['shape'] {
  const first = stem.codePointAt(0) ?? 0;
  if (first >= 48 && first <= 57) return 'number';
  const lower = stem.toLowerCase();
  if (stem === lower) return stem === stem.toUpperCase() ? 'number' : 'lower';
  if (stem === stem.toUpperCase()) return 'upper';
  const head = String.fromCodePoint(first);
  return head !== head.toLowerCase() && stem.slice(head.length) === lower.slice(head.length)
    ? 'capital'
    : 'mixed';
}
