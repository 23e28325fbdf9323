import type { FacilitatorRole } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';

/** One assignment of a person to a group. */
export interface AssignmentEntry {
  readonly groupId: string;
  readonly staffId: string;
  readonly role: FacilitatorRole;
  readonly from: string;
  readonly to: string | null;
}

/** Whether the person has another role in the group on one of those days. */
export async function overlapsAnother(context: RequestContext, entry: AssignmentEntry): Promise<boolean> {
  const rows = await context.transaction.query(
    `select 1 from facilitator_assignment where organization_id = $1 and group_id = $2 and staff_id = $3 and from_date <> $4
       and daterange(from_date, to_date, '[]') && daterange($4, $5, '[]') limit 1`,
    [context.actor.organizationId, entry.groupId, entry.staffId, entry.from, entry.to],
  );
  return rows.length > 0;
}

/** Writes an assignment; one that begins on the same day is changed. Who was in the room at past sessions stays as recorded. */
export async function writeAssignment(context: RequestContext, entry: AssignmentEntry): Promise<void> {
  await context.transaction.query(
    `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date, to_date) values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, group_id, staff_id, from_date) do update set role = excluded.role, to_date = excluded.to_date`,
    [context.actor.organizationId, entry.groupId, entry.staffId, entry.role, entry.from, entry.to],
  );
}
