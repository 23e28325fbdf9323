import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { openSecret, sealSecret } from './sealed-secret.ts';

/** The keys of secrets that must be read again. They lie outside the database, which alone must not give anything away. */
export interface SecretKeys {
  /** Seals under the newest key. To be called while changes of the key are kept off (`lockSecrets`). */
  readonly seal: (place: string, secret: string) => Buffer;
  /** Opens what was sealed under any key that is in use. Throws where it was changed, or sealed under no such key. */
  readonly open: (place: string, sealed: Buffer) => string;
  /** The key from which the keys of unsaved drafts follow: it stays, so that a change loses nobody's text. */
  readonly draftKey: Buffer;
}

const keyLength = 32;
const keysIn = (folder: string): string => join(folder, 'secret-key');
const draftKeyIn = (folder: string): string => join(folder, 'draft-key');

/** The keys of a data directory, made where there are none. A file that was changed meanwhile is read again. */
export function openSecretKeys(folder: string): SecretKeys {
  if (!existsSync(keysIn(folder))) writeKeys(keysIn(folder), [randomBytes(keyLength)]);
  // Before the key was ever changed drafts were kept under the same one.
  if (!existsSync(draftKeyIn(folder))) writeKeys(draftKeyIn(folder), readKeys(keysIn(folder)).slice(0, 1));
  let known = readKeys(keysIn(folder));
  return {
    draftKey: readKeys(draftKeyIn(folder))[0],
    seal: (place, secret) => {
      known = readKeys(keysIn(folder));
      return sealSecret(known[0], place, secret);
    },
    open: (place, sealed) => {
      try {
        return openByAny(known, place, sealed);
      } catch {
        known = readKeys(keysIn(folder));
        return openByAny(known, place, sealed);
      }
    },
  };
}

/** One key and no file: for what lives no longer than its process. */
export const fixedSecretKeys = (key: Buffer): SecretKeys => ({
  draftKey: key,
  seal: (place, secret) => sealSecret(key, place, secret),
  open: (place, sealed) => openSecret(key, place, sealed),
});

/** Puts a new key before the others: it seals from now on, and the others still open. */
export function addSecretKey(folder: string): void {
  writeKeys(keysIn(folder), [randomBytes(keyLength), ...readKeys(keysIn(folder))]);
}

/** Forgets every key but the newest: what is sealed under another does not open any more. */
export function forgetOldSecretKeys(folder: string): void {
  writeKeys(keysIn(folder), readKeys(keysIn(folder)).slice(0, 1));
}

function openByAny(keys: readonly Buffer[], place: string, sealed: Buffer): string {
  for (const key of keys.slice(0, -1)) {
    try {
      return openSecret(key, place, sealed);
    } catch {
      // Sealed under an older one, then.
    }
  }
  return openSecret(keys.at(-1) ?? Buffer.alloc(0), place, sealed);
}

function readKeys(file: string): readonly [Buffer, ...Buffer[]] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const [first, ...others] = lines
    .filter((line) => line.trim() !== '')
    .map((line) => Buffer.from(line, 'base64'));
  if (first === undefined || [first, ...others].some(({ length }) => length !== keyLength)) {
    throw new Error('The key file for sealed secrets is damaged.');
  }
  return [first, ...others];
}

/** Whole or not at all: a file that is half written would lose what it opens. */
function writeKeys(file: string, keys: readonly Buffer[]): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, keys.map((key) => `${key.toString('base64')}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
