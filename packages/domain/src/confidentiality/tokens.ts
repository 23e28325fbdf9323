import { foldWord } from './fold.ts';

/** A word or number of a note with what the guard asks about it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded, without the possessive ending. */
  readonly key: string;
  /** The possessive ending as written, or an empty string. */
  readonly possessive: string;
  /** How it is written: Capital, UPPER, lower, miXed or a number. */
  readonly shape: 'capital' | 'upper' | 'lower' | 'mixed' | 'number';
  /** Number of letters as written, without the possessive ending. */
  readonly letters: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether a sentence, a line, a quotation or a heading begins here, so that a capital says nothing. */
  readonly opens: boolean;
  /** Whether nothing before this word belongs to the same sentence. */
  readonly breaks: boolean;
}

/** A note taken apart, with the way its author writes. */
export interface TokenizedNote {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The author writes without capitals. */
  readonly isLower: boolean;
  /** For each word: whether it stands among words in capitals only. */
  readonly amongCapitals: readonly boolean[];
}

const wordPattern =
  /[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:['’ʼʻ`´][\p{L}\p{M}\u00ad\u200b-\u200f\u2060-\u2069\ufeff]+)*(?:(?<=[sS])['’](?![\p{L}\p{N}]))?|\p{N}+/gu;
const possessivePattern = /(?:['’ʼ`´][sS]|(?<=[sS])['’])$/u;
const breakPattern = /[.!?;:\n\r•…|]/u;
const opening = /["“”«»([\-–—*/>]\s*$/u;
const shortForms = new Set(['dr', 'mr', 'mrs', 'ms', 'st', 'sr', 'sra', 'pt', 'pts', 'vs', 'approx', 'prof', 'rev', 'jr', 'cl', 'mt', 'ft', 'dra']); // prettier-ignore

/** Takes a note apart into words; the work grows with the length of the text and nothing else. */
export function tokenizeNote(text: string): TokenizedNote {
  const tokens: Token[] = [];
  let before: Token | null = null;
  for (const match of text.matchAll(wordPattern)) {
    const token = readToken(text, match.index, match[0], before);
    tokens.push(token);
    before = token;
  }
  return { text, tokens, isLower: writesLower(tokens), amongCapitals: markCapitals(tokens) };
}

function readToken(text: string, start: number, raw: string, before: Token | null): Token {
  const possessive = raw.length > 2 && mayBePossessive(raw) ? (possessivePattern.exec(raw)?.[0] ?? '') : '';
  const stem = possessive === '' ? raw : raw.slice(0, raw.length - possessive.length);
  const gap = text.slice(before?.end ?? 0, start);
  const breaks = before === null || breaksSentence(gap, before);
  return {
    start,
    end: start + raw.length,
    key: foldWord(stem),
    possessive,
    shape: shapeOf(stem),
    letters: stem.length,
    gap,
    breaks,
    opens: breaks || opening.test(gap) || gap.includes('\n'),
  };
}

/** An apostrophe is the last character but one, or the last. */
const mayBePossessive = (raw: string): boolean =>
  !isPlainLetter(raw.charCodeAt(raw.length - 1)) || !isPlainLetter(raw.charCodeAt(raw.length - 2)); // prettier-ignore
const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function breaksSentence(gap: string, before: Token): boolean {
  if (gap === ' ') return false;
  if (!breakPattern.test(gap)) return false;
  const isPoint = /^\.\s?$/.test(gap);
  if (
    isPoint &&
    ((before.letters === 1 && before.shape === 'upper') || shortForms.has(before.key)) &&
    before.shape !== 'number'
  )
    return false;
  return !/^[^\S\r\n]*-?\r?\n[^\S\r\n]*$/u.test(gap) || /\n\s*\n/.test(gap);
}

function shapeOf(stem: string): Token['shape'] {
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

function writesLower(tokens: readonly Token[]): boolean {
  let lower = 0;
  let capital = 0;
  for (const token of tokens) {
    if (!token.breaks || token.letters < 2) continue;
    if (token.shape === 'lower') lower++;
    else if (token.shape === 'capital') capital++;
  }
  return lower >= 1 && lower > capital * 2;
}

/** A word is among capitals when most of the long words around it are written so. */
function markCapitals(tokens: readonly Token[]): readonly boolean[] {
  if (!tokens.some(({ shape, letters }) => shape === 'upper' && letters >= 4)) return tokens.map(() => false);
  const sums = [0];
  const longs = [0];
  for (const token of tokens) {
    const isLong = token.letters >= 4 && token.shape !== 'number';
    sums.push((sums.at(-1) ?? 0) + (isLong && token.shape === 'upper' ? 1 : 0));
    longs.push((longs.at(-1) ?? 0) + (isLong ? 1 : 0));
  }
  return tokens.map((_, i) => {
    const from = Math.max(0, i - 8);
    const to = Math.min(tokens.length, i + 9);
    const upper = (sums[to] ?? 0) - (sums[from] ?? 0);
    const long = (longs[to] ?? 0) - (longs[from] ?? 0);
    return long >= 3 && upper >= long * 0.7;
  });
}
