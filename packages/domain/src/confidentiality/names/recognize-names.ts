import { countBits, countEdits, isOneEdit, lettersOf, soundOf, speechOf } from '../text/distance.ts';
import { isDiminutive, isSaidTwice } from './diminutives.ts';
import { stemsOf, type CompiledRoster } from '../roster/compile-roster.ts';
import { as, type NameEntry, type NamePart } from '../roster/name-entry.ts';
import { beforeAPerson, recognizeHandle, recognizeShort } from './recognize-short.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

const splitGap = /^(?:[-‐‑'’]\s*|-?\s*\r?\n\s*|[\u00a0 ]|)$/u;
const pluralLeads = new Set(['both', 'two', 'three', 'the', 'other', 'these', 'those', 'our', 'several']);

/** Finds, for each word of a note, whom of the roster it may name. */
export function recognizeNames(note: TokenizedNote, roster: CompiledRoster): readonly (NamePart | null)[] {
  const parts: (NamePart | null)[] = [];
  for (let i = 0; i < note.tokens.length; i++) {
    const token = note.tokens[i];
    parts.push(
      token === undefined || isNobody(note, token, roster) ? null : recognizeAt(note, i, token, roster),
    );
  }
  return parts;
}

/** Most words of a note: numbers, and English words that are no piece of a name; with a capital only longer ones, for short ones may be clipped names. */
const isNobody = (note: TokenizedNote, token: Token, roster: CompiledRoster): boolean =>
  token.shape === 'number' ||
  (token.contracted === null &&
    (token.shape === 'lower' || (token.letters > longestClipped && !isHandle(note, token))) &&
    roster.namesNobody(token));

const longestClipped = 5;
/** "@raymondo", "tanyam@…". */
const isHandle = (note: TokenizedNote, token: Token): boolean =>
  (token.gap !== ' ' && /[@#]$/.test(token.gap)) || note.text.charCodeAt(token.end) === 64;

function recognizeAt(note: TokenizedNote, i: number, token: Token, roster: CompiledRoster): NamePart | null {
  const joined = recognizeJoined(note, i, token, roster);
  if (joined !== null) return joined;
  if (token.contracted !== null) return recognizeContracted(token.contracted, token, roster);
  const exact = withLookalikes(roster.names.get(token.key), token.key, roster);
  if (exact !== undefined && isOddlySmall(note, token, exact, roster)) return null;
  if (exact !== undefined)
    return { entries: exact, width: 1, isPlural: false, word: wordKind(token.key, roster), key: token.key };
  const plural = recognizePlural(note, i, token, roster);
  if (plural !== null) return plural;
  const doubled = recognizeDoubled(note, i, token, roster);
  if (doubled !== null) return doubled;
  const cut = recognizeCutWord(note, i, token, roster);
  if (cut !== null) return cut;
  if (isHandle(note, token)) return recognizeHandle(token, roster);
  const short =
    token.key.length === 2 || token.key.length === 3 ? recognizeShort(note, i, token, roster) : null;
  if (short !== null || token.key.length === 2) return short;
  if (token.key.length < 3 || token.key.length > 24) return null;
  if (!mayBeName(note, i, token)) return null;
  const guessed = roster.guess(token.key, guessName);
  if (guessed === null) return null;
  const isTold = token.gap === ' ' && /^(?:told|asked|thanked|hugged|texted)$/.test(note.tokens[i - 1]?.key ?? ''); // prettier-ignore
  if (token.shape === 'lower' && !note.isLower && token.key.length < (isTold ? 5 : 6)) return null;
  return { entries: guessed, width: 1, isPlural: false, word: 'none', key: token.key };
}

/** A pet form in small letters where the author uses capitals is a name only when it is no word and not very short. */
function isOddlySmall(
  note: TokenizedNote,
  token: Token,
  entries: readonly NameEntry[],
  roster: CompiledRoster,
): boolean {
  if (token.shape !== 'lower' || note.isLower) return false;
  if (entries.some((entry) => entry.strength === 'exact')) return false;
  return token.key.length < 4 || roster.ordinary(token.key) || roster.tables.abbreviations.has(token.key);
}

/** A name of another language may also be a misspelling of somebody else's: Marcos for Marcus where there is a Mark. */
const withLookalikes = (
  entries: readonly NameEntry[] | undefined,
  key: string,
  roster: CompiledRoster,
): readonly NameEntry[] | undefined =>
  entries?.every(({ strength }) => strength === 'translated') === true
    ? [...entries, ...(roster.guess(key, guessName) ?? [])]
    : entries;

/** "Marcus'll come": the name without the helping verb. */
function recognizeContracted(key: string, token: Token, roster: CompiledRoster): NamePart | null {
  const entries = roster.names.get(key);
  if (entries === undefined || token.shape === 'lower') return null;
  return { entries, width: 1, isPlural: false, word: wordKind(key, roster), key };
}

const isLetter = (token: Token): boolean => token.letters === 1 && token.shape === 'upper';

/** Names written apart, hyphenated, or broken over two lines: De Shawn, Mei-Ling, Kowal-czyk. */
function recognizeJoined(
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
    if (!splitGap.test(next.gap) && !arePointed && !(/^ste?$/.test(token.key) && next.gap === '. '))
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
    const isNamed = roster.joinable.has(key) && (token.shape !== 'lower' || note.isLower || !isPieces);
    const isCut = key.length >= 5 && (isBroken ? !(isPieces && token.shape === 'lower') : !roster.ordinary(token.key) && !roster.ordinary(next.key) && next.shape === 'lower' && next.key.length > 1 && token.key.length > 1 && token.possessive === '' && !roster.names.has(token.key)); // prettier-ignore
    if (isNamed || isCut) return { entries, width, isPlural: false, word: 'none', key };
  }
  return null;
}

/** "Raised in Two Rivers": a capital that no sentence opens. */
const isWordOfTitle = (before: Token | undefined): boolean => before?.shape === 'capital' && !before.opens;

function recognizePlural(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (!token.key.endsWith('s') || token.shape === 'lower' && !note.isLower) return null; // prettier-ignore
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
function recognizeDoubled(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  const next = note.tokens[i + 1];
  if (token.shape !== 'capital' || token.letters > 4 || next === undefined || next.key !== token.key)
    return null;
  if (next.shape !== 'capital' || !/^[ -]$/.test(next.gap)) return null;
  const key = token.key + next.key;
  const entries = roster.guess(`${token.key} ${next.key}`, () => orNull(findClipped(key, roster, false)));
  return entries === null ? null : { entries, width: 2, isPlural: false, word: 'none', key };
}

/** "Role-play with Key", "asked Dell": a first name cut to what is also a word, where only a person can stand. */
function recognizeCutWord(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (token.shape !== 'capital' || token.letters < 3 || token.letters > 5) return null;
  const next = note.tokens[i + 1];
  if (next !== undefined && next.gap === ' ' && next.shape !== 'lower') return null;
  const isLed = !token.opens && token.gap === ' ' && beforeAPerson.test(note.tokens[i - 1]?.key ?? '');
  const isActing = token.breaks && next?.gap === ' ' && roster.tables.animateVerbs.has(next.key);
  const isListed =
    /^, (?:and )?$/.test(token.gap) &&
    note.tokens[i - 1]?.shape === 'capital' &&
    roster.names.has(note.tokens[i - 1]?.key ?? '');
  if (!(isLed || isActing || isListed) || !roster.ordinary(token.key)) return null;
  const entries = roster.guess(`${token.key} `, () => orNull(findClipped(token.key, roster, true)));
  return entries === null ? null : { entries, width: 1, isPlural: false, word: 'hard', key: token.key };
}

function mayBeName(note: TokenizedNote, i: number, token: Token): boolean {
  if (token.shape === 'capital' || token.shape === 'mixed') return true;
  if (token.shape === 'upper') return token.letters >= 6 || note.amongCapitals[i] === true;
  return note.isLower || token.letters >= 5;
}

/** Whether a name is also a word, and how much that word is used. */
function wordKind(key: string, roster: CompiledRoster): NamePart['word'] {
  const { tables } = roster;
  if (key.length <= 2 || tables.abbreviations.has(key)) return 'hard';
  if (tables.mostlyNames.has(key) || tables.wordsInSmall.has(key)) return 'soft';
  if (tables.nameWords.has(key)) return 'hard';
  if (!roster.ordinary(key)) return 'none';
  return tables.givenNames.has(key) ? 'soft' : 'hard';
}

function guessName(key: string, roster: CompiledRoster): readonly NameEntry[] | null {
  const { tables } = roster;
  if (roster.ordinary(key) || tables.abbreviations.has(key)) return null;
  const isOtherName = tables.givenNames.has(key) || tables.surnames.has(key);
  const misspelt = isOtherName ? [] : findMisspelt(key, roster);
  if (misspelt.length > 0) return misspelt;
  const clipped = findClipped(key, roster, isOtherName);
  if (clipped.length > 0) return clipped;
  return isOtherName ? orNull([...findAlike(key, roster), ...findEnding(key, roster)]) : null;
}

const orNull = (entries: readonly NameEntry[]): readonly NameEntry[] | null =>
  entries.length === 0 ? null : entries;

function findMisspelt(key: string, roster: CompiledRoster): readonly NameEntry[] {
  const found: NameEntry[] = [];
  const letters = lettersOf(key);
  for (const name of roster.spellable) {
    if (Math.abs(name.key.length - key.length) > 3 || name.key.length < 4) continue;
    if (countBits(name.letters ^ letters) > mostStrangeLetters) continue;
    if (isMisspelling(key, name.key)) found.push(...as('misspelt', name.entries));
  }
  return found;
}

/** Each of three edits can bring in one letter and take out another. */
const mostStrangeLetters = 6;

function isMisspelling(key: string, name: string): boolean {
  const [sound, nameSound] = [soundOf(key), soundOf(name)];
  const sameStart =
    key[0] === name[0] ||
    (key[0] === name[1] && key[1] === name[0]) ||
    (sound[0] === nameSound[0] && sound !== 'A');
  const edits = isOneEdit(key, name) ? 1 : countEdits(key, name);
  if (edits === 1) return name.length >= 5 ? sameStart || name.length >= 7 : sameStart && key.length >= 4;
  if (!sameStart) return false;
  if (edits === 2)
    return name.length >= 8 || (name.length >= 5 && sound === nameSound) || isAnagram(key, name);
  if (edits === 3 && name.length >= 7 && sound === nameSound && sound.length >= 4) return true;
  return name.length >= 5 && key.length >= 5 && sound === nameSound && speechOf(key) === speechOf(name);
}

/** Two swaps of neighbours, or one of letters farther apart: Pryia and Priya, Siobahn and Siobhan. */
function isAnagram(a: string, b: string): boolean {
  return a.length === b.length && a.length >= 5 && [...a].sort().join('') === [...b].sort().join('');
}

/** Names that are put together of a head and a name by which people call each other: Olufemi, Adebayo, Chukwuemeka, Abdulrahman, Lakeisha, DeMarcus. */
const compoundHeads =
  /^(?:olu|oluwa|ade|ayo|chukwu|abdul|abdel|nur|sri|jean|mary|marie|maria|anna|la|le|de|da|ja|sha|ka)/;

function findClipped(key: string, roster: CompiledRoster, isOtherName: boolean): readonly NameEntry[] {
  const found: NameEntry[] = [];
  for (const name of roster.spellable) {
    if (name.key.length < key.length + (key.length >= 5 ? 1 : 2)) continue;
    const givens = name.entries.filter((entry) => entry.role === 'given' && entry.strength === 'exact');
    const isHead = name.key.startsWith(key) && (key.length >= 4 || !/[aeiou]$/.test(key));
    const isTail =
      key.length >= 4 && name.key.endsWith(key) && (!isOtherName || compoundHeads.test(name.key));
    if (isHead || isTail || isSaidTwice(key, name.key) || (!isOtherName && isDiminutive(key, name.key)))
      found.push(...as('clipped', givens));
    else if (/(?:y|ie|i)$/.test(key) && !isOtherName) {
      const stem = key.replace(/(?:y|ie|i)$/, '');
      const bare = stem.length > 3 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
      if (bare.length >= 3 && name.key.startsWith(bare)) found.push(...as('clipped', givens));
    }
  }
  return found;
}

/** A common name that is also the end of somebody's: Mika for Tamika, Lisa for Elisa. */
const findEnding = (key: string, roster: CompiledRoster): readonly NameEntry[] =>
  key.length < 4 ? [] : roster.spellable.filter((name) => name.key.endsWith(key) && name.key.length - key.length <= 2 && name.key !== key).flatMap((name) => as('translated', name.entries.filter(({ role, strength }) => role === 'given' && strength === 'exact'))); // prettier-ignore

/** Another name in its own right that sounds the same and ends the same: Annalise for Anneliese. */
function findAlike(key: string, roster: CompiledRoster): readonly NameEntry[] {
  const sound = soundOf(key);
  const ending = (word: string): string => /[aeiouy]?$/.exec(word)?.[0] ?? '';
  return roster.spellable
    .filter(
      (name) => soundOf(name.key) === sound && name.key[0] === key[0] && ending(name.key) === ending(key),
    )
    .filter(
      (name) => name.key.length >= 4 && (isOneEdit(name.key, key) || speechOf(name.key) === speechOf(key)),
    )
    .flatMap((name) => as('misspelt', name.entries));
}
