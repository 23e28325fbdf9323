import type { PracticeRecords } from '@concord/domain/practice';
import type { PracticeRole } from '@concord/domain/staff';

/** The password of every demo account: known to all, and good for the demo practice only. */
export const demoPassword = 'concord-demo-only';

/** One account of the demo practice. */
export interface DemoSignIn {
  readonly email: string;
  readonly name: string;
  readonly role: PracticeRole;
  /** The clinic's own identifier of the member of staff, if it is one. */
  readonly staffExternalId: string | null;
}

const roles: readonly PracticeRole[] = ['director', 'clinician', 'auditor', 'biller', 'administrator'];

const emailOf = (role: PracticeRole): string => `${role}@demo.example`;

/** The account that is made last: where it is, the others are. */
export const lastDemoEmail = emailOf('administrator');

/** One sign-in for each role; the clinician is the one who facilitates most groups. */
export function chooseDemoSignIns(records: PracticeRecords): readonly DemoSignIn[] {
  const groups = new Map<string, number>();
  for (const { staffId } of records.facilitators) groups.set(staffId, (groups.get(staffId) ?? 0) + 1);
  const byGroups = [...records.staff].sort((a, b) => (groups.get(b.id) ?? 0) - (groups.get(a.id) ?? 0));
  return roles.map((role) => {
    const member = byGroups.find(
      ({ roles: own }) => own.includes(role) && (role !== 'clinician' || own.length === 1),
    );
    return {
      role,
      email: emailOf(role),
      name: member === undefined ? `Demo ${role}` : `${member.firstName} ${member.lastName}`,
      staffExternalId: member?.id ?? null,
    };
  });
}

/** What the start of the server prints, so that everybody can look around. */
export const demoSignInLines = (password: string): readonly string[] => [
  'demo sign-ins (invented people; the password of each is the same):',
  ...roles.map((role) => `  ${emailOf(role).padEnd(28)} ${password}`),
];
