import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { NamePart } from '../roster/name-entry.ts';

/** Whether a name is also a word, and how much that word is used. */
export function wordKind(key: string, roster: CompiledRoster): NamePart['word'] {
  const { tables } = roster;
  if (key.length <= 2 || tables.abbreviations.has(key)) return 'hard';
  if (tables.mostlyNames.has(key) || tables.wordsInSmall.has(key)) return 'soft';
  if (tables.nameWords.has(key)) return 'hard';
  if (!roster.ordinary(key)) return 'none';
  return tables.givenNames.has(key) ? 'soft' : 'hard';
}
