import {
  applyReplacement,
  compileRoster,
  defaultTables,
  findCoMembers,
} from '@concord/domain/confidentiality';
import type { SessionGuard } from './guard.ts';
import type { Workspace } from './workspace-model.ts';

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
