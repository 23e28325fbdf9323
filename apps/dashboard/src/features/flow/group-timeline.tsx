import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Timeline } from '../../charts/timeline.tsx';
import type { TimelineLane } from '../../charts/timeline.tsx';
import { levelsOf, rings, strokes } from '../../charts/timeline-scale.ts';
import { exitWords } from '../../platform/exit-words.ts';
import { formatPercent, formatShare } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { currentData, useAnswer } from '../../platform/use-answer.ts';
import { MemberLink, RowsLink } from '../../ui/object-links.tsx';
import { ExitLegend } from './exit-mark.tsx';
import { sayTimeline } from './flow-sentences.ts';
import { seatsOfTimelineQuery } from './flow.graphql.ts';
import { tableOfStays } from './stay-table.ts';
import { sayStay, seatDaysOf, sortStays } from './stays.ts';
import type { Days, GroupFlow, SeatsOfGroup, Stay, StaySort } from './stays.ts';

interface GroupTimelineProps {
  readonly flow: GroupFlow;
  readonly days: Days;
  readonly sort: StaySort;
}

/** The stays in one group on one time scale, under its census: who entered and left when, and to what they came. */
export function GroupTimeline({ flow, days, sort }: GroupTimelineProps): ReactNode {
  const { group, memberships } = flow;
  const { groups } = usePractice();
  const seats = useAnswer(seatsOfTimelineQuery, { groupId: group.id, ...days });
  const seen = currentData(seats)?.attendanceMatrix ?? null;
  const stays = useMemo(() => sortStays(memberships, sort, days.to), [memberships, sort, days]);
  const lanes = useMemo(
    () => stays.map((stay) => laneOf(stay, seen, group.id, days)),
    [stays, seen, group, days],
  );
  const levels = useMemo(() => levelsOf(memberships, days), [memberships, days]);
  const capacity = groups.find((each) => each.group.id === group.id)?.capacity ?? null;
  return (
    <ChartFrame
      title={`${group.name}: ${group.enrolment.toLowerCase()} ${group.kind.toLowerCase()} group${capacity === null ? '' : `, capacity ${capacity}`}`}
      says={sayTimeline(memberships, days)}
      table={tableOfStays(
        stays.map((stay) => ({ stay, group })),
        days,
      )}
      counted={['entriesAndExits', 'expected']}
      fileName={`entry-and-exit-timeline-${days.from}-${days.to}`}
      legend={
        <>
          <span>
            <Came /> session attended
          </span>
          <span>
            <Missed /> session missed
          </span>
          <ExitLegend stays={memberships} />
          <span>came = of the sessions of the whole stay</span>
          <span>each session on its date at the site</span>
          {seats.state === 'failed' && <strong>The sessions could not be loaded; the stays could.</strong>}
        </>
      }
    >
      <Timeline
        caption={`Stays in ${group.name}`}
        {...days}
        lanes={lanes}
        figureLabel="Came"
        levels={levels}
        capacity={capacity}
      />
    </ChartFrame>
  );
}

const Came = (): ReactNode => (
  <svg className="timeline-stroke" width="6" height="12" aria-hidden="true">
    <path className="came" d={strokes([3], 1, 11)} />
  </svg>
);
const Missed = (): ReactNode => (
  <svg className="timeline-stroke" width="8" height="12" aria-hidden="true">
    <path className="missed" d={rings([4], 6)} />
  </svg>
);

function laneOf(stay: Stay, seats: SeatsOfGroup | null, groupId: string, days: Days): TimelineLane {
  const { id, client, enteredOn, leftOn, exit, sessionsAttended, sessionsHeld } = stay;
  const until = leftOn === null || leftOn === undefined || leftOn > days.to ? null : leftOn;
  const none = { attendedOn: [], missedOn: [] };
  return {
    key: id,
    name: <MemberLink id={client.id}>{client.label}</MemberLink>,
    statement: sayStay(stay, days),
    from: enteredOn,
    until,
    ...(seats === null ? none : seatDaysOf(stay, seats)),
    end: until === null ? null : exitWords(exit),
    figure: (
      <>
        <RowsLink
          request={{ of: 'sessions', from: enteredOn, to: until ?? days.to, groupId }}
          label={`${formatShare(sessionsAttended, sessionsHeld)} sessions of the stay of ${client.label}`}
        >
          {formatShare(sessionsAttended, sessionsHeld)}
        </RowsLink>{' '}
        <span className="quiet">{formatPercent(sessionsAttended, sessionsHeld)}</span>
      </>
    ),
  };
}
