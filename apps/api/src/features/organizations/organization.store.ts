import { dateIn, type CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** Today's date in the organization's time zone. Throws when the organization is not there. */
export async function loadToday(context: RequestContext): Promise<CivilDate> {
  const [row] = await context.transaction.query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [context.actor.organizationId],
  );
  if (row === undefined) throw new Error('The organization of a signed-in person is not there.');
  return dateIn(context.now, row.time_zone);
}
