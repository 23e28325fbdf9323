import { createHash, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamEnd } from './verify.store.ts';

/** The ends of all streams that changed since the seal before, signed with a key that the database does not hold. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: string;
  /** SHA-256 of the line before, hexadecimal; empty for the first. */
  readonly previous: string;
  readonly ends: readonly StreamEnd[];
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
const publicKeyOf = (folder: string): string => join(folder, 'sealing-key.pub.pem');

const digestOf = (line: string): string => createHash('sha256').update(line).digest('hex');

/** Makes the key at the first seal. Whoever keeps a copy of the public key elsewhere can tell a replaced one. */
function signingKey(folder: string): string {
  if (!existsSync(keyOf(folder))) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(keyOf(folder), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    writeFileSync(publicKeyOf(folder), publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
  }
  return readFileSync(keyOf(folder), 'utf8');
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

/** The seals of a folder in the order of the file; null stands for a line that is none. */
export function readSeals(folder: string): readonly (StoredSeal | null)[] {
  if (!existsSync(fileOf(folder)) || !existsSync(publicKeyOf(folder))) return [];
  const key = createPublicKey(readFileSync(publicKeyOf(folder), 'utf8'));
  const lines = readFileSync(fileOf(folder), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => readLine(line, key));
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
  const sealed = JSON.stringify(seal);
  const signature = sign(null, Buffer.from(sealed), signingKey(folder)).toString('base64');
  const line = JSON.stringify({ sealed, signature });
  appendFileSync(fileOf(folder), `${line}\n`, { mode: 0o600, flush: true });
  return digestOf(line);
}
