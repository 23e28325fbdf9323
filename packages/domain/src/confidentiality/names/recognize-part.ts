import { guessClippedName, guessCutToWord } from './guess-name.ts';
import { beforeAPerson } from './recognize-short.ts';
import { type CompiledRoster, stemsOf } from '../roster/compile-roster.ts';
import type { NameEntry, NamePart } from '../roster/name-entry.ts';
import type { WrittenWord } from '../text/read-word.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { wordKind } from '../word-names/word-kind.ts';

const splitGap = /^(?:[-‐‑'’]\s*|-?\s*\r?\n\s*|[\u00a0 ]|)$/u;

const pluralLeads = new Set(['both', 'two', 'three', 'the', 'other', 'these', 'those', 'our', 'several']);

/** "Marcus'll come": the name without the helping verb. */
export function recognizeContracted(key: string, token: Token, roster: CompiledRoster): NamePart | null {
  const entries = roster.names.get(key);
  if (entries === undefined || token.shape === 'lower') return null;
  return { entries, width: 1, isPlural: false, word: wordKind(key, roster), key };
}

const isLetter = (token: Token): boolean => token.letters === 1 && token.shape === 'upper';

/** Names written apart, hyphenated, or broken over two lines: De Shawn, Mei-Ling, Kowal-czyk. */
export function recognizeJoined(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (!roster.beginsName(token) || (token.letters === 1 && token.shape === 'lower')) return null;
  let key = token.key;
  for (let width = 2; width <= 3; width++) {
    const next = note.tokens[i + width - 1];
    if (next === undefined || next.shape === 'number' || key.length > 24) return null;
    const arePointed = isLetter(token) && isLetter(next) && /^\.\s?$/.test(next.gap);
    if (
      next.gap !== ' ' &&
      !splitGap.test(next.gap) &&
      !arePointed &&
      !(/^ste?$/.test(token.key) && next.gap === '. ')
    )
      return null;
    key += next.key;
    const entries = roster.names.get(key);
    if (
      entries?.every((entry) => entry.strength === 'exact') === true &&
      arePointed &&
      !roster.initials.has(key)
    )
      return { entries, width, isPlural: false, word: 'none', key };
    if (entries === undefined || key.length < 4) continue;
    const isBroken = /[-‐\n]/.test(next.gap) || next.gap === '';
    const before = note.tokens[i + width - 2] ?? token;
    const isPieces = roster.ordinary(before.key) && roster.ordinary(next.key);
    const isTwoNames = next.gap === ' ' && next.shape === 'capital' && token.shape === 'capital' && key.length >= 8 && entries.some((entry) => entry.isWhole && entry.strength === 'exact') && (isTitleBefore(note, i, roster) || (!isPieces && !token.opens)); // prettier-ignore
    const isNamed = roster.joinable.has(key) && (token.shape !== 'lower' || note.isLower || !isPieces);
    const isCut =
      key.length >= 5 &&
      (isBroken
        ? !(isPieces && token.shape === 'lower')
        : !roster.ordinary(token.key) &&
          !roster.ordinary(next.key) &&
          next.shape === 'lower' &&
          next.key.length > 1 &&
          token.key.length > 1 &&
          token.possessive === '' &&
          !roster.names.has(token.key));
    if (isNamed || isCut || isTwoNames) return { entries, width, isPlural: false, word: 'none', key };
  }
  return null;
}

/** "Ms. Tran", "mr okonkwo": whether a title stands right before a word. */
export const isTitleBefore = (note: TokenizedNote, i: number, { tables }: CompiledRoster): boolean =>
  /^\.? $/.test(note.tokens[i]?.gap ?? '') && tables.titles.has(note.tokens[i - 1]?.key ?? '');

/** "Raised in Two Rivers": a capital that no sentence opens. */
const isWordOfTitle = (before: Token | undefined): boolean => before?.shape === 'capital' && !before.opens;

/** "Both Garcias", "the Nguyens": a family in the plural. */
export function recognizePlural(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (!token.key.endsWith('s') || (token.shape === 'lower' && !note.isLower)) return null;
  if (roster.tables.abbreviations.has(token.key)) return null;
  const before = note.tokens[i - 1]?.key ?? '';
  for (const stem of stemsOf(token.key)) {
    if (stem.length < 3) continue;
    const entries = roster.names.get(stem);
    if (entries === undefined) continue;
    // "Wears his Jordans": only families come in the plural where nobody counts them.
    if (isWordOfTitle(note.tokens[i - 1])) continue;
    if (/^(?:his|her|my|new|some|pair|of)$/.test(before) && entries.every(({ role }) => role === 'given'))
      continue;
    const isWord = wordKind(stem, roster) === 'hard' || roster.ordinary(token.key);
    if (!pluralLeads.has(before) && (isWord || token.opens)) continue;
    const fitting = entries.filter((entry) => entry.strength === 'exact');
    if (fitting.length > 0 && !(isWord && token.shape === 'lower')) {
      return { entries: fitting, width: 1, isPlural: true, word: 'none', key: stem };
    }
  }
  return null;
}

/** "Chi Chi": a syllable of a first name said twice, in two words. */
export function recognizeDoubled(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  const next = note.tokens[i + 1];
  if (token.shape !== 'capital' || token.letters > 4 || next === undefined || next.key !== token.key)
    return null;
  // "I'm-I'm" is a stutter.
  if (token.letters !== token.key.length) return null;
  if (next.shape !== 'capital' || !/^[ -]$/.test(next.gap)) return null;
  const key = token.key + next.key;
  const entries = roster.guess(key, guessClippedName);
  return entries === null ? null : { entries, width: 2, isPlural: false, word: 'none', key };
}

/** "Role-play with Key", "asked Dell": a first name cut to what is also a word, where only a person can stand. */
export function recognizeCutWord(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (!mayBeCut(token)) return null;
  const next = note.tokens[i + 1];
  if (next !== undefined && next.gap === ' ' && next.shape !== 'lower') return null;
  const isLed = !token.opens && token.gap === ' ' && beforeAPerson.test(note.tokens[i - 1]?.key ?? '');
  const isActing = token.breaks && next?.gap === ' ' && roster.tables.animateVerbs.has(next.key);
  const isListed =
    /^, (?:and )?$/.test(token.gap) &&
    note.tokens[i - 1]?.shape === 'capital' &&
    roster.names.has(note.tokens[i - 1]?.key ?? '');
  if (!(isLed || isActing || isListed)) return null;
  const entries = clippedTo(token, roster);
  return entries === null ? null : { entries, width: 1, isPlural: false, word: 'hard', key: token.key };
}

const mayBeCut = ({ shape, letters }: WrittenWord): boolean =>
  shape === 'capital' && letters >= 3 && letters <= 5;

/** Whose first name may be cut to this English word; null where nobody's. */
export const clippedTo = (word: WrittenWord, roster: CompiledRoster): readonly NameEntry[] | null =>
  mayBeCut(word) && roster.ordinary(word.key) ? roster.guess(word.key, guessCutToWord) : null;
