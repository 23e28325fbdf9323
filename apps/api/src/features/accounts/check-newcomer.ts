import { accepted, refused, type Result } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleague } from '../staff/index.ts';
import { findAccountOfStaff } from './people.store.ts';

/** What is entered about somebody who shall be able to sign in. */
export interface Entered {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
}

/** Whether a text can be an address: it has something around an @, no spaces, and at most 254 characters (RFC 5321). */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254;

const longestName = 200;

/** What was entered, without spaces around it; refused where a field is missing or is not what it should be. */
export function checkNewcomer({ email, name, roles }: Entered): Result<Entered> {
  const [address, called] = [email.trim(), name.trim()];
  if (called === '') return refused('name-missing', 'Enter the name under which they work.', 'name');
  if (called.length > longestName)
    return refused('name-length', `A name has ${longestName} characters or fewer.`, 'name');
  if (!isEmail(address))
    return refused('email', 'This is no e-mail address: something is missing around the @.', 'email');
  if (roles.length === 0)
    return refused('roles-missing', 'Choose one role or more: without one they see nothing.', 'roles');
  return accepted({ email: address, name: called, roles: [...new Set(roles)] });
}

/** Whether a person can be that member of staff: one of this practice, whom no other account is. */
export async function checkStaff(
  context: RequestContext,
  staffId: string | null,
  userId: string | null,
): Promise<Result<null>> {
  if (staffId === null) return accepted(null);
  const colleague = await findColleague(context, staffId);
  if (colleague === null)
    return refused('no-such-staff', 'The practice has no such member of staff any more.', 'staffId');
  if (colleague.lastDay !== null)
    return refused(
      'leaves',
      'This member of staff leaves or has left: a director takes them back first.',
      'staffId',
    );
  const other = await findAccountOfStaff(context, staffId, userId);
  return other === null
    ? accepted(null)
    : refused('staff-taken', `The account of ${other.name} is this member of staff already.`, 'staffId');
}
