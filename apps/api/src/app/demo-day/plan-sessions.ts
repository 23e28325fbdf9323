import { planAhead, type GroupAhead } from '@concord/demo';
import { addDays, type CivilDate, type Instant } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RunAs } from '../run-as.ts';
import { director, idOf, weeksAhead, writes, type Demo } from './demo.ts';

const isoOf = (instant: Instant): string => new Date(instant).toISOString();

/** Plans the sessions of every group that goes on: from its schedule, or one by one where it has none. */
export async function planSessions(runAs: RunAs, { organizationId, today }: Demo): Promise<void> {
  for (const ahead of planAhead({ today }, weeksAhead)) {
    const groupId = recordId(organizationId, 'group', ahead.groupId);
    await (ahead.meetings.length > 0
      ? planBySchedule(runAs, groupId, ahead, today)
      : planOneByOne(runAs, groupId, ahead));
  }
}

async function planBySchedule(
  runAs: RunAs,
  groupId: string,
  ahead: GroupAhead,
  today: CivilDate,
): Promise<void> {
  if (ahead.sessions.length === 0) return;
  const { planned } = await runAs(
    director,
    `mutation ($groupId: ID!, $from: Date!, $to: Date!, $leaveOut: [DateTime!]!) {
       planned: planSessions(groupId: $groupId, from: $from, to: $to, leaveOut: $leaveOut) { ${writes} }
     }`,
    {
      groupId,
      from: addDays(today, 1),
      to: addDays(today, 7 * weeksAhead),
      leaveOut: ahead.onHolidays.map(isoOf),
    },
  );
  idOf(planned);
}

async function planOneByOne(runAs: RunAs, groupId: string, { sessions }: GroupAhead): Promise<void> {
  for (const { startsAt, endsAt } of sessions) {
    const { added } = await runAs(
      director,
      `mutation ($groupId: ID!, $startsAt: DateTime!, $endsAt: DateTime!) {
         added: addSession(groupId: $groupId, startsAt: $startsAt, endsAt: $endsAt) { ${writes} }
       }`,
      { groupId, startsAt: isoOf(startsAt), endsAt: isoOf(endsAt) },
    );
    idOf(added);
  }
}
