import type { RequestContext } from '../../platform/request-context.ts';
import type { StaffRef } from './staff.types.ts';

/** Everybody who works for the practice, by name. */
export const loadStaff = ({ actor, transaction }: RequestContext): Promise<StaffRef[]> =>
  transaction.query<StaffRef>(
    `select id, external_id as "externalId", first_name || ' ' || last_name as name, credential from staff_member
     where organization_id = $1 order by last_name, first_name, external_id`,
    [actor.organizationId],
  );

/** The same, to be found by id. */
export async function loadStaffById(context: RequestContext): Promise<ReadonlyMap<string, StaffRef>> {
  return new Map((await loadStaff(context)).map((member) => [member.id, member]));
}
