import type { GroupAhead } from '@concord/demo';
import { recordId } from '../../platform/database/ids.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** When the groups regularly meet: a practice folder does not say it, and to change each group would judge all its records. */
export async function writeSchedules(
  { query }: Transaction,
  organizationId: string,
  ahead: readonly GroupAhead[],
): Promise<void> {
  const weekly = ahead.filter(({ meetings }) => meetings.length > 0);
  await query(
    `update therapy_group g set meetings = schedule.meetings
     from unnest($2::uuid[], $3::jsonb[]) schedule (id, meetings)
     where g.organization_id = $1 and g.id = schedule.id`,
    [
      organizationId,
      weekly.map(({ groupId }) => recordId(organizationId, 'group', groupId)),
      weekly.map(({ meetings }) => JSON.stringify(meetings)),
    ],
  );
}
