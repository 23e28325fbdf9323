import type { Instant, Refusal, Result } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { accountEvent } from '../../platform/audit/account-event.ts';
import { noPractice, recordEvent } from '../../platform/audit/audit.store.ts';
import type { SessionLimits } from '../../platform/auth/authenticate.ts';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import { hashSecret, newSecret } from '../../platform/auth/secret.ts';
import { insertSession, revokeSession, signingIn, type Account } from '../../platform/auth/session.store.ts';
import { inUnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';

/** What signing in needs of the server. */
export interface SignInDoor {
  readonly dataSource: DataSource;
  readonly limits: SessionLimits;
  readonly failures: FailureLimits;
  /** Seals the secrets of second factors. */
  readonly secretKey: Buffer;
  /** Whether people of a real practice need a second factor. */
  readonly demandsSecondFactor: boolean;
}

/** What an attempt says of itself. */
export interface Attempt {
  /** The step, by the name of its operation. */
  readonly action: 'signIn' | 'verifyCode' | 'startSecondFactor' | 'confirmSecondFactor';
  readonly address: string;
  readonly requestId: string;
  readonly now: Instant;
  /** The session secret that the browser came with: it does not outlive the sign-in. */
  readonly oldSecret: string | null;
}

/** Somebody who is in, and the secret of their new session. */
export interface SignedIn {
  readonly account: Account;
  readonly secret: string;
}

/** Every attempt enters the audit trail, also one on an account that does not exist: without its address. */
export const recordAttempt = (
  transaction: Transaction,
  { action, now, requestId, address }: Attempt,
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
    action,
    outcome: reason === null ? 'done' : 'refused',
    reason,
  });

/** Refuses an attempt, in the audit trail first. */
export async function refuseAttempt(
  door: SignInDoor,
  attempt: Attempt,
  account: Account | null,
  refusal: Refusal,
): Promise<Result<never>> {
  await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    recordAttempt(transaction, attempt, account, refusal.code),
  );
  return { ok: false, refusal };
}

/** Opens a session under a new secret, and ends the one that the browser came with. Last in its transaction. */
export async function openSession(
  transaction: Transaction,
  door: SignInDoor,
  attempt: Attempt,
  account: Account,
): Promise<SignedIn> {
  const { now, oldSecret } = attempt;
  const secret = newSecret();
  if (oldSecret !== null) await revokeSession(transaction, hashSecret(oldSecret), now);
  const expiresAt = (now + door.limits.absolute) as Instant;
  await insertSession(transaction, account, hashSecret(secret), now, expiresAt);
  await recordAttempt(transaction, attempt, account, null);
  return { account, secret };
}
