import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf, formatShare } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { pickConcerns } from './pick-rows.ts';
import type { Concern } from './pick-rows.ts';
import { concernsBehindQuery } from './rows.graphql.ts';

interface ConcernsBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

/** The members whose absence is a pattern. */
export function ConcernsBehind({ scope, asked }: ConcernsBehindProps): ReactNode {
  const answer = useAnswer(concernsBehindQuery, { scope });
  const rows = useMemo(
    () => (answer.state === 'ready' ? pickConcerns(answer.data.attendanceConcerns, asked.part) : []),
    [answer, asked],
  );
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The members of concern could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'Nobody is meant here.' }}
      ready={() => (
        <>
          <p className="rows-count">{formatNumberOf(rows.length, 'membership')} of concern</p>
          <DataTable
            caption="Members of concern"
            columns={columns}
            rows={rows}
            keyOf={({ client, group }) => `${client.id} ${group.id}`}
          />
        </>
      )}
    />
  );
}

const columns: readonly Column<Concern>[] = [
  {
    label: 'Member',
    show: ({ client, group }) => (
      <span className="two-lines">
        <MemberLink id={client.id}>{client.label}</MemberLink>
        <span className="quiet">
          <GroupLink id={group.id}>{group.name}</GroupLink>
        </span>
      </span>
    ),
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Level',
    show: ({ level }) =>
      level === 'CHRONIC' ? <Tag tone="stop">chronic</Tag> : <Tag tone="watch">watch</Tag>,
    sortBy: ({ level }) => level,
  },
  {
    label: 'Missed',
    numeric: true,
    show: ({ missedInARow, lastAttended }) => (
      <span className="two-lines">
        <span>{missedInARow} in a row</span>
        <span className="quiet">
          {lastAttended === null || lastAttended === undefined
            ? 'never came'
            : `came ${formatDayAndYear(lastAttended)}`}
        </span>
      </span>
    ),
    sortBy: ({ missedInARow }) => missedInARow,
  },
  {
    label: 'Follow-up',
    show: ({ followUpsDue, followUpsDone }) =>
      followUpsDue === 0 ? (
        <Tag tone="watch">none</Tag>
      ) : (
        <span className="day">{formatShare(followUpsDone, followUpsDue)} done</span>
      ),
    sortBy: ({ followUpsDue, followUpsDone }) => followUpsDone - followUpsDue,
  },
];
