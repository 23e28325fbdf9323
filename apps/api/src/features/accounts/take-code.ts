import type { Instant } from '@concord/domain/shared';
import { placeOfFactor } from '../../platform/auth/change-secret-key.ts';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { hashSecret } from '../../platform/auth/secret.ts';
import type { Account } from '../../platform/auth/session.store.ts';
import { findStep } from '../../platform/auth/totp.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { normalize } from './handed-code.ts';
import { lockFactor, noteStep, takeRecoveryCode } from './second-factor.store.ts';

type Person = Pick<Account, 'organizationId' | 'userId'>;

/** Takes a code that is right for the factor: of the authenticator (each once) or, when it is confirmed, a recovery code. */
export async function takeCode(
  transaction: Transaction,
  secretKeys: SecretKeys,
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
  const secret = secretKeys.open(placeOfFactor(person), factor.sealedSecret);
  const step = findStep(secret, plain, now, factor.lastStep);
  if (step === null) return false;
  await noteStep(transaction, person, step, now);
  return true;
}
