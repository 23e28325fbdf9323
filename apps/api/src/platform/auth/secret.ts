import { createHash, randomBytes } from 'node:crypto';

/** What bearer tokens begin with, so that a leaked one is recognized by scanners. */
const tokenPrefix = 'concord_';

/** A new secret of 256 bits, for a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A new bearer token. */
export const newToken = (): string => tokenPrefix + newSecret();

/** What is stored of a secret: it is random, so a plain SHA-256 cannot be guessed back. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
