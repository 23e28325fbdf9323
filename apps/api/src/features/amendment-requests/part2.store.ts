import type { RequestContext } from '../../platform/request-context.ts';

/** Whether a client was ever a member of a group under 42 CFR Part 2. */
export async function isInPart2Group(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<boolean> {
  const rows = await transaction.query(
    `select 1 from membership m join therapy_group g on g.organization_id = $1 and g.id = m.group_id and g.part2
     where m.organization_id = $1 and m.client_id = $2 limit 1`,
    [actor.organizationId, clientId],
  );
  return rows.length > 0;
}
