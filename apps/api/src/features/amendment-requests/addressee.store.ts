import type { RequestContext } from '../../platform/request-context.ts';

/** Who writes to whom: the client by their full name, and the practice. */
export async function loadAddressee(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<{ readonly client: string; readonly practice: string }> {
  const [row] = await transaction.query<{ client: string; practice: string }>(
    `select c.first_name || ' ' || c.last_name as client, o.name as practice
     from client c join organization o on o.organization_id = $1 where c.organization_id = $1 and c.id = $2`,
    [actor.organizationId, clientId],
  );
  return { client: row?.client ?? '', practice: row?.practice ?? '' };
}
