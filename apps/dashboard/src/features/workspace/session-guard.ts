import {
  applyReplacement,
  compileRoster,
  defaultTables,
  findCoMembers,
  type Finding,
} from '@concord/domain/confidentiality';
import type { Workspace } from './workspace-model.ts';

/** The confidentiality guard of one session, compiled once. */
export interface SessionGuard {
  /** Where a text about one member (or, without a subject, about the group) names or describes another. */
  readonly find: (subjectId: string | null, text: string) => readonly Finding[];
  readonly replace: (text: string, finding: Finding) => string;
}

/** Looks for members' names and likely descriptions, for the people whom a session's notes may name. */
export function makeGuard(people: Workspace['people']): SessionGuard {
  const roster = compileRoster(
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
  // The first look at a text prepares what all later ones use.
  findCoMembers(roster, null, 'A first look.');
  return {
    find: (subjectId, text) => findCoMembers(roster, subjectId, text),
    replace: applyReplacement,
  };
}
