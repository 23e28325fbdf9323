import { isDiminutive, isSaidTwice } from './diminutives.ts';
import type { CompiledRoster } from '../roster/compile-roster.ts';
import { type NameEntry, type SpellableName, as } from '../roster/name-entry.ts';
import { countBits, countEdits, isOneEdit, lettersOf, soundOf, speechOf } from '../text/distance.ts';
import { farthestMisspelling, mayBeginAlike, soundDistance } from '../text/sound-distance.ts';

/** Whose name a word may be that is no written form of one: a misspelling, a clipped name, another spelling by ear; null where it is nobody's. */
export const guessName = (key: string, roster: CompiledRoster): readonly NameEntry[] | null =>
  guess(key, roster, true);

/** The same for a word in small letters, which may as well be shorthand or another language: what only sounds like a name is none. */
export const guessSmallName = (key: string, roster: CompiledRoster): readonly NameEntry[] | null =>
  guess(key, roster, false);

/** Whose first name a word may be cut from, and nothing else; null where nobody's. */
export const guessClippedName = (key: string, roster: CompiledRoster): readonly NameEntry[] | null =>
  orNull(findClipped(key, roster, false));

/** The same for a word that has a meaning of its own, or is somebody else's name. */
export const guessCutToWord = (key: string, roster: CompiledRoster): readonly NameEntry[] | null =>
  orNull(findClipped(key, roster, true));

function guess(key: string, roster: CompiledRoster, isByEar: boolean): readonly NameEntry[] | null {
  const { tables } = roster;
  if (roster.ordinary(key) || tables.abbreviations.has(key)) return null;
  const isOtherName = tables.givenNames.has(key) || tables.surnames.has(key);
  const misspelt = isOtherName ? [] : findMisspelt(key, roster, isByEar);
  if (misspelt.length > 0) return misspelt;
  const clipped = findClipped(key, roster, isOtherName, isByEar);
  if (clipped.length > 0) return clipped;
  return isOtherName ? orNull([...findAlike(key, roster), ...findEnding(key, roster)]) : null;
}

/** The entries, or null where there are none. */
const orNull = (entries: readonly NameEntry[]): readonly NameEntry[] | null =>
  entries.length === 0 ? null : entries;

function findMisspelt(key: string, roster: CompiledRoster, isByEar: boolean): readonly NameEntry[] {
  const found: NameEntry[] = [];
  const spoken: NameEntry[] = [];
  const letters = lettersOf(key);
  for (const name of roster.spellable) {
    if (Math.abs(name.key.length - key.length) > 3 || name.key.length < 4) continue;
    if (countBits(name.letters ^ letters) > mostStrangeLetters) continue;
    if (isSpokenAlike(key, name.key)) spoken.push(...as('spelling', name.entries));
    else if (
      isMisspelling(key, name.key) ||
      (isByEar &&
        (name.key.length > 6 || countBits(name.letters ^ letters) < 5) &&
        soundsLike(key, name.key, 0.65))
    )
      found.push(...as('misspelt', name.entries));
  }
  if (spoken.length > 0) return found.length === 0 ? spoken : [...as('misspelt', spoken), ...found];
  return found.length > 0 || !isByEar ? found : findMisspeltForm(key, letters, roster);
}

/** A pet form or another spelling that is misspelt itself: Shivonne for Shavonne for Siobhan. */
function findMisspeltForm(key: string, letters: number, roster: CompiledRoster): readonly NameEntry[] {
  if (key.length < 5) return [];
  return roster
    .variants()
    .filter(
      (name) =>
        Math.abs(name.key.length - key.length) <= 2 &&
        countBits(name.letters ^ letters) <= mostStrangeLetters &&
        soundsLike(key, name.key, 0.6),
    )
    .flatMap((name) => as('misspelt', name.entries));
}

/** Whether a word sounds so much like a name, in some language, that it may be written for it; `share` is how much of the usual distance may be used up. */
function soundsLike(key: string, name: string, share: number): boolean {
  const most = share * farthestMisspelling(name.length);
  return mayBeginAlike(key, name) && soundDistance(key, name, most) <= most;
}

/** Whether nobody could hear the difference: Koffi and Kofi, Ephraim and Efraim. */
const isSpokenAlike = (key: string, name: string): boolean =>
  key.length >= 5 &&
  key[0] === name[0] &&
  (speechOf(key) === speechOf(name) || soundDistance(key, name, 0.3) <= 0.3);

/** Each of three edits can bring in one letter and take out another. */
const mostStrangeLetters = 6;

function isMisspelling(key: string, name: string): boolean {
  const [sound, nameSound] = [soundOf(key), soundOf(name)];
  const sameStart =
    key[0] === name[0] ||
    (key[0] === name[1] && key[1] === name[0]) ||
    (sound[0] === nameSound[0] && sound !== 'A');
  const edits = isOneEdit(key, name) ? 1 : countEdits(key, name);
  if (edits === 1 && name.length < 5)
    return (
      sameStart && key.length >= 4 && (key.length !== name.length || soundDistance(key, name, 0.5) <= 0.5)
    );
  if (edits === 1) return sameStart || name.length >= 7;
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
  /^(?:oluwa|olu|ade|ayo|chukwu|abdul|abdel|abdi|nur|sri|jean|mary|marie|maria|anna|la|le|de|da|ja|sha|ka)/;

/** First names of which a word is the beginning, the end, a syllable said twice or a pet form. */
function findClipped(
  key: string,
  roster: CompiledRoster,
  isOtherName: boolean,
  isByEar = true,
): readonly NameEntry[] {
  const found: NameEntry[] = [];
  for (const name of roster.spellable) {
    const givens = name.entries.filter((entry) => entry.role === 'given' && entry.strength === 'exact');
    if (name.key.length < key.length + (key.length >= 5 ? 1 : 2)) {
      if (isSaidTwice(key, name.key) && isGivenName(name, roster)) found.push(...as('clipped', givens));
      continue;
    }
    const isHead = name.key.startsWith(key) && (key.length >= 4 || !/[aeiou]$/.test(key));
    const isTail =
      key.length >= 4 &&
      (name.key.endsWith(key) || name.key.replace(compoundHeads, '').startsWith(key)) &&
      (!isOtherName || compoundHeads.test(name.key));
    if (isBeginningOfLong(key, name.key) && !isOtherName)
      found.push(...as('clipped', name.entries.filter((entry) => entry.role === 'family' && entry.strength === 'exact'))); // prettier-ignore
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
    if (isByEar && !isOtherName && isHeardPart(key, name.key)) found.push(...as('translated', givens));
  }
  return found;
}

/** "Papadop", "Krishna": more than half of a long surname. */
const isBeginningOfLong = (key: string, name: string): boolean =>
  key.length >= 5 && name.length >= 8 && key.length * 2 >= name.length && name.startsWith(key);

/** Steff for Stephanie, Chesca for Francesca, Naya for Nayeli: a name's beginning or end as one hears it. */
function isHeardPart(key: string, name: string): boolean {
  if (key.length === 4 && key.endsWith('a') && name.startsWith(key.slice(0, 3))) return true;
  if (key.length < 4 || name.length < key.length + 2) return false;
  const letters = lettersOf(key);
  const isHeard = (part: string): boolean =>
    mayBeginAlike(key, part) &&
    vowelsOf(key) === vowelsOf(part) &&
    countBits(lettersOf(part) ^ letters) <= 3 &&
    soundDistance(key, part, 0.3) <= 0.3;
  const lengths = [key.length, key.length - 1];
  return lengths.some(
    (length) => isHeard(name.slice(0, length)) || (key.length >= 5 && isHeard(name.slice(-length))),
  );
}

const vowelsOf = (word: string): string => word.replace(/[^aeiouy]/g, '');

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

/** Another name in its own right that sounds the same: surely where it ends the same (Annalise for Anneliese), perhaps where it doesn't (Abdullah for Abdullahi). */
function findAlike(key: string, roster: CompiledRoster): readonly NameEntry[] {
  const sound = soundOf(key);
  const ending = (word: string): string => /[aeiouy]?$/.exec(speechOf(word))?.[0] ?? '';
  return roster.spellable
    .filter((name) => name.key.length >= 4 && name.key[0] === key[0] && soundOf(name.key) === sound)
    .flatMap((name) => {
      const isSpokenSame = speechOf(name.key) === speechOf(key);
      const isNear = isSpokenSame || isOneEdit(name.key, key);
      if (isNear && ending(name.key) === ending(key)) return as('misspelt', name.entries);
      return isNear && key.length >= 7 ? as('translated', name.entries) : [];
    });
}
