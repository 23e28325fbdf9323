import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { formatShare } from '../../platform/format.ts';
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
  const columns = useMemo(() => columnsFor(scope), [scope]);
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
      />
    </ChartFrame>
  );
}

const dash = <span className="quiet">–</span>;

const columnsFor = (scope: ReportScope): readonly Column<Concern>[] => [
  { label: 'Member', show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink> },
  { label: 'Group', show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink> },
  {
    label: 'Level',
    show: ({ level }) =>
      level === 'CHRONIC' ? <Tag tone="stop">chronic</Tag> : <Tag tone="watch">watch</Tag>,
  },
  { label: 'Missed in a row', numeric: true, show: ({ missedInARow }) => missedInARow },
  { label: 'Came, of last six', numeric: true, show: (concern) => sayLastSix(concern) ?? dash },
  {
    label: 'Last attended',
    show: ({ lastAttended, group }) =>
      lastAttended === null || lastAttended === undefined ? (
        'never'
      ) : (
        <RowsLink request={{ of: 'sessions', from: lastAttended, to: scope.to, groupId: group.id }}>
          {formatDayAndYear(lastAttended)}
        </RowsLink>
      ),
  },
  { label: 'Notified', numeric: true, show: ({ notified, absences }) => formatShare(notified, absences) },
  { label: 'Reasons', show: (concern) => sayReasons(concern) ?? dash },
  {
    label: 'Follow-up',
    show: (concern) => sayFollowUp(concern) ?? <Tag tone="watch">none recorded</Tag>,
  },
];
