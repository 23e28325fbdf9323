import { compileRoster } from './roster/compile-roster.ts';
import { findCoMembers } from './find-co-members.ts';
import type { Finding, GuardPerson } from './finding.ts';
import { defaultTables, type GuardTables } from './roster/guard-tables.ts';

/** A note with its subject (null for the group's own note) and everyone who was ever in a group with the subject. */
export interface GuardedNote {
  readonly text: string;
  readonly subjectId: string | null;
  readonly people: readonly GuardPerson[];
}

/** Checks one note for members' names and likely descriptions; where many notes share a roster, compile the roster once instead. */
export function guardNote(note: GuardedNote, tables: GuardTables = defaultTables): readonly Finding[] {
  return findCoMembers(compileRoster(note.people, tables), note.subjectId, note.text);
}
