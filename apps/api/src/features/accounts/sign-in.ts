import { accepted, type Instant, type Refusal, type Result } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { accountEvent } from '../../platform/audit/account-event.ts';
import { noPractice, recordEvent } from '../../platform/audit/audit.store.ts';
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
import { inUnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';

export interface SignInDoor {
  readonly dataSource: DataSource;
  readonly limits: SessionLimits;
  readonly failures: FailureLimits;
}

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly requestId: string;
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
  if (email.length > longest.email || password.length > longest.password)
    return refuse(door, attempt, null, wrong);
  if (!(await door.failures.admit(email, address))) return refuse(door, attempt, null, locked);
  const found = await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    findAccountByEmail(transaction, email.trim()),
  );
  const right = await verifyPassword(found?.passwordHash ?? null, password);
  if (found === null || !right) return refuse(door, attempt, found?.account ?? null, wrong);
  await door.failures.forget(email, address);
  const secret = newSecret();
  await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if (attempt.oldSecret !== null) await revokeSession(transaction, hashSecret(attempt.oldSecret), now);
    const expiresAt = (now + door.limits.absolute) as Instant;
    await insertSession(transaction, found.account, hashSecret(secret), now, expiresAt);
    await recordAttempt(transaction, attempt, found.account, null);
  });
  return accepted({ account: found.account, secret });
}

const wrong: Refusal = { code: 'wrong-credentials', message: 'The address or the password is not right.' };
const locked: Refusal = {
  code: 'too-many-attempts',
  message: 'Too many attempts failed. Wait a quarter of an hour, then try again.',
};

/** Every attempt enters the audit trail, also one on an account that does not exist: without its address. */
async function refuse(
  door: SignInDoor,
  attempt: SignInAttempt,
  account: Account | null,
  refusal: Refusal,
): Promise<Result<never>> {
  await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    recordAttempt(transaction, attempt, account, refusal.code),
  );
  return { ok: false, refusal };
}

const recordAttempt = (
  transaction: Transaction,
  { now, requestId, address }: SignInAttempt,
  account: Account | null,
  reason: string | null,
): Promise<void> =>
  recordEvent(transaction, account?.organizationId ?? noPractice, {
    ...accountEvent,
    at: now,
    userId: account?.userId ?? null,
    requestId,
    via: reason === null ? 'cookie' : 'none',
    address,
    action: 'signIn',
    outcome: reason === null ? 'done' : 'refused',
    reason,
  });
