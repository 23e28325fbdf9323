import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { ratingWord } from '../../platform/rating-words.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { pickRatings } from './pick-rows.ts';
import type { RatingBehind } from './pick-rows.ts';
import { ratingsBehindQuery } from './rows.graphql.ts';

interface RatingsBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

/** The ratings behind a number, each against the rating of its goal before. */
export function RatingsBehind({ scope, asked }: RatingsBehindProps): ReactNode {
  const answer = useAnswer(ratingsBehindQuery, { scope, bucket: asked.bucket ?? 'QUARTER' });
  const { groups } = usePractice();
  const columns = useMemo(
    () => columnsFor(new Map(groups.map(({ group }) => [group.id, group.name]))),
    [groups],
  );
  const rows = useMemo(
    () =>
      answer.state === 'ready'
        ? pickRatings(answer.data.goalProgress.goals, answer.data.goalProgress.buckets, asked)
        : [],
    [answer, asked],
  );
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The ratings could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'No rating is meant here.' }}
      ready={() => (
        <>
          <p className="rows-count">
            {formatNumberOf(rows.length, asked.part === undefined ? 'rating' : 'comparison')}
          </p>
          <DataTable
            caption="Ratings"
            columns={columns}
            rows={rows}
            keyOf={({ goal, date }, index) => `${goal.goalId} ${date} ${index}`}
          />
        </>
      )}
    />
  );
}

const columnsFor = (groupNames: ReadonlyMap<string, string>): readonly Column<RatingBehind>[] => [
  {
    label: 'Goal',
    show: ({ goal }) => (
      <span className="two-lines wraps">
        <MemberLink id={goal.client.id}>{goal.client.label}</MemberLink>
        <span className="quiet">{goal.text}</span>
      </span>
    ),
    sortBy: ({ goal }) => goal.client.label,
  },
  {
    label: 'Session',
    show: ({ date, groupId }) => (
      <span className="two-lines">
        <span className="day">{formatDayAndYear(date)}</span>
        <span className="quiet">{groupNames.get(groupId)}</span>
      </span>
    ),
    sortBy: ({ date }) => date,
  },
  {
    label: 'Rating',
    show: ({ value, before }) => (
      <span className="two-lines">
        <span>{ratingWord(value)}</span>
        <span className="quiet">{sayBefore(value, before)}</span>
      </span>
    ),
    sortBy: ({ value }) => value,
  },
];

/** "▲ from minimal" */
const sayBefore = (value: number, before: number | null): string => {
  if (before === null) return 'the first';
  return `${value > before ? '▲ from' : value < before ? '▼ from' : '● still'} ${ratingWord(before)}`;
};
