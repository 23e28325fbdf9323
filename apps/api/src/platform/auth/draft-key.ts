import { hkdfSync } from 'node:crypto';

/**
 * The key under which a person's browser keeps what they typed and the server has not confirmed yet: 256 bits that follow from
 * the server's own secret and the person, so that a new server process and a new session give out the same one. It is stored
 * nowhere; without signing in as that person nobody gets it.
 */
export function deriveDraftKey(secret: Buffer, organizationId: string, userId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, organizationId, `drafts of ${userId}`, 32));
}
