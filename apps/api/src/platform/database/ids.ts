import { createHash } from 'node:crypto';

export type RecordKind =
  'site' | 'payer' | 'staff' | 'client' | 'goal' | 'group' | 'membership' | 'session' | 'note';

/**
 * The identifier of a record from the clinic's own one: a name-based UUID (version 5 of RFC 9562) inside the organization.
 * The same record gets the same identifier whether it is imported, imported again or made here, so nothing needs looking up,
 * and what stands in addresses of pages says nothing about a person.
 */
export function recordId(organizationId: string, kind: RecordKind, externalId: string): string {
  const namespace = Buffer.from(organizationId.replaceAll('-', ''), 'hex');
  const hash = createHash('sha1').update(namespace).update(`${kind}:${externalId}`).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether the text can be the identifier of a record at all. */
export const isRecordId = (text: string): boolean =>
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);
