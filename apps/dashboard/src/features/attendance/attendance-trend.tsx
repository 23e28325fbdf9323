import { lazy, Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { TrendBar } from '../../charts/trend-chart.tsx';
import { formatPercent, formatShare, percentOf } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { scopeBefore } from '../../platform/scope.ts';
import { formatBucket } from '../../platform/time.ts';
import { currentData, useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { attendanceTrendQuery } from './attendance.graphql.ts';
import { bucketUnits, daysOfBucket, labelBuckets } from '../../platform/bucket-words.ts';
import { GroupSparks } from './group-sparks.tsx';
import type { HeatSort, Trend } from './heat-rows.ts';
import { sayTrend } from '../../platform/say-trend.ts';
import { tableOfSeries } from './trend-table.ts';

const TrendChart = lazy(async () => {
  const { TrendChart: chart } = await import('../../charts/trend-chart.tsx');
  return { default: chart };
});

interface AttendanceTrendProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly sort: HeatSort;
  readonly onOpenRows: (request: RowsRequest) => void;
}

/** Attended of expected seats over time, all groups in scope together, then each by itself. */
export function AttendanceTrend({ scope, bucket, sort, onOpenRows }: AttendanceTrendProps): ReactNode {
  const answer = useAnswer(attendanceTrendQuery, { scope, bucket });
  const before = useAnswer(attendanceTrendQuery, { scope: scopeBefore(scope), bucket });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={9} height={30} />}
      failed="The attendance trend could not be loaded."
      empty={{
        when: ({ attendanceTrend }) => attendanceTrend.groups.length === 0,
        say: 'No session was held in this range and these groups. Widen the range or clear a filter.',
      }}
      ready={({ attendanceTrend }) => (
        <div className="stack">
          <TrendFigure
            trend={attendanceTrend}
            before={currentData(before)?.attendanceTrend ?? null}
            scope={scope}
            bucket={bucket}
            onOpenRows={onOpenRows}
          />
          <GroupSparks trend={attendanceTrend} scope={scope} bucket={bucket} sort={sort} />
        </div>
      )}
    />
  );
}

interface TrendFigureProps extends Omit<AttendanceTrendProps, 'sort'> {
  readonly trend: Trend;
  readonly before: Trend | null;
}
const labelsThatFit = 60;

function TrendFigure({ trend, before, scope, bucket, onOpenRows }: TrendFigureProps): ReactNode {
  const bars = useMemo(() => barsOf(trend, bucket), [trend, bucket]);
  const unit = bucketUnits[bucket];
  const open = (index: number): void => {
    const first = trend.buckets[index];
    if (first !== undefined) onOpenRows({ of: 'sessions', ...daysOfBucket(bucket, first, scope) });
  };
  return (
    <ChartFrame
      title={`Who came, by ${unit.slice(0, -1)}`}
      says={sayTrend(trend, bucket, before?.total ?? null, 'the same time before', scope.to)}
      table={tableOfSeries(trend.buckets, trend.total, bucket)}
      counted={['attendance', 'expected', 'buckets', 'scope']}
      fileName={`attendance-trend-${scope.from}-${scope.to}`}
      legend={
        <>
          <span>■ attended</span>
          <span>□ expected, not attended</span>
          <span>— percent (right)</span>
          <span>each session on its date at the site</span>
        </>
      }
    >
      <Suspense fallback={<Skeleton lines={8} height={26} />}>
        <TrendChart label={`Who came, by ${unit.slice(0, -1)}`} bars={bars} onOpen={open} />
      </Suspense>
    </ChartFrame>
  );
}

function barsOf({ buckets, total }: Trend, bucket: Bucket): readonly TrendBar[] {
  const labels = labelBuckets(buckets, bucket, labelsThatFit);
  return buckets.map((first, index) => {
    const [part, whole] = [total.attended[index] ?? 0, total.expected[index] ?? 0];
    return {
      label: labels[index] ?? '',
      statement: `${formatBucket(bucket, first)}: ${formatShare(part, whole)} seats, ${formatPercent(part, whole)}`,
      part,
      whole,
      percent: percentOf(part, whole),
    };
  });
}
