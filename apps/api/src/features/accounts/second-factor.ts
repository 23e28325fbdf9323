import { accepted, type Refusal, type Result } from '@concord/domain/shared';
import { placeOfFactor } from '../../platform/auth/change-secret-key.ts';
import { keepSecretKey } from '../../platform/auth/sealed-secret.store.ts';
import { hashSecret } from '../../platform/auth/secret.ts';
import { signingIn, type Account } from '../../platform/auth/session.store.ts';
import { newTotpSecret, totpUri } from '../../platform/auth/totp.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { makeHandedCode, normalize } from './handed-code.ts';
import {
  deleteAwaitedCode,
  lockFactor,
  putFactor,
  putRecoveryCodes,
  takeAttempt,
  type AwaitedAccount,
} from './second-factor.store.ts';
import {
  locked,
  oldSessionOf,
  openSession,
  recordAttempt,
  refuseAttempt,
  type Attempt,
  type Entrance,
  type SignedIn,
  type SignInDoor,
} from './sign-in-attempt.ts';
import { takeCode } from './take-code.ts';

/** Who sets up a second factor: somebody in the middle of signing in, or somebody who is in. */
export type Enrolling = { readonly awaitingSecret: string } | { readonly account: Account };

/** Codes that may be tried for one sign-in. */
const attemptsAllowed = 5;
const recoveryCodeCount = 10;

const wrongCode: Refusal = { code: 'wrong-code', message: 'The code is not right, or was used before.' };
const startAgain: Refusal = {
  code: 'sign-in-again',
  message: 'That took too long or failed too often. Sign in again.',
};
const enrolledAlready: Refusal = {
  code: 'enrolled-already',
  message: 'There is a second factor already. An administrator can take it back.',
};

/** Lets a person in whose password was right and who knows the code. */
export async function verifyCode(
  door: SignInDoor,
  attempt: Attempt,
  awaitingSecret: string,
  code: string,
): Promise<Result<SignedIn>> {
  const tokenHash = hashSecret(awaitingSecret);
  // In a transaction of its own: a failed attempt counts even when what follows is rolled back.
  const account = await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    takeAttempt(transaction, tokenHash, attempt.now, attemptsAllowed),
  );
  if (account === null) return refuseAttempt(door, attempt, null, startAgain);
  // Codes are counted for the person, too: whoever knows the password could begin again after every five.
  const key = `code:${account.userId}`;
  const admission = await door.failures.admit(key, attempt.address);
  if (admission === 'locked') return refuseAttempt(door, attempt, account, locked);
  const signedIn = await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    const factor = await lockFactor(transaction, account);
    if (
      factor?.isConfirmed !== true ||
      !(await takeCode(transaction, door.secretKeys, account, code, attempt.now))
    )
      return null;
    await deleteAwaitedCode(transaction, tokenHash);
    return openSession(transaction, door, attempt, account, entranceOf(attempt, account));
  });
  if (signedIn === null) {
    return refuseAttempt(door, attempt, account, wrongCode, admission === 'admitted' ? null : 'code');
  }
  await door.failures.forget(key, attempt.address);
  return accepted(signedIn);
}

/** In by a first step and a code. */
const entranceOf = (attempt: Attempt, { signedInBy }: AwaitedAccount): Entrance => ({
  signedInBy,
  secondStep: 'code',
  oldSession: oldSessionOf(attempt),
});

async function whoEnrols(
  door: SignInDoor,
  attempt: Attempt,
  enrolling: Enrolling,
): Promise<AwaitedAccount | null> {
  // Whoever is in already gets no other session.
  if ('account' in enrolling) return { ...enrolling.account, signedInBy: 'password' };
  return inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    takeAttempt(transaction, hashSecret(enrolling.awaitingSecret), attempt.now, attemptsAllowed * 2),
  );
}

/** Gives a person the secret for their authenticator. It counts from the first code that confirms it. */
export async function startSecondFactor(
  door: SignInDoor,
  attempt: Attempt,
  enrolling: Enrolling,
): Promise<Result<{ readonly secret: string; readonly uri: string }>> {
  const account = await whoEnrols(door, attempt, enrolling);
  if (account === null) return refuseAttempt(door, attempt, null, startAgain);
  const secret = newTotpSecret();
  const isStarted = await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if ((await lockFactor(transaction, account))?.isConfirmed === true) return false;
    await keepSecretKey(transaction);
    await putFactor(transaction, account, door.secretKeys.seal(placeOfFactor(account), secret), attempt.now);
    await recordAttempt(transaction, attempt, account, null);
    return true;
  });
  return isStarted
    ? accepted({ secret, uri: totpUri(secret, account.email) })
    : refuseAttempt(door, attempt, account, enrolledAlready);
}

/** What confirming gives: recovery codes, shown this once, and for somebody who was signing in their session. */
export interface Enrolled {
  readonly recoveryCodes: readonly string[];
  readonly signedIn: SignedIn | null;
}

/** Confirms a second factor by its first code. */
export async function confirmSecondFactor(
  door: SignInDoor,
  attempt: Attempt,
  enrolling: Enrolling,
  code: string,
): Promise<Result<Enrolled>> {
  const account = await whoEnrols(door, attempt, enrolling);
  if (account === null) return refuseAttempt(door, attempt, null, startAgain);
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, makeHandedCode);
  const enrolled = await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if ((await lockFactor(transaction, account))?.isConfirmed !== false) return null;
    if (!(await takeCode(transaction, door.secretKeys, account, code, attempt.now))) return null;
    await putRecoveryCodes(
      transaction,
      account,
      recoveryCodes.map((one) => hashSecret(normalize(one))),
    );
    if ('account' in enrolling) {
      await recordAttempt(transaction, attempt, account, null);
      return { recoveryCodes, signedIn: null };
    }
    await deleteAwaitedCode(transaction, hashSecret(enrolling.awaitingSecret));
    return {
      recoveryCodes,
      signedIn: await openSession(transaction, door, attempt, account, entranceOf(attempt, account)),
    };
  });
  return enrolled === null ? refuseAttempt(door, attempt, account, wrongCode) : accepted(enrolled);
}
