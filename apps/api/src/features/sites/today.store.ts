import { dateIn, type CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** Today, by the clock on the practice's own wall. */
export async function findToday({ actor, transaction, now }: RequestContext): Promise<CivilDate> {
  const [row] = await transaction.query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [actor.organizationId],
  );
  return dateIn(now, row?.time_zone ?? 'UTC');
}
