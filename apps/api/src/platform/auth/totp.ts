import type { Instant } from '@concord/domain/shared';
import { Secret, TOTP } from 'otpauth';

const stepMilliseconds = 30_000;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Concord',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits, in Base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a QR code. */
export const totpUri = (secret: string, label: string): string => totpOf(secret, label).toString();

/**
 * The time step of a right code (RFC 6238: six digits, 30 s), or null. One step either side is taken, for clocks that differ;
 * a step at or before `lastStep` is not: no code is good twice.
 */
export function findStep(secret: string, code: string, now: Instant, lastStep: number): number | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now / stepMilliseconds) + delta;
  return step > lastStep ? step : null;
}
