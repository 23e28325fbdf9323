import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from './client-ref.ts';
import type { ClientRef } from './client.types.ts';

const unknownClient = (actor: Actor, id: string): ClientRef =>
  toClientRef(actor, { client_id: id, client_external_id: '', client_name: '' });

/** How the person who asks is shown some clients, by id. Read apart from what refers to them: one index scan, whatever is asked. */
export async function loadClientRefs(
  { actor, transaction }: RequestContext,
  clientIds: readonly string[],
): Promise<(clientId: string) => ClientRef> {
  const rows = await transaction.query<ClientRow>(
    `select ${clientColumns} from client where organization_id = $1 and id = any ($2::uuid[])`,
    [actor.organizationId, [...new Set(clientIds)]],
  );
  const refs = new Map(rows.map((row) => [row.client_id, toClientRef(actor, row)]));
  return (clientId) => refs.get(clientId) ?? unknownClient(actor, clientId);
}
