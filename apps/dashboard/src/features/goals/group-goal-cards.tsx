import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Spark } from '../../charts/spark.tsx';
import { UpAndDown } from '../../charts/up-and-down.tsx';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { bucketUnits } from '../../platform/bucket-words.ts';
import { formatNumberOf, formatShare } from '../../platform/format.ts';
import { highestRating, lowestRating } from '../../platform/rating-words.ts';
import { formatBucket } from '../../platform/time.ts';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';
import { comparedIn, comparisonsOf, formatMean } from './goal-facts.ts';
import type { GoalReport, GroupGoals } from './goal-facts.ts';
import { sayGroupGoals } from './goal-sentences.ts';
import { tableOfGroups } from './goal-tables.ts';

interface GroupGoalCardsProps {
  readonly report: GoalReport;
  readonly scope: ReportScope;
  readonly bucket: Bucket;
}

/** A card a group, the largest part of declines first; all on the same scales. */
export function GroupGoalCards({ report, scope, bucket }: GroupGoalCardsProps): ReactNode {
  const groups = useMemo(() => sortByDecline(report.groups), [report]);
  const top = Math.max(1, ...groups.flatMap(({ improved, declined }) => [...improved, ...declined]));
  const worsening = groups.filter((group) => comparedIn(group).declined > comparedIn(group).improved);
  const unit = bucketUnits[bucket].slice(0, -1);
  return (
    <ChartFrame
      title="Each group"
      says={{
        finding: `In ${formatShare(worsening.length, groups.length)} groups more ratings fell than rose.`,
        detail: 'Those with the largest part of declines stand first; every card has the same scales.',
      }}
      table={tableOfGroups(report)}
      counted={['goalProgress', 'buckets']}
      fileName={`goals-by-group-${scope.from}-${scope.to}`}
      legend={
        <>
          <span>above the line: improved; below: declined, by {unit}</span>
          <span>line: mean rating, −1 regressed to 4 achieved</span>
        </>
      }
    >
      <ul className="sparks">
        {groups.map((group) => (
          <GroupCard
            key={group.group.id}
            group={group}
            buckets={report.buckets}
            scope={scope}
            bucket={bucket}
            top={top}
          />
        ))}
      </ul>
    </ChartFrame>
  );
}

interface GroupCardProps {
  readonly group: GroupGoals;
  readonly buckets: GoalReport['buckets'];
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly top: number;
}

function GroupCard({ group, buckets, scope, bucket, top }: GroupCardProps): ReactNode {
  const { improved, unchanged, declined, mean, ratings } = group;
  const parts = buckets.map((first, index) => {
    const [up, same, down] = [improved[index] ?? 0, unchanged[index] ?? 0, declined[index] ?? 0];
    const when = formatBucket(bucket, first);
    return {
      key: first,
      up,
      down,
      statement: `${when}: ${up} improved, ${same} unchanged, ${down} declined`,
    };
  });
  const { name } = group.group;
  const compared = comparedIn(group);
  const comparisons = comparisonsOf(compared);
  const behind = { of: 'ratings', from: scope.from, to: scope.to, groupId: group.group.id, bucket } as const;
  const rated = mean.flatMap((value) => (value === null || value === undefined ? [] : [value]));
  const [first, last] = [rated[0], rated.at(-1)];
  const means =
    first === undefined || last === undefined
      ? 'no mean'
      : rated.length < 2
        ? `mean ${formatMean(last)}`
        : `mean ${formatMean(first)} → ${formatMean(last)}`;
  return (
    <li className="card spark-card">
      <h3>
        <GroupLink id={group.group.id}>{group.group.name}</GroupLink>
      </h3>
      <UpAndDown parts={parts} top={top} label={sayGroupGoals(group)} />
      <p>
        <RowsLink request={{ ...behind, part: 'improved' }} label={`${name}: ${compared.improved} improved`}>
          ▲ {compared.improved}
        </RowsLink>{' '}
        <RowsLink request={{ ...behind, part: 'declined' }} label={`${name}: ${compared.declined} declined`}>
          ▼ {compared.declined}
        </RowsLink>{' '}
        of{' '}
        <RowsLink request={{ ...behind, part: 'compared' }} label={`${name}: ${comparisons} comparisons`}>
          {formatNumberOf(comparisons, 'comparison')}
        </RowsLink>
      </p>
      <Spark
        values={mean.map((value, index) => ((ratings[index] ?? 0) === 0 ? null : (value ?? null)))}
        low={lowestRating}
        high={highestRating}
        label={means}
        height={34}
      />
      <p>
        {means}{' '}
        <span className="quiet">
          · <RowsLink request={behind}>{formatNumberOf(compared.ratings, 'rating')}</RowsLink>
        </span>
      </p>
    </li>
  );
}

/** The largest part of declines first; groups without a comparison last. */
const sortByDecline = (groups: readonly GroupGoals[]): readonly GroupGoals[] =>
  groups.toSorted(
    (a, b) => partDeclined(b) - partDeclined(a) || a.group.name.localeCompare(b.group.name, 'en'),
  );

function partDeclined(group: GroupGoals): number {
  const part = comparedIn(group);
  return comparisonsOf(part) === 0 ? -1 : part.declined / comparisonsOf(part);
}
