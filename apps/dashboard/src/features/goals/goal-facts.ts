import type { GoalProgressQuery } from '../../gql/graphql.ts';
import { sumOf } from '../../platform/format.ts';

export type GoalReport = GoalProgressQuery['goalProgress'];
export type GroupGoals = GoalReport['groups'][number];
export type Goal = GoalReport['goals'][number];

/** Ratings of one group, or of all: how they compare with the rating of the same goal before. */
export interface Compared {
  readonly ratings: number;
  readonly improved: number;
  readonly unchanged: number;
  readonly declined: number;
}

/** The comparisons of a group over all buckets. */
export const comparedIn = ({ ratings, improved, unchanged, declined }: GroupGoals): Compared => ({
  ratings: sumOf(ratings),
  improved: sumOf(improved),
  unchanged: sumOf(unchanged),
  declined: sumOf(declined),
});

export const comparisonsOf = ({ improved, unchanged, declined }: Compared): number =>
  improved + unchanged + declined;

/** All groups together. */
export function comparedInAll(groups: readonly GroupGoals[]): Compared {
  const each = groups.map(comparedIn);
  return {
    ratings: sumOf(each.map(({ ratings }) => ratings)),
    improved: sumOf(each.map(({ improved }) => improved)),
    unchanged: sumOf(each.map(({ unchanged }) => unchanged)),
    declined: sumOf(each.map(({ declined }) => declined)),
  };
}

/** The mean rating of several groups in one bucket, each rating counting once; null without a rating. */
export function meanOf(groups: readonly GroupGoals[], index: number): number | null {
  const ratings = sumOf(groups.map((group) => group.ratings[index] ?? 0));
  const worth = sumOf(groups.map((group) => (group.ratings[index] ?? 0) * (group.mean[index] ?? 0)));
  return ratings === 0 ? null : worth / ratings;
}

/** "1.2", "−0.3" */
export const formatMean = (mean: number): string => mean.toFixed(1).replace('-', '−');

export const goalShows = ['all', 'improved', 'declined', 'steady', 'stale', 'unrated'] as const;
export type GoalShow = (typeof goalShows)[number];

const tests: Readonly<Record<GoalShow, (goal: Goal) => boolean>> = {
  all: () => true,
  improved: ({ change }) => (change ?? 0) > 0,
  declined: ({ change }) => (change ?? 0) < 0,
  steady: ({ change, values }) => values.length > 0 && (change ?? 0) === 0,
  stale: ({ stale }) => stale,
  unrated: ({ values }) => values.length === 0,
};

/** The goals that were asked for: by the change from first to last rating in scope, stale, or without a rating. */
export const pickGoals = (goals: readonly Goal[], show: GoalShow): readonly Goal[] =>
  goals.filter(tests[show]);

export const goalSorts = ['fall', 'rise', 'name', 'ratings'] as const;
export type GoalSort = (typeof goalSorts)[number];

const orders: Readonly<Record<GoalSort, (a: Goal, b: Goal) => number>> = {
  fall: (a, b) => rank(a, 1) - rank(b, 1),
  rise: (a, b) => rank(a, -1) - rank(b, -1),
  name: () => 0,
  ratings: (a, b) => b.values.length - a.values.length,
};
// Goals with fewer than two ratings have no change to speak of: they come last.
const rank = ({ change, values }: Goal, sign: 1 | -1): number =>
  values.length < 2 ? 100 : sign * (change ?? 0);

export const sortGoals = (goals: readonly Goal[], sort: GoalSort): readonly Goal[] =>
  goals.toSorted(
    (a, b) =>
      orders[sort](a, b) ||
      a.client.label.localeCompare(b.client.label, 'en') ||
      a.text.localeCompare(b.text, 'en'),
  );
