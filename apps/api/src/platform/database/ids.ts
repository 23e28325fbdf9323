import { createHash, randomInt } from 'node:crypto';

export type RecordKind =
  | 'site'
  | 'payer'
  | 'staff'
  | 'client'
  | 'goal'
  | 'group'
  | 'membership'
  | 'session'
  | 'note'
  | 'process-note';

/** The sixteen bytes of an identifier. */
export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/**
 * The identifier of a record from the clinic's own one: a name-based UUID (version 5 of RFC 9562) inside the organization.
 * The same record gets the same identifier whether it is imported, imported again or made here, so nothing needs looking up,
 * and what stands in addresses of pages says nothing about a person.
 */
export function recordId(organizationId: string, kind: RecordKind, externalId: string): string {
  const hex = recordIdBytes(organizationId, kind, externalId).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The same identifier as the database stores it. */
export function recordIdBytes(organizationId: string, kind: RecordKind, externalId: string): Buffer {
  const hash = createHash('sha1').update(idBytes(organizationId)).update(`${kind}:${externalId}`);
  const id = hash.digest().subarray(0, 16);
  id[6] = ((id[6] ?? 0) & 0x0f) | 0x50;
  id[8] = ((id[8] ?? 0) & 0x3f) | 0x80;
  return id;
}

/** Whether the text can be the identifier of a record at all. */
export const isRecordId = (text: string): boolean =>
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

/** Letters and digits that are hard to mistake for each other, and make no words. */
const clearCharacters = '23456789BCDFGHJKLMNPQRSTVWXZ';

/**
 * An identifier of the clinic's own kind for a record that is entered here: short enough to be read out, and drawn at random from so many
 * (28 to the 10th) that nobody needs to ask which are taken. The database refuses one that is there already.
 */
export const newExternalId = (): string =>
  `C${Array.from({ length: 10 }, () => clearCharacters.charAt(randomInt(clearCharacters.length))).join('')}`;
