import { randomBytes } from 'node:crypto';

/** 80 random bits in Crockford's letters, in groups that can be read aloud; never six digits. */
export function makeHandedCode(): string {
  const letters = 'abcdefghjkmnpqrstvwxyz0123456789';
  const code = [...randomBytes(16)].map((byte) => letters[byte % 32] ?? 'a').join('');
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** A code as people type it: spaces and dashes, in any case. */
export const normalize = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();
