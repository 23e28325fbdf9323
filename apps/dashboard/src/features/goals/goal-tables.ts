import type { FigureTable } from '../../platform/csv.ts';
import { ratingWord } from '../../platform/rating-words.ts';
import type { Goal, GoalReport } from './goal-facts.ts';

/** Every group and bucket: ratings, their mean, and how they compare with the rating before. */
export const tableOfGroups = ({ buckets, groups }: GoalReport): FigureTable => ({
  columns: [
    { label: 'Group' },
    { label: 'From' },
    { label: 'Ratings', numeric: true },
    { label: 'Mean', numeric: true },
    { label: 'Improved', numeric: true },
    { label: 'Unchanged', numeric: true },
    { label: 'Declined', numeric: true },
  ],
  rows: groups.flatMap(({ group, ratings, mean, improved, unchanged, declined }) =>
    buckets.map((first, index) => [
      group.name,
      first,
      ratings[index] ?? 0,
      roundMean(mean[index]),
      improved[index] ?? 0,
      unchanged[index] ?? 0,
      declined[index] ?? 0,
    ]),
  ),
});

const roundMean = (mean: number | null | undefined): number | null =>
  mean === null || mean === undefined ? null : Math.round(mean * 100) / 100;

/** Every goal with its first and last rating in scope. */
export const tableOfGoals = (goals: readonly Goal[]): FigureTable => ({
  columns: [
    { label: 'Member' },
    { label: 'Goal' },
    { label: 'Ratings', numeric: true },
    { label: 'First rated' },
    { label: 'First' },
    { label: 'Last rated' },
    { label: 'Last' },
    { label: 'Change', numeric: true },
    { label: 'Stale' },
  ],
  rows: goals.map(({ client, text, values, dates, first, last, change, stale }) => [
    client.label,
    text,
    values.length,
    dates[0] ?? null,
    wordOf(first),
    dates.at(-1) ?? null,
    wordOf(last),
    change ?? null,
    stale ? 'yes' : 'no',
  ]),
});

const wordOf = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : ratingWord(value);
