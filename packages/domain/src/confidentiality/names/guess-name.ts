import { isDiminutive, isSaidTwice } from './diminutives.ts';
import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type NameEntry, type SpellableName, as } from '../roster/name-entry.ts';
import { countBits, countEdits, isOneEdit, lettersOf, soundOf, speechOf } from '../text/distance.ts';

/** Whose name a word may be that is no written form of one: a misspelling, a clipped name, another spelling by ear; null where it is nobody's. */
export function guessName(key: string, roster: CompiledRoster): readonly NameEntry[] | null {
  const { tables } = roster;
  if (roster.ordinary(key) || tables.abbreviations.has(key)) return null;
  const isOtherName = tables.givenNames.has(key) || tables.surnames.has(key);
  const misspelt = isOtherName ? [] : findMisspelt(key, roster);
  if (misspelt.length > 0) return misspelt;
  const clipped = findClipped(key, roster, isOtherName);
  if (clipped.length > 0) return clipped;
  return isOtherName ? orNull([...findAlike(key, roster), ...findEnding(key, roster)]) : null;
}

/** The entries, or null where there are none. */
export const orNull = (entries: readonly NameEntry[]): readonly NameEntry[] | null =>
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

/** Whether a written form is a first name alone, not one that is drawn together with a surname. */
const isGivenName = (name: SpellableName, roster: CompiledRoster): boolean =>
  name.entries.some(({ person }) => roster.givenNames[person]?.includes(name.key) === true);

/** Names that are put together of a head and a name by which people call each other: Olufemi, Adebayo, Chukwuemeka, Abdulrahman, Lakeisha, DeMarcus. */
const compoundHeads =
  /^(?:olu|oluwa|ade|ayo|chukwu|abdul|abdel|nur|sri|jean|mary|marie|maria|anna|la|le|de|da|ja|sha|ka)/;

/** First names of which a word is the beginning, the end, a syllable said twice or a pet form. */
export function findClipped(key: string, roster: CompiledRoster, isOtherName: boolean): readonly NameEntry[] {
  const found: NameEntry[] = [];
  for (const name of roster.spellable) {
    if (name.key.length < key.length + (key.length >= 5 ? 1 : 2)) continue;
    const givens = name.entries.filter((entry) => entry.role === 'given' && entry.strength === 'exact');
    const isHead = name.key.startsWith(key) && (key.length >= 4 || !/[aeiou]$/.test(key));
    const isTail =
      key.length >= 4 && name.key.endsWith(key) && (!isOtherName || compoundHeads.test(name.key));
    if (
      isHead ||
      isTail ||
      (isSaidTwice(key, name.key) && isGivenName(name, roster)) ||
      (!isOtherName && isDiminutive(key, name.key))
    )
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
  key.length < 4
    ? []
    : roster.spellable
        .filter((name) => name.key.endsWith(key) && name.key.length - key.length <= 2 && name.key !== key)
        .flatMap((name) =>
          as(
            'translated',
            name.entries.filter(({ role, strength }) => role === 'given' && strength === 'exact'),
          ),
        );

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
