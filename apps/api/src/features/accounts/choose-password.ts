import { accepted, refused, type Refusal, type Result } from '@concord/domain/shared';
import { findPasswordFault, hashPassword } from '../../platform/auth/password.ts';
import { hashSecret } from '../../platform/auth/secret.ts';
import { findAccountByEmail, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { setPasswordHash } from './account.store.ts';
import { normalize } from './handed-code.ts';
import { takeInvitation } from './password-invitation.store.ts';
import { locked, recordAttempt, refuseAttempt, type Attempt, type SignInDoor } from './sign-in-attempt.ts';

const wrong: Refusal = {
  code: 'wrong-invitation',
  message:
    'The address or the code is not right, or the code was used, or is older than seven days. Ask an administrator for a new one.',
};
const longestEmail = 254;
const longestCode = 64;

/**
 * Gives the person to whom a code was handed the password that they choose. It is no sign-in: they sign in with it then. A wrong code
 * and an unknown address get the same answer, and failures count as those of signing in do.
 */
export async function choosePassword(
  door: SignInDoor,
  attempt: Attempt,
  {
    email,
    code,
    newPassword,
  }: { readonly email: string; readonly code: string; readonly newPassword: string },
): Promise<Result<string>> {
  const fault = findPasswordFault(newPassword);
  if (fault !== null) return refused('password-length', fault, 'newPassword');
  if (email.length > longestEmail || code.length > longestCode)
    return refuseAttempt(door, attempt, null, wrong);
  const key = `invitation:${email}`;
  const admission = await door.failures.admit(key, attempt.address);
  if (admission === 'locked') return refuseAttempt(door, attempt, null, locked);
  // Made whether or not the code is right: the answer takes the same time.
  const passwordHash = await hashPassword(newPassword);
  const userId = await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    const now = attempt.now;
    const person = await takeInvitation(transaction, {
      email: email.trim(),
      codeHash: hashSecret(normalize(code)),
      now,
    });
    const found = await findAccountByEmail(transaction, email.trim());
    if (person === null || found === null) return null;
    await setPasswordHash(transaction, person, passwordHash);
    await recordAttempt(transaction, attempt, found.account, null);
    return person.userId;
  });
  if (userId === null) return refuseAttempt(door, attempt, null, wrong);
  await door.failures.forget(key, attempt.address);
  return accepted(userId);
}
