import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { barColumnsOf } from '../../charts/bar-columns.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { NumberBars } from '../../charts/number-bars.tsx';
import type { BarLine } from '../../charts/number-bars.tsx';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { bucketUnits, daysOfBucket } from '../../platform/bucket-words.ts';
import { sumOf } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatMean, meanOf } from './goal-facts.ts';
import type { GoalReport, GroupGoals } from './goal-facts.ts';
import { GoalReportView } from './goal-report.tsx';
import { sayGoalGroups } from './goal-sentences.ts';
import { tableOfGroups } from './goal-tables.ts';
import { GroupGoalCards } from './group-goal-cards.tsx';

interface GoalsByGroupProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly onOpenRows: (request: RowsRequest) => void;
}

/** How ratings compare with the rating before: all groups together, then a card for each. */
export const GoalsByGroup = ({ scope, bucket, onOpenRows }: GoalsByGroupProps): ReactNode => (
  <GoalReportView
    scope={scope}
    bucket={bucket}
    ready={(report) => <Figures report={report} scope={scope} bucket={bucket} onOpenRows={onOpenRows} />}
  />
);

interface FiguresProps extends GoalsByGroupProps {
  readonly report: GoalReport;
}

function Figures({ report, scope, bucket, onOpenRows }: FiguresProps): ReactNode {
  const { from, to } = scope;
  const columns = useMemo(() => barColumnsOf(report.buckets, bucket), [report, bucket]);
  const lines = useMemo(() => goalBarsOf(report), [report]);
  const open = useCallback(
    (line: number, column: number) => {
      const first = report.buckets[column];
      if (first === undefined) return;
      const part = partOfLine[line];
      const within = daysOfBucket(bucket, first, { from, to });
      onOpenRows({ of: 'ratings', from, to, within, bucket, ...(part === undefined ? {} : { part }) });
    },
    [bucket, from, onOpenRows, report, to],
  );
  if (report.groups.length === 0) {
    return (
      <div className="notice">
        No goal was rated in this range; those that are open stand under “By member”.
      </div>
    );
  }
  const unit = bucketUnits[bucket].slice(0, -1);
  return (
    <div className="stack">
      <ChartFrame
        title={`How goals moved, by ${unit}`}
        says={sayGoalGroups(report, bucket)}
        table={tableOfGroups(report)}
        counted={['goalProgress', 'buckets']}
        fileName={`goals-by-${unit}-${from}-${to}`}
        legend={
          <>
            <span>each member’s latest rating of the {unit}, against the rating of that goal before</span>
            <span>a number opens the ratings behind it</span>
            <span>mean on the scale −1 regressed to 4 achieved: {sayScale(report)}</span>
          </>
        }
      >
        <NumberBars
          caption="How goals moved"
          behind="the ratings"
          columns={columns}
          lines={lines}
          onOpen={open}
        />
      </ChartFrame>
      <GroupGoalCards report={report} scope={scope} bucket={bucket} />
    </div>
  );
}

const sayScale = ({ buckets, groups }: GoalReport): string =>
  buckets
    .map((_first, index) => meanOf(groups, index))
    .map((mean) => (mean === null ? '–' : formatMean(mean)))
    .slice(-6)
    .join(' · ');

/** What a line counts, in the order in which they stand; the first counts all ratings. */
const partOfLine = [undefined, 'improved', 'unchanged', 'declined'] as const;

/** Ratings made, then how many were above, equal to and below the one before; the three share a scale. */
function goalBarsOf({ buckets, groups }: GoalReport): readonly BarLine[] {
  const total = (of: (group: GroupGoals) => readonly number[]): readonly number[] =>
    buckets.map((_first, index) => sumOf(groups.map((group) => of(group)[index] ?? 0)));
  const ratings = total((group) => group.ratings);
  const improved = total((group) => group.improved);
  const unchanged = total((group) => group.unchanged);
  const declined = total((group) => group.declined);
  const top = Math.max(...improved, ...unchanged, ...declined);
  const line = (label: string, look: BarLine['look'], values: readonly number[], word: string): BarLine => ({
    label,
    look,
    height: 44,
    top,
    values,
    say: (value) => `${value} ${word}`,
  });
  return [
    { ...line('Ratings', 'pale', ratings, 'ratings'), top: Math.max(...ratings) },
    line('▲ Improved', 'strong', improved, 'improved'),
    line('● Unchanged', 'pale', unchanged, 'unchanged'),
    line('▼ Declined', 'stop', declined, 'declined'),
  ];
}
