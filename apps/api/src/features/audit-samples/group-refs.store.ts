import type { RequestContext } from '../../platform/request-context.ts';
import { groupColumns, toGroupRef, type GroupRef, type GroupRow } from '../groups/index.ts';

/** Groups by their ids, by name. */
export async function loadGroupRefs(context: RequestContext, ids: readonly string[]): Promise<GroupRef[]> {
  const rows = await context.transaction.query<GroupRow>(
    `select ${groupColumns} from therapy_group where organization_id = $1 and id = any ($2::uuid[]) order by name, id`,
    [context.actor.organizationId, ids],
  );
  return rows.map(toGroupRef);
}
