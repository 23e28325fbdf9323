import type { NameEntry, NameStrength, SpellableName } from './name-entry.ts';
import { englishOf, type GuardTables } from './guard-tables.ts';

const strengths: readonly NameStrength[] = [
  'exact',
  'spelling',
  'nickname',
  'clipped',
  'translated',
  'misspelt',
];

/** Notes that a word names somebody; of two ways in which it does, the surer one is kept. */
export function addEntry(names: Map<string, NameEntry[]>, key: string, entry: NameEntry): void {
  const known = names.get(key);
  if (known === undefined) {
    names.set(key, [entry]);
    return;
  }
  const at = known.findIndex((other) => other.person === entry.person && other.role === entry.role);
  const other = known[at];
  if (other === undefined) known.push(entry);
  else if (strengths.indexOf(entry.strength) < strengths.indexOf(other.strength)) known[at] = entry;
}

/** Adds the pet forms of a first name, and the names of which it is one. */
export function addPetForms(
  names: Map<string, NameEntry[]>,
  tables: GuardTables,
  name: string,
  person: number,
): void {
  const entry: NameEntry = { person, role: 'given', strength: 'nickname', isWhole: true };
  const isEnglish = englishOf(tables);
  for (const pet of diminutivesOf(name)) if (!isEnglish(pet)) addEntry(names, pet, entry);
  const writings = [name, ...(tables.spellings.get(name) ?? [])];
  for (const writing of writings) {
    for (const pet of tables.nicknames.get(writing) ?? []) addEntry(names, pet, entry);
    if (writing !== name) continue;
    for (const formal of tables.formalNames.get(name) ?? []) {
      addEntry(names, formal, entry);
      for (const pet of tables.nicknames.get(formal) ?? [])
        if (pet !== name && isGrownFrom(pet, name)) addEntry(names, pet, entry);
    }
  }
}

/** Bob is also Bobby and Josie also Jo: two pet forms of a name, the one grown from the other. */
const isGrownFrom = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Frankie, Marky, Gracie: what a short name becomes among friends. */
function diminutivesOf(name: string): readonly string[] {
  if (name.length < 3 || name.length > 6) return [];
  const stem = name.replace(/[aeiy]$/, '');
  const doubled = /[^aeiou][aeiou][^aeiouwxy]$/.test(stem) ? stem + (stem.at(-1) ?? '') : stem;
  return [`${stem}ie`, `${stem}y`, `${doubled}ie`, `${doubled}y`].filter((pet) => pet !== name);
}

/** Adds the ways in which a name is also written. */
export function addSpellings(
  names: Map<string, NameEntry[]>,
  tables: GuardTables,
  name: SpellableName,
): void {
  for (const writing of tables.spellings.get(name.key) ?? []) {
    for (const entry of name.entries) addEntry(names, writing, { ...entry, strength: 'spelling' });
  }
}

/** Adds what a first name is in other languages, where nobody of the roster is called so. */
export function addTranslations(
  names: Map<string, NameEntry[]>,
  tables: GuardTables,
  name: string,
  person: number,
): void {
  const formal = [...(tables.formalNames.get(name) ?? [])];
  for (const other of [name, ...formal].flatMap((form) => [...(tables.translations.get(form) ?? [])])) {
    if (other === name) continue;
    const known = names.get(other);
    if (known === undefined || known.every(({ strength }) => strength === 'translated'))
      addEntry(names, other, { person, role: 'given', strength: 'translated', isWhole: true });
  }
}
