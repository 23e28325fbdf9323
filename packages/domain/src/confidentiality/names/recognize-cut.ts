import { guessName } from './guess-name.ts';
import { isTitleBefore } from './recognize-part.ts';
import type { CompiledRoster } from '../roster/compile-roster.ts';
import { as, type NameEntry, type NamePart } from '../roster/name-entry.ts';
import { isOneEdit, soundOf } from '../text/distance.ts';
import { foldWord } from '../text/fold.ts';
import type { WrittenWord } from '../text/read-word.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

const exactly = (entries: readonly NameEntry[], role: NameEntry['role']): readonly NameEntry[] =>
  entries.filter((entry) => entry.role === role && entry.strength === 'exact');

const partOf = (entries: readonly NameEntry[], key: string, width = 1): NamePart | null =>
  entries.length === 0 ? null : { entries, width, isPlural: false, word: 'none', key };

const mostLettersOfCut = 6;

/** "Ms. Boud", "Mr. O'C.", "Ms McL": a title and the beginning of a surname. */
export function recognizeTitledCut(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  const isName = token.shape === 'capital' || token.shape === 'mixed' || token.letters > token.key.length;
  if (!isName || token.letters < 2 || token.letters > mostLettersOfCut) return null;
  if (!isTitleBefore(note, i, roster) || (token.shape === 'capital' && roster.ordinary(token.key)))
    return null;
  const found = roster.spellable.filter(
    (name) => name.key.startsWith(token.key) && name.key.length > token.key.length,
  );
  return partOf(
    as(
      'clipped',
      found.flatMap(({ entries }) => exactly(entries, 'family')),
    ),
    token.key,
  );
}

/** "T-Mac", "J-Rod": the first letter of a first name, a hyphen, and the beginning of the surname. */
export function recognizeLetterAndName(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  const next = note.tokens[i + 1];
  if (token.letters !== 1 || token.shape !== 'upper' || next === undefined || next.gap !== '-') return null;
  if (next.letters < 2 || !/^(?:capital|mixed)$/.test(next.shape)) return null;
  const beginnings = next.key === 'mac' ? ['mac', 'mc'] : [next.key];
  const found = roster.spellable.filter(({ key }) => beginnings.some((start) => key.startsWith(start)));
  const entries = found
    .flatMap((name) => exactly(name.entries, 'family'))
    .filter(({ person }) => roster.givenLetters[person]?.has(token.key) === true);
  return partOf(as('clipped', entries), token.key + next.key, 2);
}

/** "Stephs chair", "nguyans son": a clipped or misspelt name whose apostrophe is lost; "Hamed" for Hamid, which looks like a verb's form. */
export function recognizeInflected(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  const { key } = token;
  if (!token.opens && isVowelSlip(token, roster)) return partOf(findVowelSlip(key, roster), key);
  if (!isLikeInflected(token, roster)) return null;
  const next = note.tokens[i + 1];
  if (next?.gap !== ' ' || next.shape !== 'lower') return null;
  if (token.shape === 'lower' && !note.isLower) return null;
  const stem = key.slice(0, -1);
  return partOf(roster.guess(stem, guessName) ?? [], stem);
}

/** "AnaLuis": two members' names in one. */
export function recognizeTwoInOne(
  { text }: TokenizedNote,
  { start, end, key, shape }: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (shape !== 'mixed') return null;
  const halves = /^(\p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(text.slice(start, end));
  const found = (halves ?? []).slice(1).map((half) => roster.names.get(foldWord(half)));
  if (found.length === 0 || found.includes(undefined)) return null;
  const entries = found.flatMap((half) => exactly(half ?? [], 'given'));
  return entries.length < 2 ? null : partOf(entries, key);
}

/** Whether a word may be a clipped or misspelt name with an s behind. */
export const isLikeInflected = ({ key, letters }: WrittenWord, roster: CompiledRoster): boolean =>
  letters === key.length &&
  key.length >= 5 &&
  key.endsWith('s') &&
  !roster.ordinary(key) &&
  roster.guess(key.slice(0, -1), guessName) !== null;

/** Whether a word with a capital, that is English only by its ending, is a name but for a vowel. */
export const isVowelSlip = ({ key, letters, shape }: WrittenWord, roster: CompiledRoster): boolean =>
  shape === 'capital' &&
  letters === key.length &&
  key.length >= 5 &&
  roster.ordinary(key) &&
  !roster.tables.english.has(key) &&
  findVowelSlip(key, roster).length > 0;

/** Another vowel, and the same sound otherwise. */
const findVowelSlip = (key: string, roster: CompiledRoster): readonly NameEntry[] =>
  roster.spellable
    .filter(
      (name) =>
        name.key.length === key.length &&
        name.key[0] === key[0] &&
        isOneEdit(name.key, key) &&
        soundOf(name.key) === soundOf(key),
    )
    .flatMap(({ entries }) =>
      as(
        'misspelt',
        entries.filter(({ strength }) => strength === 'exact'),
      ),
    );
