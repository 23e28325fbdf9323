import { readWord, type WrittenWord } from './read-word.ts';

/** A word or number of a note with what the guard asks about it. */
export interface Token extends WrittenWord {
  readonly start: number;
  readonly end: number;
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
  /** For each word: whether it stands among words in capitals only; nothing where no word of the note is in capitals. */
  readonly amongCapitals: readonly boolean[];
}

const wordPattern =
  /[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:['’ʼʻ`´][\p{L}\p{M}\u00ad\u200b-\u200f\u2060-\u2069\ufeff]+)*(?:(?<=[sS])['’](?![\p{L}\p{N}]))?|\p{N}+/uy;
const breakPattern = /[.!?;:\n\r•…|]/u;
const opening = /["“”«»([\-–—*/>]\s*$/u;
const shortForms = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'sr',
  'sra',
  'pt',
  'pts',
  'vs',
  'approx',
  'prof',
  'rev',
  'jr',
  'cl',
  'mt',
  'ft',
  'dra',
]);

/** Takes a note apart into words; the work grows with the length of the text and nothing else. */
export function tokenizeNote(text: string): TokenizedNote {
  const tokens: Token[] = [];
  let before: Token | null = null;
  readCodes(text);
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    if (end === at) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    before = readToken(text, at, end, before);
    tokens.push(before);
    at = end;
  }
  return { text, tokens, isLower: writesLower(tokens), amongCapitals: markCapitals(tokens) };
}

const [isOther, isLetter, isDigit, isApostrophe, isForeign] = [0, 1, 2, 3, 4];
/** What the first 128 characters are; all behind them is for the pattern. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return isLetter;
  if (/\d/.test(character)) return isDigit;
  return /['`]/.test(character) ? isApostrophe : isOther;
});

/** The characters of the note that is taken apart, as numbers, and a zero behind them: they are asked for several times each. */
let codes = new Uint16Array(4096);
function readCodes(text: string): void {
  if (text.length >= codes.length) codes = new Uint16Array(text.length * 2);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  codes[text.length] = 0;
}
const kindAt = (at: number): number => kinds[codes[at] ?? 0] ?? isForeign;

/** Where the word or number that begins here ends; here, where none begins. Plain letters and digits need no pattern. */
function endOfWord(text: string, start: number): number {
  const kind = kindAt(start);
  if (kind === isOther || kind === isApostrophe) return start;
  let at = start + 1;
  if (kind !== isForeign) {
    while (kindAt(at) === kind) at++;
    const next = kindAt(at);
    if (next !== isForeign && !(kind === isLetter && next === isApostrophe)) return at;
  }
  wordPattern.lastIndex = start;
  return wordPattern.test(text) ? wordPattern.lastIndex : start;
}

function readToken(text: string, start: number, end: number, before: Token | null): Token {
  const { key, possessive, shape, letters, contracted, isPerson, place } = readWord(text, codes, start, end);
  const gap = gapBetween(text, before?.end ?? 0, start);
  const breaks = before === null || (gap.mayBreak && breaksSentence(gap, before));
  return {
    start,
    end,
    key,
    possessive,
    shape,
    letters,
    contracted,
    isPerson,
    place,
    gap: gap.text,
    breaks,
    opens: breaks || gap.opens,
  };
}

/** What stands between two words. */
interface Gap {
  readonly text: string;
  readonly mayBreak: boolean;
  readonly isPoint: boolean;
  /** Whether a capital behind it says nothing. */
  readonly opens: boolean;
}

const knownGaps = new Map<string, Gap>();
const mostKnownGaps = 1000;
const longestKnownGap = 6;

/** Most words stand behind a single space. */
const oneSpace: Gap = readGap(' ');
const space = 32;
const gapBetween = (text: string, from: number, to: number): Gap =>
  to - from === 1 && codes[from] === space ? oneSpace : readGap(text.slice(from, to));

function readGap(text: string): Gap {
  const before = knownGaps.get(text);
  if (before !== undefined) return before;
  const isWrapped = /^[^\S\r\n]*-?\r?\n[^\S\r\n]*$/u.test(text) && !/\n\s*\n/.test(text);
  const gap = {
    text,
    mayBreak: breakPattern.test(text) && !isWrapped,
    isPoint: /^\.\s?$/.test(text),
    opens: opening.test(text) || text.includes('\n'),
  };
  if (text.length <= longestKnownGap && knownGaps.size < mostKnownGaps) knownGaps.set(text, gap);
  return gap;
}

const breaksSentence = ({ isPoint }: Gap, before: Token): boolean =>
  !isPoint ||
  before.shape === 'number' ||
  !((before.letters === 1 && before.shape === 'upper') || shortForms.has(before.key));

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

const none: readonly boolean[] = [];

/** A word is among capitals when most of the long words around it are written so. */
function markCapitals(tokens: readonly Token[]): readonly boolean[] {
  if (!tokens.some(({ shape, letters }) => shape === 'upper' && letters >= 4)) return none;
  const among = new Array<boolean>(tokens.length).fill(false);
  let upper = 0;
  let long = 0;
  const count = (token: Token | undefined, by: 1 | -1): void => {
    if (token === undefined || token.letters < 4 || token.shape === 'number') return;
    long += by;
    if (token.shape === 'upper') upper += by;
  };
  for (let i = 0; i < 8; i++) count(tokens[i], 1);
  for (let i = 0; i < tokens.length; i++) {
    count(tokens[i + 8], 1);
    count(tokens[i - 9], -1);
    among[i] = long >= 3 && upper >= long * 0.7;
  }
  return among;
}
