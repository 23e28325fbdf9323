import type { ReactNode } from 'react';
import { Spark } from '../../charts/spark.tsx';
import { formatNumberOf } from '../../platform/format.ts';
import { highestRating, lowestRating, sayRatings } from '../../platform/rating-words.ts';
import { formatPeriod } from '../../platform/time.ts';
import { Tag } from '../../ui/tag.tsx';
import { sayGoals } from './say-history.ts';
import type { Goal } from './say-history.ts';

/** Each goal with its ratings, all on the same scale from regressed to achieved. */
export function GoalCards({ goals }: { readonly goals: readonly Goal[] }): ReactNode {
  return (
    <section aria-labelledby="goals" className="stack">
      <div>
        <h2 id="goals">Goals</h2>
        <p className="quiet">{goals.length === 0 ? 'No goal is on record.' : sayGoals(goals)}</p>
      </div>
      <ul className="sparks">
        {goals.map((goal) => (
          <GoalCard key={goal.goalId} goal={goal} />
        ))}
      </ul>
    </section>
  );
}

function GoalCard({ goal: { text, values, dates, stale } }: { readonly goal: Goal }): ReactNode {
  const [first, last] = [dates[0], dates.at(-1)];
  const said = sayRatings(values);
  return (
    <li className="card spark-card">
      <h3>{text}</h3>
      <Spark
        values={values}
        low={lowestRating}
        high={highestRating}
        label={said}
        tone={said.startsWith('▼') ? 'stop' : 'plain'}
      />
      <p>
        {said} <span className="quiet">· {formatNumberOf(values.length, 'rating')}</span>
      </p>
      <p className="quiet">
        {first === undefined || last === undefined ? null : formatPeriod(first, last)}{' '}
        {stale && <Tag tone="watch">not rated in 4 sessions</Tag>}
      </p>
    </li>
  );
}
