import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { StaffRef } from './staff.types.ts';

/** Everybody who works for the practice, by name. */
export const loadStaff = ({ actor, transaction }: RequestContext): Promise<StaffRef[]> =>
  transaction.query<StaffRef>(
    `select id, external_id as "externalId", first_name || ' ' || last_name as name, credential, last_day as "lastDay"
     from staff_member
     where organization_id = $1 order by last_name, first_name, external_id`,
    [actor.organizationId],
  );

/** A colleague who shall get work or an account: what they do for the practice, and their last day if they leave. */
export interface Colleague {
  readonly roles: readonly string[];
  readonly lastDay: CivilDate | null;
}

/**
 * Finds a colleague who shall get work or an account; null when there is nobody. Whoever sets their last day meanwhile waits until this
 * transaction is over, and sees then what they have got.
 */
export async function findColleague(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<Colleague | null> {
  const [row] = await transaction.query<Colleague>(
    'select roles, last_day as "lastDay" from staff_member where organization_id = $1 and id = $2 for share',
    [actor.organizationId, staffId],
  );
  return row ?? null;
}

/** Everybody, to be found by id: whoever has left stands in the records still. */
export async function loadStaffById(context: RequestContext): Promise<ReadonlyMap<string, StaffRef>> {
  return new Map((await loadStaff(context)).map((member) => [member.id, member]));
}
