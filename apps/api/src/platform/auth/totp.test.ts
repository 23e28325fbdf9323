import type { Instant } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';
import { findStep } from './totp.ts';

// The secret of RFC 6238, appendix B ("12345678901234567890"), and the last six digits of its SHA-1 vectors.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of the authenticator', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is right at second %i as RFC 6238 says', (second, code) => {
    expect(findStep(secret, code, (second * 1000) as Instant, 0)).toBe(Math.floor(second / 30));
  });

  it('is not taken at a step that was used', () => {
    expect(findStep(secret, '287082', 59_000 as Instant, 1)).toBeNull();
  });

  it('is not taken when it is wrong', () => {
    expect(findStep(secret, '287083', 59_000 as Instant, 0)).toBeNull();
  });
});
