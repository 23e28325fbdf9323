import { mayEver } from '@concord/domain/access';
import type { PracticeRole } from '@concord/domain/staff';
import type { Role } from '../gql/graphql.ts';

/** What a person may be for the practice, in the order in which it is offered. */
export const allRoles: readonly Role[] = ['DIRECTOR', 'CLINICIAN', 'AUDITOR', 'BILLER', 'ADMINISTRATOR'];

/** "Director" */
export const sayRole = (role: Role): string => role.charAt(0) + role.slice(1).toLowerCase();

interface RoleHolder {
  readonly roles: readonly Role[];
}

/** What of the access log is for this person: everybody's accesses, a clinician's own, or nothing. */
export const whatLogShows = ({ roles }: RoleHolder): 'all' | 'own' | null =>
  roles.includes('DIRECTOR') ? 'all' : roles.includes('CLINICIAN') ? 'own' : null;

/** Whether the text of notes is for this person to read. */
export const mayReadNotes = ({ roles }: RoleHolder): boolean =>
  roles.includes('DIRECTOR') || roles.includes('CLINICIAN');

/** Whose role includes the pages of a group, a member and a session. */
export const rolesWithRecords: readonly Role[] = ['DIRECTOR', 'CLINICIAN', 'AUDITOR'];
export const mayOpenRecords = ({ roles }: RoleHolder): boolean =>
  roles.some((role) => rolesWithRecords.includes(role));

/** Who enters new clients and changes who they are. */
export const mayEnterClients = ({ roles }: RoleHolder): boolean =>
  roles.includes('DIRECTOR') || roles.includes('CLINICIAN');

const domainRole: Readonly<Record<Role, PracticeRole>> = {
  DIRECTOR: 'director',
  CLINICIAN: 'clinician',
  AUDITOR: 'auditor',
  BILLER: 'biller',
  ADMINISTRATOR: 'administrator',
};

/** Whether the access policy lets this person make and change groups at all. */
export const mayChangeGroups = ({ roles }: RoleHolder): boolean =>
  mayEver({ roles: roles.map((role) => domainRole[role]) }, 'write', 'practice');

/** Whether the access policy lets this person hand copies of records to somebody outside. */
export const mayReleaseRecords = ({ roles }: RoleHolder): boolean =>
  mayEver({ roles: roles.map((role) => domainRole[role]) }, 'export', 'note-body');
