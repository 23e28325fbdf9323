import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { sortByRole } from '../../platform/role-words.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { daysIn, formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { membersOn, sayKind, sayRoster, tableOfRoster } from './group-words.ts';
import type { GroupDetail, GroupMember } from './group-words.ts';
import { groupQuery } from './groups.graphql.ts';

interface GroupViewProps {
  readonly id: string;
  /** Reports about this group, put together by the page. */
  readonly children: ReactNode;
}

/** One group: what it is, who facilitates it, who is a member. */
export function GroupView({ id, children }: GroupViewProps): ReactNode {
  const answer = useAnswer(groupQuery, { id });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={30} />}
      failed="This group could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ group }) => <GroupBody group={group}>{children}</GroupBody>}
    />
  );
}

function GroupBody({
  group,
  children,
}: {
  readonly group: GroupDetail;
  readonly children: ReactNode;
}): ReactNode {
  const { summary, curriculum } = group;
  return (
    <>
      <PageHead title={summary.group.name} tab="Group">
        <span className="quiet">{sayKind(summary.group)}</span>
      </PageHead>
      <div className="stack">
        <section className="card" aria-label="About the group">
          <GroupFacts group={group} />
        </section>
        <Roster group={group} />
        {children}
        {curriculum.length > 0 && (
          <section className="card" aria-labelledby="curriculum">
            <h2 id="curriculum">Curriculum</h2>
            <ol className="curriculum">
              {curriculum.map(({ module, title }) => (
                <li key={module}>
                  <span className="quiet">{module}</span> {title}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </>
  );
}

const documentationWords = {
  INDIVIDUAL: 'a note for each member',
  HYBRID: 'a group note and an entry for each member',
  SUMMARY: 'a group note',
} as const;

function GroupFacts({
  group: { summary, facilitators, serviceCode, part2 },
}: {
  readonly group: GroupDetail;
}): ReactNode {
  const { site, documentation, startsOn, endsOn, lastSession } = summary;
  return (
    <Facts
      facts={[
        { name: 'Site', value: `${site.name} (${site.timeZone.replaceAll('_', ' ')})` },
        {
          name: 'Runs',
          value:
            endsOn === null || endsOn === undefined
              ? `since ${formatDayAndYear(startsOn)}`
              : formatPeriod(startsOn, endsOn),
        },
        { name: 'Documented by', value: documentationWords[documentation] },
        { name: 'Service code', value: serviceCode ?? 'none recorded' },
        ...(part2 === true ? [{ name: 'Protected by', value: '42 CFR Part 2' }] : []),
        ...(lastSession === null || lastSession === undefined
          ? []
          : [
              {
                name: 'Last session',
                value: <SessionLink id={lastSession.id}>{formatDayAndYear(lastSession.date)}</SessionLink>,
              },
            ]),
        { name: 'Facilitators', value: <Team facilitators={facilitators} />, wide: true },
      ]}
    />
  );
}

function Team({ facilitators }: Pick<GroupDetail, 'facilitators'>): ReactNode {
  if (facilitators.length === 0) return 'nobody assigned';
  return (
    <ul>
      {sortByRole(facilitators).map(({ staff, role, from, to }) => (
        <li key={`${staff.id} ${role} ${from}`}>
          {staff.name}, {staff.credential} ({role.toLowerCase()}){' '}
          <span className="quiet">
            {to === null || to === undefined ? `since ${formatDayAndYear(from)}` : formatPeriod(from, to)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Roster({ group }: { readonly group: GroupDetail }): ReactNode {
  const { today } = usePractice();
  return (
    <ChartFrame
      title="Members"
      picture="List"
      says={sayRoster(group, today)}
      table={tableOfRoster(group)}
      counted={['entriesAndExits']}
      fileName={`group-members-${today}`}
      legend={<span>members as of {formatDayAndYear(today)}; the table has everybody who ever was one</span>}
    >
      <DataTable
        caption="Members today"
        columns={columnsFor(today)}
        rows={membersOn(group.members, today)}
        keyOf={({ membershipId }) => membershipId}
      />
    </ChartFrame>
  );
}

const columnsFor = (today: CivilDate): readonly Column<GroupMember>[] => [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Entered',
    show: ({ enteredOn }) => formatDayAndYear(enteredOn),
    sortBy: ({ enteredOn }) => enteredOn,
  },
  {
    label: 'In the group',
    numeric: true,
    sortBy: ({ enteredOn }) => daysIn(enteredOn, today),
    show: ({ enteredOn }) => formatNumberOf(daysIn(enteredOn, today), 'day'),
  },
];
