import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { sayRatings } from '../../platform/rating-words.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { pickGoals } from './pick-rows.ts';
import type { Goal } from './pick-rows.ts';
import { ratingsBehindQuery } from './rows.graphql.ts';

interface GoalsBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

/** The goals behind a number, each with where it came from and where it is. */
export function GoalsBehind({ scope, asked }: GoalsBehindProps): ReactNode {
  const answer = useAnswer(ratingsBehindQuery, { scope, bucket: 'QUARTER' });
  const rows = useMemo(
    () => (answer.state === 'ready' ? pickGoals(answer.data.goalProgress.goals, asked.part) : []),
    [answer, asked],
  );
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The goals could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'No goal is meant here.' }}
      ready={() => (
        <>
          <p className="rows-count">{formatNumberOf(rows.length, 'goal')}</p>
          <DataTable caption="Goals" columns={columns} rows={rows} keyOf={({ goalId }) => goalId} />
        </>
      )}
    />
  );
}

const columns: readonly Column<Goal>[] = [
  {
    label: 'Goal',
    show: ({ client, text }) => (
      <span className="two-lines wraps">
        <MemberLink id={client.id}>{client.label}</MemberLink>
        <span className="quiet">{text}</span>
      </span>
    ),
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'From first to last',
    show: ({ values, stale }) => (
      <>
        {sayRatings(values)} {stale && <Tag tone="watch">stale</Tag>}
      </>
    ),
    sortBy: ({ values, change }) => (values.length < 2 ? null : change),
  },
  {
    label: 'Ratings',
    numeric: true,
    show: ({ values }) => values.length,
    sortBy: ({ values }) => values.length,
  },
];
