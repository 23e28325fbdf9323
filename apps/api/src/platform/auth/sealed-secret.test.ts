import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSecret, sealSecret } from './sealed-secret.ts';

describe('a sealed secret', () => {
  const key = randomBytes(32);
  const sealed = sealSecret(key, 'row 1', 'JBSWY3DPEHPK3PXP');

  it('opens in its own place under its own key', () => {
    expect(openSecret(key, 'row 1', sealed)).toBe('JBSWY3DPEHPK3PXP');
  });

  it('does not open in the place of another row', () => {
    expect(() => openSecret(key, 'row 2', sealed)).toThrow();
  });

  it('does not open under another key', () => {
    expect(() => openSecret(randomBytes(32), 'row 1', sealed)).toThrow();
  });

  it('does not open when any byte of it was changed', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => openSecret(key, 'row 1', changed)).toThrow();
    }
  });

  it('looks different each time', () => {
    expect(sealSecret(key, 'row 1', 'JBSWY3DPEHPK3PXP').equals(sealed)).toBe(false);
  });
});
