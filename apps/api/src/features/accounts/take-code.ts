import type { Instant } from '@concord/domain/shared';
import { openSecret } from '../../platform/auth/sealed-secret.ts';
import { hashSecret } from '../../platform/auth/secret.ts';
import type { Account } from '../../platform/auth/session.store.ts';
import { findStep } from '../../platform/auth/totp.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { lockFactor, noteStep, takeRecoveryCode } from './second-factor.store.ts';

type Person = Pick<Account, 'organizationId' | 'userId'>;

/** Where the secret of a person's second factor is stored: sealed for that place alone. */
export const placeOf = ({ userId }: Person): string => `second_factor.sealed_secret:${userId}`;

/** A code as people type it: spaces and dashes, in any case. */
export const normalize = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();

/** Takes a code that is right for the factor: of the authenticator (each once) or, when it is confirmed, a recovery code. */
export async function takeCode(
  transaction: Transaction,
  secretKey: Buffer,
  person: Person,
  code: string,
  now: Instant,
): Promise<boolean> {
  const factor = await lockFactor(transaction, person);
  if (factor === null) return false;
  const plain = normalize(code);
  if (factor.isConfirmed && !/^\d{6}$/.test(plain)) {
    return takeRecoveryCode(transaction, person, hashSecret(plain), now);
  }
  const secret = openSecret(secretKey, placeOf(person), factor.sealedSecret);
  const step = findStep(secret, plain, now, factor.lastStep);
  if (step === null) return false;
  await noteStep(transaction, person, step, now);
  return true;
}
