import { guessName, guessSmallName } from './guess-name.ts';
import {
  clippedTo,
  recognizeContracted,
  recognizeCutWord,
  recognizeDoubled,
  recognizeJoined,
  recognizePlural,
} from './recognize-part.ts';
import { recognizeHandle, recognizeShort } from './recognize-short.ts';
import {
  isLikeInflected,
  isVowelSlip,
  recognizeInflected,
  recognizeTwoInOne,
  recognizeLetterAndName,
  recognizeTitledCut,
} from './recognize-cut.ts';
import { type CompiledRoster, stemsOf } from '../roster/compile-roster.ts';
import type { NameEntry, NamePart } from '../roster/name-entry.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import type { WrittenWord } from '../text/read-word.ts';
import { rememberByPlace } from '../text/remember.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { wordKind } from '../word-names/word-kind.ts';

/** Finds, for each word of a note, whom of the roster it may name. */
export function recognizeNames(note: TokenizedNote, roster: CompiledRoster): readonly (NamePart | null)[] {
  const parts: (NamePart | null)[] = [];
  const namesNobody = nobodiesOf(roster);
  for (let i = 0; i < note.tokens.length; i++) {
    const token = note.tokens[i];
    const isNobody = token === undefined || (namesNobody(token) && !isMoreThanWord(note, i, token, roster));
    parts.push(isNobody ? null : recognizeAt(note, i, token, roster));
  }
  return parts;
}

/** Most words of a note name nobody of a roster wherever they stand; which they are is remembered from note to note. */
const nobodies = new WeakMap<CompiledRoster, (word: WrittenWord) => boolean>();
function nobodiesOf(roster: CompiledRoster): (word: WrittenWord) => boolean {
  let known = nobodies.get(roster);
  if (known === undefined) {
    known = rememberByPlace((word: WrittenWord) => isNobodyAnywhere(word, roster));
    nobodies.set(roster, known);
  }
  return known;
}

/** Numbers, and words that are no piece, plural or pet form of a name and resemble none. */
function isNobodyAnywhere(word: WrittenWord, roster: CompiledRoster): boolean {
  const { key, shape, contracted } = word;
  if (shape === 'number') return true;
  if (roster.beginsName(word)) return false;
  if (contracted !== null) return shape === 'lower' || !roster.names.has(contracted);
  if (shape === 'mixed' || roster.names.has(key) || stemsOf(key).some((stem) => roster.names.has(stem)))
    return false;
  if (roster.ordinary(key)) return clippedTo(word, roster) === null && !isVowelSlip(word, roster);
  if (key.length < 3 || key.length > longestName) return true;
  return roster.guess(key, guessName) === null && !isLikeInflected(word, roster);
}

/** Whether a word stands in an address or is said twice, and so may be part of a name that it isn't alone: "@graceful", "Chi Chi". */
function isMoreThanWord(note: TokenizedNote, i: number, token: Token, roster: CompiledRoster): boolean {
  const next = note.tokens[i + 1];
  if (token.contracted !== null) return false;
  if (token.shape === 'capital' && next?.key === token.key) return true;
  // Most words stand between two spaces.
  if (token.gap === ' ' && next?.gap === ' ') return false;
  return isHandle(note, token) && !(token.shape === 'lower' && roster.ordinary(token.key));
}

const longestName = 24;
const [at, hash] = [64, 35];
/** "@raymondo", "tanyam@…". */
function isHandle({ text }: TokenizedNote, { start, end }: Token): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === at || before === hash) return true;
  const behind = text.charCodeAt(end);
  if (behind === at) return true;
  // "kofi.mensah@…": a point, a hyphen or the like with no space behind it.
  return (
    behind >= 43 &&
    (behind <= 46 || behind === 95) &&
    text.charCodeAt(end + 1) > 47 &&
    /^[._+-][\w.+-]{0,40}@/.test(text.slice(end, end + 42))
  );
}

function recognizeAt(note: TokenizedNote, i: number, token: Token, roster: CompiledRoster): NamePart | null {
  const joined = recognizeJoined(note, i, token, roster) ?? recognizeLetterAndName(note, i, token, roster);
  if (joined !== null) return joined;
  if (token.contracted !== null) return recognizeContracted(token.contracted, token, roster);
  const exact = withLookalikes(roster.names.get(token.key), token.key, roster);
  if (exact !== undefined && isOddlySmall(note, token, exact, roster)) return null;
  if (exact !== undefined)
    return { entries: exact, width: 1, isPlural: false, word: wordKind(token.key, roster), key: token.key };
  const two = recognizeTwoInOne(note, token, roster);
  if (two !== null) return two;
  const plural = recognizePlural(note, i, token, roster);
  if (plural !== null) return plural;
  const doubled = recognizeDoubled(note, i, token, roster);
  if (doubled !== null) return doubled;
  const cut = recognizeCutWord(note, i, token, roster);
  if (cut !== null) return cut;
  if (isHandle(note, token)) return recognizeHandle(token, roster);
  const titled = recognizeTitledCut(note, i, token, roster);
  if (titled !== null) return titled;
  const short =
    token.key.length === 2 || token.key.length === 3 ? recognizeShort(note, i, token, roster) : null;
  if (short !== null || token.key.length === 2) return short;
  if (token.key.length < 3 || token.key.length > longestName) return null;
  if (!mayBeName(note, i, token)) return null;
  const guessed = roster.guess(token.key, token.shape === 'lower' ? guessSmallName : guessName);
  if (guessed === null) return recognizeInflected(note, i, token, roster);
  const isTold =
    token.gap === ' ' && /^(?:told|asked|thanked|hugged|texted)$/.test(note.tokens[i - 1]?.key ?? '');
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

function mayBeName(note: TokenizedNote, i: number, token: Token): boolean {
  if (token.shape === 'capital' || token.shape === 'mixed') return true;
  if (token.shape === 'upper') return token.letters >= 5 || isAmongCapitals(note, i);
  return note.isLower || token.letters >= 5;
}
