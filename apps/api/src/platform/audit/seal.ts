import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { StreamEnd } from './verify.store.ts';

/** The ends of all streams that changed since the seal before, signed with a key that the database does not hold. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: string;
  /** SHA-256 of the line before, hexadecimal; empty for the first. */
  readonly previous: string;
  readonly ends: readonly StreamEnd[];
  /** The public key under which the seals after this one are signed, where the key was changed: the old one vouches for it. */
  readonly nextKey?: string;
}

/** A seal as it stands in the file. */
export interface StoredSeal {
  readonly seal: Seal;
  /** SHA-256 of the line, hexadecimal. */
  readonly digest: string;
  readonly isSigned: boolean;
}

const fileOf = (folder: string): string => join(folder, 'seals.jsonl');
const keyOf = (folder: string): string => join(folder, 'sealing-key.pem');
const nextKeyOf = (folder: string): string => join(folder, 'sealing-key.next.pem');
/** The first public key of all: those after it are vouched for by the seals. */
const publicKeyOf = (folder: string): string => join(folder, 'sealing-key.pub.pem');

const digestOf = (line: string): string => createHash('sha256').update(line).digest('hex');

const publicPemOf = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'pem' }).toString();

const writeKey = (file: string, key: KeyObject): void =>
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });

/** Makes the key at the first seal. Whoever keeps a copy of the first public key elsewhere can tell a replaced one. */
function signingKey(folder: string): KeyObject {
  if (!existsSync(keyOf(folder))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeKey(keyOf(folder), privateKey);
    writeFileSync(publicKeyOf(folder), publicPemOf(publicKey), { mode: 0o644 });
  }
  settleNextKey(folder);
  return createPrivateKey(readFileSync(keyOf(folder), 'utf8'));
}

/** A change of the key that was interrupted is finished where its seal was written, and else it never was. */
function settleNextKey(folder: string): void {
  if (!existsSync(nextKeyOf(folder))) return;
  const announced = readSeals(folder).findLast(
    (stored) => stored?.isSigned === true && stored.seal.nextKey,
  )?.seal;
  const next = createPrivateKey(readFileSync(nextKeyOf(folder), 'utf8'));
  if (announced?.nextKey === publicPemOf(next)) renameSync(nextKeyOf(folder), keyOf(folder));
  else rmSync(nextKeyOf(folder));
}

function readLine(line: string, key: KeyObject): StoredSeal | null {
  try {
    const stored = JSON.parse(line) as { sealed: string; signature: string };
    const isSigned = verify(null, Buffer.from(stored.sealed), key, Buffer.from(stored.signature, 'base64'));
    return { seal: JSON.parse(stored.sealed) as Seal, digest: digestOf(line), isSigned };
  } catch {
    return null;
  }
}

/** The seals of a folder in the order of the file, each under the key that was in force; null stands for a line that is none. */
export function readSeals(folder: string): readonly (StoredSeal | null)[] {
  if (!existsSync(fileOf(folder)) || !existsSync(publicKeyOf(folder))) return [];
  let key = createPublicKey(readFileSync(publicKeyOf(folder), 'utf8'));
  const lines = readFileSync(fileOf(folder), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const stored = readLine(line, key);
      // Only what the key in force has signed may name the next one.
      if (stored?.isSigned === true && stored.seal.nextKey !== undefined)
        key = createPublicKey(stored.seal.nextKey);
      return stored;
    });
}

/** The last sealed end of every stream. */
export function sealedEnds(seals: readonly (StoredSeal | null)[]): ReadonlyMap<string, StreamEnd> {
  const ends = new Map<string, StreamEnd>();
  for (const stored of seals) {
    for (const end of stored?.seal.ends ?? []) ends.set(`${end.organizationId} ${end.stream}`, end);
  }
  return ends;
}

/** Signs a seal and adds it to the file; returns its digest, of which the database keeps a copy. */
export function appendSeal(folder: string, seal: Seal): string {
  return append(folder, seal, signingKey(folder));
}

function append(folder: string, seal: Seal, key: KeyObject): string {
  const sealed = JSON.stringify(seal);
  const signature = sign(null, Buffer.from(sealed), key).toString('base64');
  const line = JSON.stringify({ sealed, signature });
  appendFileSync(fileOf(folder), `${line}\n`, { mode: 0o600, flush: true });
  return digestOf(line);
}

/** Adds a seal that hands over to a new key: signed by the old key, which is gone after it. Returns its digest. */
export function appendKeyChange(folder: string, seal: Seal): string {
  const old = signingKey(folder);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeKey(nextKeyOf(folder), privateKey);
  const digest = append(folder, { ...seal, nextKey: publicPemOf(publicKey) }, old);
  renameSync(nextKeyOf(folder), keyOf(folder));
  return digest;
}
