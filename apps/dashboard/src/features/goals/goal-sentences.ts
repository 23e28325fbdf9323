import type { Bucket } from '../../gql/graphql.ts';
import { formatNumberOf, formatPercent, formatShare } from '../../platform/format.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { formatBucket } from '../../platform/time.ts';
import { comparedIn, comparedInAll, comparisonsOf, formatMean, meanOf } from './goal-facts.ts';
import type { Goal, GoalReport, GroupGoals } from './goal-facts.ts';

/** Of all groups: how ratings compare with the rating before, and how the mean moved from the first bucket to the last. */
export function sayGoalGroups(report: GoalReport, bucket: Bucket): Sentence {
  const all = comparedInAll(report.groups);
  const compared = comparisonsOf(all);
  return {
    finding: `Of ${formatNumberOf(compared, 'comparison')} with the rating before, ${all.improved} were higher (${formatPercent(all.improved, compared)}), ${all.declined} lower (${formatPercent(all.declined, compared)}).`,
    detail: [sayMeans(report, bucket), sayMostDeclined(report.groups)]
      .filter((part) => part !== '')
      .join(' '),
  };
}

function sayMeans({ buckets, groups }: GoalReport, bucket: Bucket): string {
  const means = buckets.flatMap((first, index) => {
    const mean = meanOf(groups, index);
    return mean === null ? [] : [{ first, mean }];
  });
  const [first, last] = [means[0], means.at(-1)];
  if (first === undefined || last === undefined || means.length < 2) return '';
  const [before, after] = [formatMean(first.mean), formatMean(last.mean)];
  const [then, now] = [wordFor(bucket, first.first), wordFor(bucket, last.first)];
  return before === after
    ? `The mean rating was ${before} in ${then} and again in ${now}.`
    : `The mean rating ${last.mean > first.mean ? 'rose' : 'fell'} from ${before} in ${then} to ${after} in ${now}.`;
}

const wordFor = (bucket: Bucket, first: GoalReport['buckets'][number]): string =>
  bucket === 'WEEK' ? `the ${formatBucket(bucket, first)}` : formatBucket(bucket, first);

const fewestComparisons = 8;

function sayMostDeclined(groups: readonly GroupGoals[]): string {
  const most = groups
    .map((group) => ({ name: group.group.name, part: comparedIn(group) }))
    .filter(({ part }) => comparisonsOf(part) >= fewestComparisons && part.declined > part.improved)
    .toSorted((a, b) => b.part.declined / comparisonsOf(b.part) - a.part.declined / comparisonsOf(a.part))[0];
  if (most === undefined) return 'In no group were more lower than higher.';
  return `${most.name} had the largest part lower: ${formatShare(most.part.declined, comparisonsOf(most.part))}.`;
}

/** Of the goals themselves: how many moved up and down from their first to their last rating in scope. */
export function sayGoalList(goals: readonly Goal[]): Sentence {
  const rated = goals.filter(({ values }) => values.length > 1);
  const up = rated.filter(({ change }) => (change ?? 0) > 0).length;
  const down = rated.filter(({ change }) => (change ?? 0) < 0).length;
  const stale = goals.filter((goal) => goal.stale).length;
  const unrated = goals.filter(({ values }) => values.length === 0).length;
  return {
    finding: `${formatShare(up, rated.length)} goals with two or more ratings moved up, ${down} down.`,
    detail: `${formatNumberOf(goals.length, 'goal')} in all; ${unrated} without a rating in the range, ${stale} stale (four or more sessions attended since the last rating).`,
  };
}

/** Of one group's card: what moved, of how many comparisons. */
export function sayGroupGoals(group: GroupGoals): string {
  const part = comparedIn(group);
  return `▲ ${part.improved} ▼ ${part.declined} of ${formatNumberOf(comparisonsOf(part), 'comparison')}`;
}
