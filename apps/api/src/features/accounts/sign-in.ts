import { accepted, type Refusal, type Result } from '@concord/domain/shared';
import type { SignInAlertKind } from '@concord/domain/sign-in-alerts';
import type { Admission } from '../../platform/auth/failure-limits.ts';
import { verifyPassword } from '../../platform/auth/password.ts';
import { findAccountByEmail, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  letIn,
  locked,
  oldSessionOf,
  refuseAttempt,
  type Attempt,
  type CodeNeeded,
  type SignedIn,
  type SignInDoor,
} from './sign-in-attempt.ts';

/** Longer ones are nobody's, and only cost work. */
const longest = { email: 254, password: 256 };

/**
 * Lets a person in with address and password, or on to their second factor. Unknown addresses, wrong passwords and disabled
 * accounts get the same answer after the same work; five failures lock the address for a quarter of an hour, whether it exists
 * or not.
 */
export async function signIn(
  door: SignInDoor,
  attempt: Attempt,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Result<SignedIn | CodeNeeded>> {
  if (email.length > longest.email || password.length > longest.password) {
    return refuseAttempt(door, attempt, null, wrong);
  }
  const admission = await door.failures.admit(email, attempt.address);
  if (admission === 'locked') return refuseAttempt(door, attempt, null, locked);
  const found = await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    findAccountByEmail(transaction, email.trim()),
  );
  const right = await verifyPassword(found?.passwordHash ?? null, password);
  if (found === null || !right) {
    return refuseAttempt(door, attempt, found?.account ?? null, wrong, guessedAt[admission]);
  }
  await door.failures.forget(email, attempt.address);
  // Whoever knows the password may be told.
  if (found.worksUntil !== null && found.worksUntil <= attempt.now)
    return refuseAttempt(door, attempt, found.account, left);
  return inUnitOfWork(door.dataSource, signingIn, async (transaction) =>
    accepted(
      await letIn(transaction, door, attempt, found.account, {
        signedInBy: 'password',
        hasFactor: false,
        oldSession: oldSessionOf(attempt),
      }),
    ),
  );
}

/** What is raised when the last attempt fails, too. */
const guessedAt: Readonly<Record<Exclude<Admission, 'locked'>, SignInAlertKind | null>> = {
  admitted: null,
  'last-of-account': 'password',
  'last-of-network': 'network',
};

const wrong: Refusal = { code: 'wrong-credentials', message: 'The address or the password is not right.' };

const left: Refusal = {
  code: 'left',
  message:
    'Your last day at the practice is over, and your account ended with it. If that is not right, ask a director of the practice.',
};
