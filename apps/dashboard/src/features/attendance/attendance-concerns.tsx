import { addDays } from '@concord/domain/shared';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { formatNumberOf, formatShare, rateOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { attendedStates, missedStates } from '../../platform/seat-words.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink, RowsLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { attendanceConcernsQuery } from './attendance.graphql.ts';
import {
  sayConcerns,
  sayFollowUp,
  sayLastSix,
  sayReasons,
  sortConcerns,
  tableOfConcerns,
} from './concern-words.ts';
import type { Concern } from './concern-words.ts';

/** Members whose absence is a pattern, with what is recorded about it. */
export function AttendanceConcerns({ scope }: { readonly scope: ReportScope }): ReactNode {
  const answer = useAnswer(attendanceConcernsQuery, { scope });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={34} />}
      failed="The members of concern could not be loaded."
      empty={{
        when: ({ attendanceConcerns }) => attendanceConcerns.length === 0,
        say: 'Nobody meets the absence rule (two missed in a row, or fewer than half of the last six attended).',
      }}
      ready={({ attendanceConcerns }) => <ConcernList concerns={attendanceConcerns} scope={scope} />}
    />
  );
}

interface ConcernListProps {
  readonly concerns: readonly Concern[];
  readonly scope: ReportScope;
}

function ConcernList({ concerns, scope }: ConcernListProps): ReactNode {
  const sorted = useMemo(() => sortConcerns(concerns), [concerns]);
  const { anchor } = usePractice();
  const columns = useMemo(() => columnsFor(scope.to, anchor.first), [scope, anchor]);
  return (
    <ChartFrame
      title="Whose absence is a pattern"
      picture="List"
      says={sayConcerns(concerns)}
      table={tableOfConcerns(sorted)}
      counted={['concerns', 'expected']}
      fileName={`attendance-concerns-${scope.to}`}
      legend={<span>as of {formatDayAndYear(scope.to)}</span>}
    >
      <DataTable
        caption="Members of concern"
        columns={columns}
        rows={sorted}
        keyOf={({ client, group }) => `${client.id} ${group.id}`}
        orderInAddress
      />
    </ChartFrame>
  );
}

const dash = <span className="quiet">–</span>;

/** The seats of one member in one group, from the day after the last attended one or from the first on record. */
function seatsOf({ client, group, lastAttended }: Concern, to: CivilDate, first: CivilDate): RowsRequest {
  const since = lastAttended === null || lastAttended === undefined ? first : addDays(lastAttended, 1);
  return {
    of: 'seats',
    from: since < to ? since : to,
    to,
    groupId: group.id,
    clientId: client.id,
    states: [...missedStates],
  };
}

const recordedStates = [...attendedStates, ...missedStates];

const columnsFor = (to: CivilDate, first: CivilDate): readonly Column<Concern>[] => [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Group',
    show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
    sortBy: ({ group }) => group.name,
  },
  {
    label: 'Level',
    show: ({ level }) =>
      level === 'CHRONIC' ? <Tag tone="stop">chronic</Tag> : <Tag tone="watch">watch</Tag>,
    sortBy: ({ level }) => level,
  },
  {
    label: 'Missed in a row',
    numeric: true,
    show: (concern) =>
      concern.missedInARow === 0 ? (
        0
      ) : (
        <RowsLink
          request={seatsOf(concern, to, first)}
          label={`${formatNumberOf(concern.missedInARow, 'seat')} missed by ${concern.client.label}`}
        >
          {concern.missedInARow}
        </RowsLink>
      ),
    sortBy: ({ missedInARow }) => missedInARow,
  },
  {
    label: 'Came, of last six',
    numeric: true,
    show: (concern) => {
      const said = sayLastSix(concern);
      if (said === null) return dash;
      const request = { ...seatsOf(concern, to, first), from: first, states: recordedStates };
      return (
        <RowsLink
          request={{ ...request, part: 'last-six' }}
          label={`${said} seats of ${concern.client.label}`}
        >
          {said}
        </RowsLink>
      );
    },
    sortBy: ({ lastSixRate }) => lastSixRate,
  },
  {
    label: 'Last attended',
    show: ({ lastAttended, group }) =>
      lastAttended === null || lastAttended === undefined ? (
        'never'
      ) : (
        <RowsLink request={{ of: 'sessions', from: lastAttended, to, groupId: group.id }}>
          {formatDayAndYear(lastAttended)}
        </RowsLink>
      ),
    sortBy: ({ lastAttended }) => lastAttended,
  },
  {
    label: 'Notified',
    numeric: true,
    show: ({ notified, absences }) => formatShare(notified, absences),
    sortBy: ({ notified, absences }) => rateOf(notified, absences),
  },
  { label: 'Reasons', show: (concern) => sayReasons(concern) ?? dash },
  {
    label: 'Follow-up',
    show: (concern) => sayFollowUp(concern) ?? <Tag tone="watch">none recorded</Tag>,
    sortBy: ({ followUpsDue, followUpsDone }) =>
      followUpsDue === 0 ? -1 : rateOf(followUpsDone, followUpsDue),
  },
];
