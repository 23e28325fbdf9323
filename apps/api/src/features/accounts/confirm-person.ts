import { accepted, refused, type Instant, type Result } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import { verifyPassword } from '../../platform/auth/password.ts';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { raiseSignInAlert } from '../sign-in-alerts/index.ts';
import { loadOwnProofs, noteCodeGiven } from './account.store.ts';
import { findConfirmed, takeConfirmed } from './provider.store.ts';
import { takeCode } from './take-code.ts';

/** What a person shows to prove themselves again. */
interface Proof {
  readonly password: string;
  readonly code: string | null;
}

/** What proving oneself again needs of the server. */
export interface ProofDoor {
  readonly dataSource: DataSource;
  readonly failures: FailureLimits;
  readonly secretKeys: SecretKeys;
}

/** For how long what was confirmed at the provider waits for its act. */
const confirmationHolds = 5 * 60_000;

/** After this long in a session the code is asked for again, beside the password. */
const codeHolds = 60 * 60_000;

const locked = refused(
  'too-many-attempts',
  'Too many attempts failed. Wait a quarter of an hour, then try again.',
);
const wrongPassword = refused('password', 'The password is not right; nothing was done.', 'password');
const providerNeeded = refused(
  'provider-needed',
  'Confirm at the sign-in of your organization first; what you confirm there holds for one act.',
);
const codeNeeded = refused('code-needed', 'Enter a code of your authenticator, too.', 'code');
const wrongCode = refused(
  'wrong-code',
  'The code is not right, or was used before; nothing was done.',
  'code',
);

/**
 * Asks a signed-in person to prove themselves again: before they sign (21 CFR 11.200(a)(1)) and before they open a record in an
 * emergency. The password every time, or in its place what they confirmed at their organization's provider just now, for this one act;
 * with a second factor also a code, at the first signature of a session and after an hour, or every time (`everyTime`), unless the
 * provider vouched for a second factor of its own. Failures count like those of signing in, so that an open screen is no place to guess.
 */
export async function confirmPerson(
  context: RequestContext,
  { dataSource, failures, secretKeys }: ProofDoor,
  proof: Proof,
  { everyTime = false }: { readonly everyTime?: boolean } = {},
): Promise<Result<null>> {
  const { actor, now } = context;
  const key = `confirm:${actor.userId}`;
  const admission = await failures.admit(key, key);
  if (admission === 'locked') return locked;
  const ask = async (refusal: Result<never>): Promise<Result<never>> => {
    await failures.forget(key, key);
    return refusal;
  };
  const { passwordHash, hasFactor } = await loadOwnProofs(context);
  const since = (now - confirmationHolds) as Instant;
  const inOwn = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    // In a transaction of its own: what was taken is not good again, even when what follows is rolled back.
    inUnitOfWork(dataSource, signingIn, work);
  const { session } = actor;
  const confirmed =
    session && proof.password === ''
      ? await inOwn((transaction) => findConfirmed(transaction, session.tokenHash, since))
      : null;
  const guessed = async (refusal: Result<never>): Promise<Result<never>> => {
    if (admission !== 'admitted') {
      await inOwn((transaction) =>
        raiseSignInAlert(transaction, { account: actor, kind: 'confirmation', address: null, now }),
      );
    }
    return refusal;
  };
  if (confirmed === null) {
    if (passwordHash === null) return ask(providerNeeded);
    if (!(await verifyPassword(passwordHash, proof.password))) return guessed(wrongPassword);
  }
  const givenAt = session?.codeGivenAt ?? null;
  const isRecent = givenAt !== null && now - givenAt < codeHolds && !everyTime;
  if (hasFactor && !isRecent && confirmed?.byFactor !== true) {
    const code = proof.code?.trim() ?? '';
    if (code === '') return ask(codeNeeded);
    const isRight = await inOwn(async (transaction) => {
      if (!(await takeCode(transaction, secretKeys, actor, code, now))) return false;
      if (session) await noteCodeGiven(transaction, session.tokenHash, now);
      return true;
    });
    if (!isRight) return guessed(wrongCode);
  }
  if (session && confirmed !== null) {
    const { tokenHash } = session;
    if (!(await inOwn((transaction) => takeConfirmed(transaction, tokenHash, since))))
      return ask(providerNeeded);
  }
  await failures.forget(key, key);
  return accepted(null);
}

/** Whether the signed-in person has a second factor. */
export const hasSecondFactor = async (context: RequestContext): Promise<boolean> =>
  (await loadOwnProofs(context)).hasFactor;
