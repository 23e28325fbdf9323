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

/** What a writer decided to keep, by field and words, with the reason where the finding would stop the signature. */
export type Kept = ReadonlyMap<string, string | null>;

export const keptKey = (fieldKey: string, finding: Pick<Finding, 'text'>): string =>
  `${fieldKey}|${finding.text}`;

/** The choices for the records of a session, as signing takes them. `recordOf` names the record that a field belongs to. */
export function listKept(
  kept: Kept,
  recordOf: (fieldKey: string) => string | null,
): { recordId: string; words: string; reason: string | null }[] {
  return [...kept].flatMap(([key, reason]) => {
    const cut = key.indexOf('|');
    const recordId = recordOf(key.slice(0, cut));
    return recordId === null ? [] : [{ recordId, words: key.slice(cut + 1), reason }];
  });
}
