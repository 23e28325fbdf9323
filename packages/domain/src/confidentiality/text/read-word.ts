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
 * in the note, without a text of its own for each. A number's bits say where a word is looked for first, then in the next places.
 */
const known: { readonly raw: string; readonly word: WrittenWord }[] = [];
const slots = new Int32Array(65_536).fill(-1);
const longestKnown = 32;

/** Reads a word of a note as it is written, from its first letter to behind its last; `codes` are the note's characters as numbers. */
export function readWord(text: string, codes: Uint16Array, start: number, end: number): WrittenWord {
  if (end - start > longestKnown) return takeApart(text.slice(start, end), -1);
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0;
  let slot = (hash ^ (hash >>> 16)) & 0xffff;
  for (let place = slots[slot] ?? -1; place >= 0; place = slots[slot] ?? -1) {
    const entry = known[place];
    if (entry !== undefined && isAt(entry.raw, codes, start, end)) return entry.word;
    slot = (slot + 1) & 0xffff;
  }
  const raw = text.slice(start, end);
  if (known.length >= mostRemembered) return takeApart(raw, -1);
  const word = takeApart(raw, known.length);
  slots[slot] = known.length;
  known.push({ raw, word });
  return word;
}

function isAt(raw: string, codes: Uint16Array, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let k = 0; k < raw.length; k++) if (raw.charCodeAt(k) !== codes[start + k]) return false;
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
