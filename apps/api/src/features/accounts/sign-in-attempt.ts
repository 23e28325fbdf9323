import type { Instant, Refusal, Result } from '@concord/domain/shared';
import type { SignInAlertKind } from '@concord/domain/sign-in-alerts';
import type { DataSource } from 'typeorm';
import { accountEvent } from '../../platform/audit/account-event.ts';
import { noPractice, recordEvent } from '../../platform/audit/audit.store.ts';
import type { SessionLimits } from '../../platform/auth/authenticate.ts';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { hashSecret, newSecret } from '../../platform/auth/secret.ts';
import {
  insertSession,
  revokeSession,
  signingIn,
  type Account,
  type SecondStep,
  type SignedInBy,
} from '../../platform/auth/session.store.ts';
import { inUnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import { raiseSignInAlert } from '../sign-in-alerts/index.ts';
import { findFactorState, insertAwaitedCode } from './second-factor.store.ts';

/** What signing in needs of the server. */
export interface SignInDoor {
  readonly dataSource: DataSource;
  readonly limits: SessionLimits;
  readonly failures: FailureLimits;
  /** Seals the secrets of second factors. */
  readonly secretKeys: SecretKeys;
  /** Whether people of a real practice need a second factor. */
  readonly demandsSecondFactor: boolean;
}

/** What an attempt says of itself. */
export interface Attempt {
  /** The step, by the name of its operation. */
  readonly action:
    | 'signIn'
    | 'choosePassword'
    | 'verifyCode'
    | 'startSecondFactor'
    | 'confirmSecondFactor'
    | 'startProviderSignIn'
    | 'startProviderConfirmation'
    | 'comeBackFromProvider';
  readonly address: string;
  readonly requestId: string;
  readonly now: Instant;
  /** The session secret that the browser came with: it does not outlive the sign-in. */
  readonly oldSecret: string | null;
}

/** What an operation says of the attempt that it is a step of. */
export const attemptOf = (
  action: Attempt['action'],
  { address, requestId, now, cookies }: Pick<ServedContext, 'address' | 'requestId' | 'now' | 'cookies'>,
): Attempt => ({ action, address, requestId, now, oldSecret: cookies.session });

/** Somebody who is in, and the secret of their new session. */
export interface SignedIn {
  readonly account: Account;
  readonly secret: string;
}

/** The answer to whoever guessed too often. */
export const locked: Refusal = {
  code: 'too-many-attempts',
  message: 'Too many attempts failed. Wait a quarter of an hour, then try again.',
};

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

/** Refuses an attempt, in the audit trail first; where it was one guess too many, those who look after accounts hear of it. */
export async function refuseAttempt(
  door: SignInDoor,
  attempt: Attempt,
  account: Account | null,
  refusal: Refusal,
  guessedAt: SignInAlertKind | null = null,
): Promise<Result<never>> {
  await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    const { address, now } = attempt;
    if (guessedAt !== null) await raiseSignInAlert(transaction, { account, kind: guessedAt, address, now });
    await recordAttempt(transaction, attempt, account, refusal.code);
  });
  return { ok: false, refusal };
}

/** How a session came to be. */
export interface Entrance {
  readonly signedInBy: SignedInBy;
  readonly secondStep: SecondStep;
  /** The session that the browser came with: it does not outlive the sign-in. */
  readonly oldSession: Buffer | null;
}

/** Opens a session under a new secret, and ends the one that the browser came with. Last in its transaction. */
export async function openSession(
  transaction: Transaction,
  door: SignInDoor,
  attempt: Attempt,
  account: Account,
  { oldSession, ...entrance }: Entrance,
): Promise<SignedIn> {
  const { now } = attempt;
  const secret = newSecret();
  if (oldSession !== null) await revokeSession(transaction, oldSession, now);
  const expiresAt = (now + door.limits.absolute) as Instant;
  await insertSession(transaction, account, hashSecret(secret), { now, expiresAt, ...entrance });
  await recordAttempt(transaction, attempt, account, null);
  return { account, secret };
}

/** The first step was right; a code is awaited under this secret. */
export interface CodeNeeded {
  readonly awaitingSecret: string;
  /** False when the person has no second factor yet and must set one up now. */
  readonly isEnrolled: boolean;
}

/** For how long a code is awaited. */
const patience = 10 * 60_000;

/** Lets in whose first step was right, or on to their second factor. Last in its transaction. */
export async function letIn(
  transaction: Transaction,
  door: SignInDoor,
  attempt: Attempt,
  account: Account,
  {
    signedInBy,
    hasFactor,
    oldSession,
  }: Pick<Entrance, 'signedInBy' | 'oldSession'> & {
    /** Whether the first step brought a second factor with it. */
    readonly hasFactor: boolean;
  },
): Promise<SignedIn | CodeNeeded> {
  const { isEnrolled, isDemo } = await findFactorState(transaction, account);
  if (hasFactor || (!isEnrolled && (isDemo || !door.demandsSecondFactor))) {
    const secondStep = hasFactor ? 'provider' : 'none';
    return openSession(transaction, door, attempt, account, { signedInBy, secondStep, oldSession });
  }
  const awaitingSecret = newSecret();
  const expiresAt = (attempt.now + patience) as Instant;
  await insertAwaitedCode(transaction, account, hashSecret(awaitingSecret), { expiresAt, signedInBy });
  await recordAttempt(transaction, attempt, account, 'code-needed');
  return { awaitingSecret, isEnrolled };
}

/** The session that the browser came with, as it is stored. */
export const oldSessionOf = ({ oldSecret }: Attempt): Buffer | null =>
  oldSecret === null ? null : hashSecret(oldSecret);
