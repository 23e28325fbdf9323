import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { exitWords } from '../../platform/exit-words.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { daysIn, formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { MemberLink } from '../../ui/object-links.tsx';
import { membersFrom, membersUntil, sayRoster, tableOfRoster } from './group-words.ts';
import type { GroupDetail, GroupMember } from './group-words.ts';

interface RosterProps {
  readonly group: GroupDetail;
  readonly actions: ReactNode;
  /** What may be done with one member; nothing where the viewer may only look. */
  readonly onMember: (member: GroupMember) => ReactNode;
}

/** Who is a member, who is to come, and who was one. */
export function Roster({ group, actions, onMember }: RosterProps): ReactNode {
  const { today } = usePractice();
  const former = membersUntil(group.members, today);
  const act = group.mayKeepRoster ? onMember : null;
  return (
    <ChartFrame
      title="Members"
      picture="List"
      says={sayRoster(group, today)}
      table={tableOfRoster(group)}
      counted={['entriesAndExits']}
      fileName={`group-members-${today}`}
      controls={<div className="filters">{actions}</div>}
      legend={<span>members as of {formatDayAndYear(today)}; the table has everybody who ever was one</span>}
    >
      <DataTable
        caption="Members"
        columns={columnsFor(today, act)}
        rows={membersFrom(group.members, today)}
        keyOf={({ membershipId }) => membershipId}
      />
      {former.length > 0 && (
        <details className="more former">
          <summary>{formatNumberOf(former.length, 'former member')}</summary>
          <DataTable
            caption="Former members"
            columns={formerColumns(act)}
            rows={former}
            keyOf={({ membershipId }) => membershipId}
          />
        </details>
      )}
    </ChartFrame>
  );
}

type Act = ((member: GroupMember) => ReactNode) | null;

const nameColumn: Column<GroupMember> = {
  label: 'Member',
  show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
  sortBy: ({ client }) => client.label,
};

const actColumns = (act: Act): readonly Column<GroupMember>[] =>
  act === null ? [] : [{ label: 'What to do', show: act }];

const columnsFor = (today: CivilDate, act: Act): readonly Column<GroupMember>[] => [
  nameColumn,
  {
    label: 'Entered',
    show: ({ enteredOn }) => formatDayAndYear(enteredOn),
    sortBy: ({ enteredOn }) => enteredOn,
  },
  {
    label: 'In the group',
    numeric: true,
    sortBy: ({ enteredOn }) => daysIn(enteredOn, today),
    show: ({ enteredOn }) =>
      enteredOn > today ? 'is to come' : formatNumberOf(daysIn(enteredOn, today), 'day'),
  },
  ...actColumns(act),
];

const formerColumns = (act: Act): readonly Column<GroupMember>[] => [
  nameColumn,
  {
    label: 'Was a member',
    show: ({ enteredOn, leftOn }) => formatPeriod(enteredOn, leftOn ?? enteredOn),
    sortBy: ({ leftOn }) => leftOn ?? '',
  },
  {
    label: 'How it ended',
    show: ({ exit, exitCircumstances }) => (
      <>
        {exitWords(exit).word}
        {exitCircumstances != null && <span className="quiet"> – {exitCircumstances}</span>}
      </>
    ),
  },
  ...actColumns(act),
];
