import { accepted, refused, type Instant, type Result } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import type { SessionLimits } from '../../platform/auth/authenticate.ts';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import { verifyPassword } from '../../platform/auth/password.ts';
import { hashSecret, newSecret } from '../../platform/auth/secret.ts';
import {
  findAccountByEmail,
  insertSession,
  revokeSession,
  signingIn,
  type Account,
} from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';

export interface SignInDoor {
  readonly dataSource: DataSource;
  readonly limits: SessionLimits;
  readonly failures: FailureLimits;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly now: Instant;
  /** The secret that the browser came with: it does not outlive the sign-in. */
  readonly oldSecret: string | null;
}

export interface SignedIn {
  readonly account: Account;
  readonly secret: string;
}

/** Longer ones are nobody's, and only cost work. */
const longest = { email: 254, password: 256 };

/**
 * Lets a person in with address and password. Unknown addresses, wrong passwords and disabled accounts get the same answer after
 * the same work; five failures lock the address for a quarter of an hour, whether it exists or not.
 */
export async function signIn(door: SignInDoor, attempt: SignInAttempt): Promise<Result<SignedIn>> {
  const { email, password, address, now } = attempt;
  if (email.length > longest.email || password.length > longest.password) return wrong;
  if (!(await door.failures.admit(email, address))) {
    return refused(
      'too-many-attempts',
      'Too many attempts failed. Wait a quarter of an hour, then try again.',
    );
  }
  const found = await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    findAccountByEmail(transaction, email.trim()),
  );
  const right = await verifyPassword(found?.passwordHash ?? null, password);
  if (found === null || !right) return wrong;
  await door.failures.forget(email, address);
  const secret = newSecret();
  await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if (attempt.oldSecret !== null) await revokeSession(transaction, hashSecret(attempt.oldSecret), now);
    const expiresAt = (now + door.limits.absolute) as Instant;
    await insertSession(transaction, found.account, hashSecret(secret), now, expiresAt);
  });
  return accepted({ account: found.account, secret });
}

const wrong = refused('wrong-credentials', 'The address or the password is not right.');
