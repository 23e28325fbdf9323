import { planAhead, type GroupAhead } from '@concord/demo';
import { addDays, type CivilDate, type Instant } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RunAs } from '../run-as.ts';
import { director, idOf, writes, type Demo } from './demo.ts';

const weeksAhead = 4;

interface ShownGroup {
  readonly curriculum: readonly { readonly title: string }[];
  readonly part2: boolean | null;
  readonly serviceCode: string | null;
  readonly version: number;
  readonly summary: {
    readonly capacity: number;
    readonly documentation: string;
    readonly startsOn: string;
    readonly endsOn: string | null;
    readonly group: { readonly name: string; readonly kind: string; readonly enrolment: string };
    readonly site: { readonly id: string };
  };
}

const isoOf = (instant: Instant): string => new Date(instant).toISOString();

/** Gives every group that goes on its schedule, and plans its sessions of the next weeks. */
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
  await giveSchedule(runAs, groupId, ahead.meetings);
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

async function giveSchedule(runAs: RunAs, groupId: string, meetings: readonly object[]): Promise<void> {
  const { group } = await runAs(
    director,
    `query ($groupId: ID!) {
       group(id: $groupId) {
         curriculum { title } part2 serviceCode version
         summary { capacity documentation startsOn endsOn group { name kind enrolment } site { id } }
       }
     }`,
    { groupId },
  );
  const { curriculum, part2, serviceCode, version, summary } = group as ShownGroup;
  const { capacity, documentation, startsOn, endsOn, site } = summary;
  const { name, kind, enrolment } = summary.group;
  const { saved } = await runAs(
    director,
    `mutation ($groupId: ID, $version: Int, $group: GroupInput!) {
       saved: saveGroup(groupId: $groupId, baseVersion: $version, group: $group) { ${writes} }
     }`,
    {
      groupId,
      version,
      group: {
        ...{ name, kind, enrolment, capacity, startsOn, endsOn, part2, serviceCode, meetings },
        documentation: documentation.toLowerCase(),
        siteId: site.id,
        curriculum: curriculum.map(({ title }) => title),
      },
    },
  );
  idOf(saved);
}
