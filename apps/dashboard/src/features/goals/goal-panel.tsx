import type { ReactNode } from 'react';
import { Spark } from '../../charts/spark.tsx';
import { highestRating, lowestRating, ratingWord, sayRatings } from '../../platform/rating-words.ts';
import { formatWeekday } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Layer } from '../../ui/layer.tsx';
import { MemberLink } from '../../ui/object-links.tsx';
import type { Goal } from './goal-facts.ts';

interface Rating {
  readonly date: Goal['dates'][number];
  readonly value: number;
  readonly before: number | undefined;
}

/** The ratings behind one goal's line, the latest first. */
export function GoalPanel({
  goal,
  onClose,
}: {
  readonly goal: Goal;
  readonly onClose: () => void;
}): ReactNode {
  const { client, text, dates, values } = goal;
  const ratings = dates
    .map((date, index): Rating => ({ date, value: values[index] ?? 0, before: values[index - 1] }))
    .toReversed();
  return (
    <Layer look="side-panel" title="Ratings of one goal" onClose={onClose}>
      <p>
        <MemberLink id={client.id}>{client.label}</MemberLink>
      </p>
      <p className="goal-text">{text}</p>
      <Spark values={values} low={lowestRating} high={highestRating} label={sayRatings(values)} height={80} />
      <p className="rows-count">{sayRatings(values)}</p>
      <DataTable
        caption="Ratings"
        columns={columns}
        rows={ratings}
        keyOf={({ date }, index) => `${date} ${index}`}
      />
    </Layer>
  );
}

const columns: readonly Column<Rating>[] = [
  { label: 'Session', show: ({ date }) => formatWeekday(date), sortBy: ({ date }) => date },
  { label: 'Rating', show: ({ value }) => ratingWord(value), sortBy: ({ value }) => value },
  {
    label: 'Against the one before',
    show: ({ value, before }) =>
      before === undefined ? 'first in the range' : value > before ? '▲' : value < before ? '▼' : '●',
  },
];
