import { breaksSentence, gapBetween } from './gaps.ts';
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
}

const wordPattern =
  /[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*(?:['’ʼʻ`´][\p{L}\p{M}\u00ad\u200b-\u200f\u2060-\u2069\ufeff]+)*(?:(?<=[sS])['’](?![\p{L}\p{N}]))?|\p{N}+/uy;
/** Takes a note apart into words; the work grows with the length of the text and nothing else. */
export function tokenizeNote(text: string): TokenizedNote {
  const tokens: Token[] = [];
  let before: Token | null = null;
  readCodes(text);
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    if (end === at) {
      at += kindAt(at) === isForeign && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    before = readToken(text, at, end, before);
    tokens.push(before);
    at = end;
  }
  return { text, tokens, isLower: writesLower(tokens) };
}

const [isOther, isLetter, isDigit, isApostrophe, isForeign] = [0, 1, 2, 3, 4];
/** What each character is; all behind the first 128 is for the pattern. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code > 127) return isForeign;
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
  const gap = gapBetween(text, codes, before?.end ?? 0, start);
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
