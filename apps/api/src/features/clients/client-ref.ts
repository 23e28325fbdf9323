import { isPseudonymous } from '@concord/domain/access';
import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/request-context.ts';
import type { ClientRef } from './client.types.ts';

/** What the columns of `clientColumns` bring. */
export interface ClientRow {
  readonly client_id: string;
  readonly client_external_id: string;
  readonly client_name: string;
}

/** The columns of a client joined as `client`. */
export const clientColumns = `client.id as client_id, client.external_id as client_external_id,
  coalesce(client.preferred_name, client.first_name) || ' ' || client.last_name as client_name`;

/** Letters and digits that nobody confuses when reading them aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that stays with the client and says nothing about them: whoever checks records without treating anybody sees this. */
function clientCode(clientId: string): string {
  const hash = createHash('sha256').update(`code:${clientId}`).digest();
  return `M-${[...hash.subarray(0, 6)].map((byte) => alphabet[byte % 32] ?? '').join('')}`;
}

/** How the person who asks is shown a client. */
export const toClientRef = (actor: Actor, row: ClientRow): ClientRef => ({
  id: row.client_id,
  externalId: row.client_external_id,
  label: isPseudonymous(actor) ? clientCode(row.client_id) : row.client_name,
});
