import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { mayChangeGroups } from '../../platform/access-words.ts';
import { formatShare } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { runsOn, sayGroups, sayKind, sayTeam, sortGroupRows, tableOfGroups } from './group-words.ts';
import type { GroupRow } from './group-words.ts';
import { groupListQuery } from './groups.graphql.ts';

/** All groups that the viewer may see, those that run today first. */
export function GroupList(): ReactNode {
  const { today, viewer } = usePractice();
  const answer = useAnswer(groupListQuery, {});
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="The groups could not be loaded."
      empty={{
        when: ({ groups }) => groups.length === 0,
        say: mayChangeGroups(viewer)
          ? 'There is no group yet. A new one needs a site; then clients are admitted to it.'
          : 'No group is on record that you may see.',
      }}
      ready={({ groups }) => <GroupTable groups={groups} today={today} />}
    />
  );
}

interface GroupTableProps {
  readonly groups: readonly GroupRow[];
  readonly today: CivilDate;
}

function GroupTable({ groups, today }: GroupTableProps): ReactNode {
  const sorted = useMemo(() => sortGroupRows(groups, today), [groups, today]);
  const columns = useMemo(() => columnsFor(today), [today]);
  return (
    <ChartFrame
      title="Groups"
      picture="List"
      says={sayGroups(groups, today)}
      table={tableOfGroups(sorted)}
      counted={['entriesAndExits']}
      fileName={`groups-${today}`}
      legend={<span>members and facilitators as of {formatDayAndYear(today)}</span>}
    >
      <DataTable
        caption="Groups"
        columns={columns}
        rows={sorted}
        keyOf={({ group }) => group.id}
        orderInAddress
      />
    </ChartFrame>
  );
}

const columnsFor = (today: CivilDate): readonly Column<GroupRow>[] => [
  {
    label: 'Group',
    show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
    sortBy: ({ group }) => group.name,
  },
  { label: 'Kind', show: ({ group }) => sayKind(group), sortBy: ({ group }) => sayKind(group) },
  { label: 'Site', show: ({ site }) => site.name, sortBy: ({ site }) => site.name },
  {
    label: 'Members, of places',
    numeric: true,
    sortBy: (row) => (runsOn(row, today) ? row.census : null),
    show: (row) =>
      runsOn(row, today) ? formatShare(row.census, row.capacity) : <Tag>{stateOf(row, today)}</Tag>,
  },
  {
    label: 'Facilitators',
    show: ({ facilitators }) => sayTeam(facilitators),
    sortBy: ({ facilitators }) => sayTeam(facilitators),
  },
  {
    label: 'Last session',
    sortBy: ({ lastSession }) => lastSession?.date,
    show: ({ lastSession }) =>
      lastSession === null || lastSession === undefined ? (
        <span className="quiet">–</span>
      ) : (
        <SessionLink id={lastSession.id}>{formatDayAndYear(lastSession.date)}</SessionLink>
      ),
  },
];

const stateOf = ({ startsOn }: GroupRow, today: CivilDate): string =>
  startsOn > today ? 'not begun' : 'ended';
