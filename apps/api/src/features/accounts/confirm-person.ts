import { accepted, refused, type Result } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import { verifyPassword } from '../../platform/auth/password.ts';
import { signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadOwnProofs, noteCodeGiven } from './account.store.ts';
import { takeCode } from './take-code.ts';

/** What a person shows to prove themselves again. */
interface Proof {
  readonly password: string;
  readonly code: string | null;
}

/** What proving oneself again needs of the server. */
interface ProofDoor {
  readonly dataSource: DataSource;
  readonly failures: FailureLimits;
  readonly secretKey: Buffer;
}

/** After this long in a session the code is asked for again, beside the password. */
const codeHolds = 60 * 60_000;

const locked = refused(
  'too-many-attempts',
  'Too many attempts failed. Wait a quarter of an hour, then try again.',
);
const wrongPassword = refused('password', 'The password is not right; nothing was done.', 'password');
const noProof = refused(
  'second-factor-missing',
  'You sign in through your organization: set up an authenticator here first, to confirm what you do by its codes.',
);
const codeNeeded = refused('code-needed', 'Enter a code of your authenticator, too.', 'code');
const wrongCode = refused(
  'wrong-code',
  'The code is not right, or was used before; nothing was done.',
  'code',
);

/**
 * Asks a signed-in person to prove themselves again: before they sign (21 CFR 11.200(a)(1)) and before they open a record in an
 * emergency. The password every time; with a second factor also a code, at the first signature of a session and after an hour, or
 * every time (`everyTime`). Failures count like those of signing in, so that an open screen is no place to guess.
 */
export async function confirmPerson(
  context: RequestContext,
  { dataSource, failures, secretKey }: ProofDoor,
  proof: Proof,
  { everyTime = false }: { readonly everyTime?: boolean } = {},
): Promise<Result<null>> {
  const { actor, now } = context;
  const key = `confirm:${actor.userId}`;
  if (!(await failures.admit(key, key))) return locked;
  const { passwordHash, hasFactor } = await loadOwnProofs(context);
  if (passwordHash !== null && !(await verifyPassword(passwordHash, proof.password))) return wrongPassword;
  if (passwordHash === null && !hasFactor) return noProof;
  const givenAt = actor.session?.codeGivenAt ?? null;
  const isRecent = givenAt !== null && now - givenAt < codeHolds && !everyTime && passwordHash !== null;
  if (hasFactor && !isRecent) {
    const code = proof.code?.trim() ?? '';
    if (code === '') {
      await failures.forget(key, key);
      return codeNeeded;
    }
    // In a transaction of its own: a code that was taken is not good again, even when what follows is rolled back.
    const isRight = await inUnitOfWork(dataSource, signingIn, async (transaction) => {
      if (!(await takeCode(transaction, secretKey, actor, code, now))) return false;
      if (actor.session) await noteCodeGiven(transaction, actor.session.tokenHash, now);
      return true;
    });
    if (!isRight) return wrongCode;
  }
  await failures.forget(key, key);
  return accepted(null);
}

/** Whether the signed-in person has a second factor. */
export const hasSecondFactor = async (context: RequestContext): Promise<boolean> =>
  (await loadOwnProofs(context)).hasFactor;
