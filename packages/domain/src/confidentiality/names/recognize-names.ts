import { guessName } from './guess-name.ts';
import {
  recognizeContracted,
  recognizeCutWord,
  recognizeDoubled,
  recognizeJoined,
  recognizePlural,
} from './recognize-part.ts';
import { recognizeHandle, recognizeShort } from './recognize-short.ts';
import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { NameEntry, NamePart } from '../roster/name-entry.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { wordKind } from '../word-names/word-kind.ts';

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
  if (token.shape === 'upper') return token.letters >= 6 || isAmongCapitals(note, i);
  return note.isLower || token.letters >= 5;
}
