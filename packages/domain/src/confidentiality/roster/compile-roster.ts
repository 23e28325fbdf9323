import type { GuardPerson } from '../finding.ts';
import { type GuardTables, defaultTables, englishOf } from './guard-tables.ts';
import type { NameEntry, NameRole, SpellableName } from './name-entry.ts';
import { type PersonNames, isContact, spellingOf } from './spell-person.ts';
import { addEntry, addPetForms, addSpellings, addTranslations } from './written-forms.ts';
import { lettersOf } from '../text/distance.ts';
import { foldParts, foldWord } from '../text/fold.ts';
import type { WrittenWord } from '../text/read-word.ts';
import { mostRemembered, rememberByPlace } from '../text/remember.ts';
import { particleWords } from './particles.ts';

/** A roster prepared for reading notes; the same one serves every note of its people. */
export interface CompiledRoster {
  readonly people: readonly GuardPerson[];
  readonly tables: GuardTables;
  /** Words that name somebody; names of several words are also kept written together. */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
  /** Whether a word is the beginning of a written form: only then can it be the first piece of a name written apart. */
  readonly beginsName: (word: WrittenWord) => boolean;
  /** The folded words of names that are written apart or with a capital inside. */
  readonly joinable: ReadonlySet<string>;
  readonly spellable: readonly SpellableName[];
  /** Pet forms and other spellings, which may be misspelt, too. */
  readonly variants: () => readonly SpellableName[];
  /** Folded initials, two to four letters, to whom they fit. */
  readonly initials: ReadonlyMap<string, readonly number[]>;
  /** Whether a word is somebody's initials; remembered from note to note. */
  readonly spellsInitials: (word: WrittenWord) => boolean;
  /** First letters of given and of family names, by person. */
  readonly givenLetters: readonly ReadonlySet<string>[];
  readonly familyLetters: readonly ReadonlySet<string>[];
  readonly givenNames: readonly (readonly string[])[];
  /** Folded particles that belong to somebody's surname. */
  readonly particles: ReadonlySet<string>;
  readonly contacts: readonly { readonly digits: string; readonly text: string; readonly person: number }[];
  /** Whether a folded word is ordinary English; remembered from note to note. */
  readonly ordinary: (word: string) => boolean;
  /** Whom an unknown folded word may name, by one way of guessing; remembered from note to note. */
  readonly guess: (word: string, guessName: GuessName) => readonly NameEntry[] | null;
}

/** Works out whom an unknown word may name. */
export type GuessName = (word: string, roster: CompiledRoster) => readonly NameEntry[] | null;

/** Prepares a roster for reading notes: every name in every form that people write. */
export function compileRoster(
  people: readonly GuardPerson[],
  tables: GuardTables = defaultTables,
): CompiledRoster {
  const names = new Map<string, NameEntry[]>();
  const joinable = new Set<string>();
  const particles = new Set<string>();
  const initials = new Map<string, number[]>();
  const given: (readonly string[])[] = [];
  const spelled = people.map(spellingOf);
  spelled.forEach((person, index) => {
    for (const name of person.given) addName(names, joinable, particles, name, index, 'given');
    for (const name of person.family) addName(names, joinable, particles, name, index, 'family');
    addTogether(names, joinable, person, index);
    for (const key of person.initials) {
      const before = initials.get(key);
      if (before === undefined) initials.set(key, [index]);
      else before.push(index);
    }
    given.push(person.givenForms);
  });
  const spellable = listSpellable(names);
  given.forEach((list, index) => {
    for (const name of list) addPetForms(names, tables, name, index);
  });
  for (const name of spellable) addSpellings(names, tables, name);
  given.forEach((list, person) => {
    for (const name of list) addTranslations(names, tables, name, person);
  });
  const beginsName = rememberByPlace(beginningsOf([...names.keys()]));
  const ordinary = englishOf(tables);
  const guesses = new Map<GuessName, Map<string, readonly NameEntry[] | null>>();
  const roster: CompiledRoster = {
    people,
    tables,
    names,
    beginsName,
    joinable,
    spellable,
    variants: once(() => listVariants(names)),
    initials,
    spellsInitials: rememberByPlace(
      ({ key, shape }: WrittenWord) =>
        initials.has(key) || (shape === 'upper' && initials.has(withoutMiddle(key))),
    ),
    givenLetters: spelled.map((person) => person.givenLetters),
    familyLetters: spelled.map((person) => person.familyLetters),
    givenNames: given,
    particles,
    contacts: listContacts(people),
    ordinary,
    guess: (word, guessName) => {
      const remembered = guesses.get(guessName) ?? new Map<string, readonly NameEntry[] | null>();
      guesses.set(guessName, remembered);
      const known = remembered.get(word);
      if (known !== undefined) return known;
      const answer = guessName(word, roster);
      if (remembered.size < mostRemembered) remembered.set(word, answer);
      return answer;
    },
  };
  return roster;
}

const noStems: readonly string[] = [];

/** What a word may be the plural of. */
export const stemsOf = (word: string): readonly string[] =>
  word.endsWith('s') ? [word.slice(0, -1), word.endsWith('es') ? word.slice(0, -2) : ''] : noStems;

/** Whether a word is the beginning of one of the names, and not all of it. */
function beginningsOf(names: readonly string[]): (word: WrittenWord) => boolean {
  const sorted = [...names].sort();
  return ({ key }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return key !== '' && sorted[low]?.startsWith(key) === true;
  };
}

function addName(
  names: Map<string, NameEntry[]>,
  joinable: Set<string>,
  particles: Set<string>,
  name: string,
  person: number,
  role: NameRole,
): void {
  const parts = foldParts(name);
  const joined = parts.join('');
  addEntry(names, joined, { person, role, strength: 'exact', isWhole: true });
  if (parts.length > 1 || /\p{Ll}\p{Lu}|['’]/u.test(name)) joinable.add(joined);
  if (parts.length > 1 && /^(?:st|saint|ste|sainte)$/.test(parts[0] ?? ''))
    for (const holy of ['st', 'saint', 'ste', 'sainte']) {
      const also = holy + parts.slice(1).join('');
      addEntry(names, also, { person, role, strength: 'exact', isWhole: true });
      joinable.add(also);
    }
  if (parts.length > 1 && /^[ae]l$/.test(parts[0] ?? ''))
    for (const article of ['al', 'el', 'ul'])
      addEntry(names, article + parts.slice(1).join(''), {
        person,
        role,
        strength: 'spelling',
        isWhole: true,
      });
  const solid = parts.filter((part) => !particleWords.has(part) || parts.length === 1);
  const pieces = parts.length > 1 ? solid : piecesOf(name);
  for (const part of parts) if (parts.length > 1 && particleWords.has(part)) particles.add(part);
  for (const part of pieces) {
    if (part.length > 1 && part !== joined)
      addEntry(names, part, { person, role, strength: 'exact', isWhole: false });
  }
  if (solid.length > 1 && solid.length < parts.length)
    addEntry(names, solid.join(''), { person, role, strength: 'exact', isWhole: true });
}

/** D'Angelo is also called Angelo, O'Neill Neill; DeShawn and LaToya are not taken apart. */
function piecesOf(name: string): readonly string[] {
  const behind = /^\p{L}{1,2}['’](\p{L}{4,})$/u.exec(name)?.[1];
  return behind === undefined ? [] : [foldWord(behind)];
}

function addTogether(
  names: Map<string, NameEntry[]>,
  joinable: Set<string>,
  person: PersonNames,
  index: number,
): void {
  for (const first of [...person.given, ...person.given.map((name) => name.slice(0, 1))]) {
    for (const last of person.family) {
      const key = [...foldParts(first), ...foldParts(last)].join('');
      if (key.length < (first.length === 1 ? 5 : 7)) continue;
      addEntry(names, key, { person: index, role: 'given', strength: 'exact', isWhole: true });
      addEntry(names, key, { person: index, role: 'family', strength: 'exact', isWhole: true });
      if (first.length > 1) joinable.add(key);
    }
  }
}

function listSpellable(names: ReadonlyMap<string, readonly NameEntry[]>): readonly SpellableName[] {
  return [...names.entries()]
    .filter(([key]) => key.length >= 3)
    .map(([key, entries]) => ({ key, letters: lettersOf(key), entries }))
    .map((name) => ({ ...name, entries: [...name.entries] }));
}

const shortestVariant = 5;
function listVariants(names: ReadonlyMap<string, readonly NameEntry[]>): readonly SpellableName[] {
  return [...names.entries()].flatMap(([key, all]) => {
    const entries = all.filter(({ strength }) => strength === 'spelling' || strength === 'nickname');
    return key.length < shortestVariant || entries.length < all.length
      ? []
      : [{ key, letters: lettersOf(key), entries }];
  });
}

/** First and last of three letters: a middle name that no roster has stands between them. */
export const withoutMiddle = (key: string): string =>
  key.length === 3 ? key.slice(0, 1) + key.slice(2) : '';

/** Works something out when it is asked for, and no second time. */
function once<Answer>(find: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= find());
}

function listContacts(people: readonly GuardPerson[]): CompiledRoster['contacts'] {
  return people.flatMap((person, index) =>
    [...(person.contacts ?? []), ...person.otherNames.filter(isContact)].map((contact) => ({
      text: contact.trim().toLowerCase(),
      digits: contact.includes('@') ? '' : contact.replace(/\D/g, '').slice(-7),
      person: index,
    })),
  );
}
