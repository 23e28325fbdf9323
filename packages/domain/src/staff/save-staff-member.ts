import { accepted, refused, type Result } from '../shared/index.ts';
import type { StaffMember } from './staff-member.ts';

/** What somebody enters about a member of staff. */
export type StaffEntry = Omit<StaffMember, 'id'>;

const longest = 100;
const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Checks what was entered about a member of staff: everything that a practice folder demands of one (practice-folder.md). */
export function checkStaffMember(entry: StaffEntry): Result<StaffEntry> {
  const [firstName, lastName] = [tidy(entry.firstName), tidy(entry.lastName)];
  const [credential, email] = [tidy(entry.credential), entry.email.trim()];
  if (firstName === '') return refused('first-name-missing', 'Enter the first name.', 'firstName');
  if (lastName === '') return refused('last-name-missing', 'Enter the last name.', 'lastName');
  if (credential === '')
    return refused(
      'credential-missing',
      'Enter the credential, as it is printed behind the name.',
      'credential',
    );
  if ([firstName, lastName, credential].some((text) => text.length > longest))
    return refused('too-long', `Names and credentials have ${longest} characters at most.`);
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254)
    return refused('email', 'Enter an e-mail address.', 'email');
  const roles = [...new Set(entry.roles)];
  if (roles.length === 0)
    return refused('roles-missing', 'Choose what this person does for the practice.', 'roles');
  return accepted({ firstName, lastName, credential, email, roles });
}
