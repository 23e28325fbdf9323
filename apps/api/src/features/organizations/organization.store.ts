import { dateIn, type CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** The organization's time zone. Throws when the organization is not there. */
export async function loadTimeZone(context: RequestContext): Promise<string> {
  const [row] = await context.transaction.query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [context.actor.organizationId],
  );
  if (row === undefined) throw new Error('The organization of a signed-in person is not there.');
  return row.time_zone;
}

/** Today's date in the organization's time zone. */
export const loadToday = async (context: RequestContext): Promise<CivilDate> =>
  dateIn(context.now, await loadTimeZone(context));
