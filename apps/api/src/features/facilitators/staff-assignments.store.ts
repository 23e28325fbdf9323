import type { RequestContext } from '../../platform/request-context.ts';
import { groupColumns, toGroupRef, type GroupRef, type GroupRow } from '../groups/index.ts';

/** To which group a person is or was assigned, in which role and when. */
export interface StaffAssignmentRow {
  readonly group: GroupRef;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
}

/** All assignments of a person, the latest first; null where the practice has no such person. */
export async function loadStaffAssignments(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<StaffAssignmentRow[] | null> {
  const rows = await transaction.query<
    GroupRow & { readonly role: string | null; readonly from_date: string; readonly to_date: string | null }
  >(
    `select ${groupColumns}, a.role, a.from_date, a.to_date
     from staff_member m
     left join facilitator_assignment a on a.organization_id = m.organization_id and a.staff_id = m.id
     left join therapy_group on therapy_group.organization_id = a.organization_id and therapy_group.id = a.group_id
     where m.organization_id = $1 and m.id = $2
     order by a.from_date desc, therapy_group.name, therapy_group.id`,
    [actor.organizationId, staffId],
  );
  if (rows.length === 0) return null;
  return rows.flatMap((row) =>
    row.role === null
      ? []
      : [{ group: toGroupRef(row), role: row.role, from: row.from_date, to: row.to_date }],
  );
}
