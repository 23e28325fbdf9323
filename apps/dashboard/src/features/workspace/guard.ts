import {
  compileRoster,
  defaultTables,
  findCoMembers,
  type CompiledRoster,
  type Finding,
} from '@concord/domain/confidentiality';
import type { Workspace } from './workspace-model.ts';

/** The confidentiality guard of one session, compiled once. */
export type SessionGuard = (subjectId: string | null, text: string) => readonly Finding[];

/** Looks for members' names and likely descriptions in a text about one member (or, without a subject, about the group). */
export function makeGuard(people: Workspace['people']): SessionGuard {
  const roster: CompiledRoster = compileRoster(
    people.map((person) => ({
      id: person.id,
      kind: person.kind === 'staff' ? 'staff' : 'client',
      firstName: person.firstName,
      lastName: person.lastName,
      preferredName: person.preferredName ?? null,
      otherNames: [...person.otherNames],
    })),
    defaultTables,
  );
  return (subjectId, text) => findCoMembers(roster, subjectId, text);
}

/** What a writer decided to keep: remembered for these words in this field, until the page is left or the note is signed. */
export const keptKey = (fieldKey: string, finding: Finding): string => `${fieldKey}|${finding.text}`;
