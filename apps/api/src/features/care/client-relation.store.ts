import { decide, type AccessAction, type AccessRelation, type RecordClass } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';

/**
 * How the person stands to a client, locked until the end of the transaction so that two changes of their care take turns; null
 * when there is no such client for this person.
 */
export async function lockClient(
  context: RequestContext,
  clientId: string,
): Promise<readonly AccessRelation[] | null> {
  const { organizationId } = context.actor;
  const locked = await context.transaction.query(
    'select 1 from client where organization_id = $1 and id = $2 for update',
    [organizationId, clientId],
  );
  return locked.length === 0 ? null : findRelations(context, clientId);
}

/** Whether the client is on record, for this person. */
export async function clientIsThere(context: RequestContext, clientId: string): Promise<boolean> {
  const rows = await context.transaction.query(
    'select 1 from client where organization_id = $1 and id = $2',
    [context.actor.organizationId, clientId],
  );
  return rows.length === 1;
}

/** How the person stands to a client: by the groups that they facilitate or stood in for, and by the primary record. */
export async function findRelations(
  context: RequestContext,
  clientId: string,
): Promise<readonly AccessRelation[]> {
  const { organizationId, staffId } = context.actor;
  const [row] = await context.transaction.query<{ own_group: boolean; own_client: boolean }>(
    `with mine as (
       select group_id from facilitator_assignment where organization_id = $1 and staff_id = $3
       union select group_id from session_facilitator where organization_id = $1 and staff_id = $3)
     select exists (select 1 from membership m where m.organization_id = $1 and m.client_id = $2 and m.group_id in (select group_id from mine))
         or exists (select 1 from attendance a where a.organization_id = $1 and a.client_id = $2 and a.group_id in (select group_id from mine))
         as own_group,
       exists (select 1 from primary_therapist p where p.organization_id = $1 and p.client_id = $2 and p.staff_id = $3) as own_client`,
    [organizationId, clientId, staffId],
  );
  return [
    'organization',
    ...(row?.own_group === true ? (['own-group'] as const) : []),
    ...(row?.own_client === true ? (['own-client'] as const) : []),
  ];
}

/** Whether the person may do this with a record of a client to whom they stand like that. */
export const mayDo = (
  { actor }: RequestContext,
  relations: readonly AccessRelation[],
  action: AccessAction,
  recordClass: RecordClass,
): boolean => relations.some((relation) => decide(actor, action, recordClass, relation) === 'allow');
