import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatCount, formatShare, rateOf } from '../../platform/format.ts';
import { exitWords } from '../../platform/exit-words.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink, RowsLink } from '../../ui/object-links.tsx';
import type { CensusLine } from './census-rows.ts';
import { ExitLegend, ExitMark } from './exit-mark.tsx';
import { ExitShares } from './exit-shares.tsx';
import { FlowReportView } from './flow-report.tsx';
import { sayExitList, sayMembers } from './flow-sentences.ts';
import { tableOfStays } from './stay-table.ts';
import type { StayInGroup } from './stay-table.ts';
import { daysOf, enteredWithin, leftWithin } from './stays.ts';
import type { Days, FlowReport } from './stays.ts';

interface StayListProps {
  readonly scope: ReportScope;
  readonly show: CensusLine;
}
const titles: Readonly<Record<CensusLine, string>> = {
  exits: 'Who left, and how',
  entries: 'Who entered',
  members: 'Who was a member',
};

/** The memberships behind the numbers: those that ended in the range, those that began in it, or all that overlap it. */
export const StayList = ({ scope, show }: StayListProps): ReactNode => (
  <FlowReportView
    scope={scope}
    bucket="MONTH"
    ready={(report) => <List report={report} days={scope} show={show} />}
  />
);

interface ListProps {
  readonly report: FlowReport;
  readonly days: Days;
  readonly show: CensusLine;
}

function List({ report, days, show }: ListProps): ReactNode {
  const rows = useMemo(() => pickStays(report, days, show), [report, days, show]);
  const columns = useMemo(() => columnsFor(days, show), [days, show]);
  const stays = rows.map(({ stay }) => stay);
  if (rows.length === 0) {
    return (
      <div className="notice">
        {show === 'exits' ? 'Nobody left' : 'Nobody entered'} in this range and these groups.
      </div>
    );
  }
  return (
    <ChartFrame
      title={titles[show]}
      picture="List"
      says={
        show === 'exits'
          ? sayExitList(
              stays,
              stays.map((stay) => daysOf(stay, days.to)),
            )
          : sayMembers(stays, days, show)
      }
      table={tableOfStays(rows, days)}
      counted={['entriesAndExits', 'expected']}
      fileName={`${show}-${days.from}-${days.to}`}
      legend={
        <>
          {show === 'exits' && <ExitLegend stays={stays} />}
          <span>came = of the sessions held during the whole stay</span>
          <span>others = memberships of other people that began and ended meanwhile (treatment context)</span>
        </>
      }
    >
      {show === 'exits' && <ExitShares groups={report.groups} days={days} />}
      <DataTable
        caption={titles[show]}
        columns={columns}
        rows={rows}
        keyOf={({ stay }) => stay.id}
        orderInAddress
      />
    </ChartFrame>
  );
}

/** Those asked for, the latest first. */
export function pickStays({ groups }: FlowReport, days: Days, show: CensusLine): readonly StayInGroup[] {
  const all = groups.flatMap(({ group, memberships }) => memberships.map((stay) => ({ stay, group })));
  const dayOf = ({ stay }: StayInGroup): string => (show === 'exits' ? (stay.leftOn ?? '') : stay.enteredOn);
  return all
    .filter(({ stay }) =>
      show === 'exits' ? leftWithin(stay, days) !== null : show === 'members' || enteredWithin(stay, days),
    )
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}

const dash = <span className="quiet">–</span>;

function columnsFor(days: Days, show: CensusLine): readonly Column<StayInGroup>[] {
  const { to } = days;
  return [
    {
      label: 'Member',
      show: ({ stay }) => <MemberLink id={stay.client.id}>{stay.client.label}</MemberLink>,
      sortBy: ({ stay }) => stay.client.label,
    },
    {
      label: 'Group',
      show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
      sortBy: ({ group }) => group.name,
    },
    {
      label: 'Entered',
      show: ({ stay }) => <span className="day">{formatDayAndYear(stay.enteredOn)}</span>,
      sortBy: ({ stay }) => stay.enteredOn,
    },
    {
      label: 'Left',
      sortBy: ({ stay }) => stay.leftOn,
      show: ({ stay: { leftOn } }) =>
        leftOn === null || leftOn === undefined ? (
          dash
        ) : (
          <span className="day">{formatDayAndYear(leftOn)}</span>
        ),
    },
    {
      label: 'How',
      sortBy: ({ stay: { leftOn, exit } }) =>
        leftOn === null || leftOn === undefined ? null : exitWords(exit).word,
      show: ({ stay: { leftOn, exit } }) =>
        leftOn === null || leftOn === undefined ? 'still a member' : <ExitMark exit={exit} />,
    },
    ...(show === 'exits'
      ? [
          {
            label: 'Circumstances',
            show: ({ stay }: StayInGroup) =>
              stay.exitCircumstances === null || stay.exitCircumstances === undefined ? (
                dash
              ) : (
                <span className="wraps">{stay.exitCircumstances}</span>
              ),
          },
        ]
      : []),
    {
      label: 'Days',
      numeric: true,
      show: ({ stay }) => formatCount(daysOf(stay, to)),
      sortBy: ({ stay }) => daysOf(stay, to),
    },
    {
      label: 'Came',
      numeric: true,
      sortBy: ({ stay }) => rateOf(stay.sessionsAttended, stay.sessionsHeld),
      show: ({ stay, group }) => (
        <RowsLink
          request={{
            of: 'sessions',
            from: stay.enteredOn,
            to: stay.leftOn !== null && stay.leftOn !== undefined && stay.leftOn < to ? stay.leftOn : to,
            groupId: group.id,
          }}
        >
          {formatShare(stay.sessionsAttended, stay.sessionsHeld)}
        </RowsLink>
      ),
    },
    {
      label: 'Others',
      numeric: true,
      sortBy: ({ stay }) => stay.othersEntered + stay.othersLeft,
      show: ({ stay }) => `+${stay.othersEntered} −${stay.othersLeft}`,
    },
  ];
}
