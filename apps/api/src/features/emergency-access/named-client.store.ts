import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, type ClientRow } from '../clients/index.ts';

/**
 * The client of exactly that record number, or of exactly that first (or preferred) and last name; null where there is none, or
 * more than one of the name. Nothing is searched by parts: that would be a way to leaf through the practice.
 */
export async function findNamedClient(
  { actor, transaction }: RequestContext,
  named: string,
): Promise<ClientRow | null> {
  const rows = await lookingWider(transaction, actor.access, () =>
    transaction.query<ClientRow & { by_number: boolean }>(
      `select ${clientColumns}, external_id = $2 as by_number from client
       where organization_id = $1 and (external_id = $2 or lower(first_name || ' ' || last_name) = lower($2)
         or lower(preferred_name || ' ' || last_name) = lower($2))
       order by by_number desc limit 2`,
      [actor.organizationId, named.trim().replaceAll(/\s+/g, ' ')],
    ),
  );
  const [first, second] = rows;
  return first !== undefined && (first.by_number || second === undefined) ? first : null;
}
