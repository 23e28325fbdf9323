import { accepted, refused, type Result } from '@concord/domain/shared';
import { findPasswordFault, hashPassword } from '../../platform/auth/password.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadOwnProofs, replaceOwnPassword } from './account.store.ts';
import { confirmPerson, type ProofDoor } from './confirm-person.ts';

/**
 * Gives the signed-in person another password, after the old one and, where they have a second factor, a code; ends their tokens and
 * their other sessions, wherever they are open.
 */
export async function changeOwnPassword(
  context: RequestContext,
  door: ProofDoor,
  given: { readonly password: string; readonly code: string | null; readonly newPassword: string },
): Promise<Result<string>> {
  const { actor } = context;
  if (!actor.session)
    return refused(
      'not-present',
      'A person changes their password, signed in with a browser; a program does not.',
    );
  if ((await loadOwnProofs(context)).passwordHash === null)
    return refused('no-password', 'You have no password here: you sign in through your organization.');
  const fault = findPasswordFault(given.newPassword);
  if (fault !== null) return refused('password-length', fault, 'newPassword');
  if (given.newPassword === given.password)
    return refused('same-password', 'The new password is the old one.', 'newPassword');
  const proven = await confirmPerson(context, door, given, { everyTime: true });
  if (!proven.ok) return proven;
  await replaceOwnPassword(context, await hashPassword(given.newPassword));
  return accepted(actor.userId);
}
