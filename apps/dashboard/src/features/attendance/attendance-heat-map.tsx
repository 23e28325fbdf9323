import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { HeatMap } from '../../charts/heat-map.tsx';
import { usePractice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { useLeading } from '../../ui/leads.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { attendanceTrendQuery } from './attendance.graphql.ts';
import { bucketUnits, daysOfBucket, labelBuckets } from '../../platform/bucket-words.ts';
import { heatRowsOf, sortGroups } from './heat-rows.ts';
import type { HeatSort, Trend } from './heat-rows.ts';
import { sayHeatMap } from './heat-sentence.ts';
import { tableOfTrend } from './trend-table.ts';

interface AttendanceHeatMapProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly sort: HeatSort;
  readonly onOpenRows: (request: RowsRequest) => void;
}

/** Attendance of every group, bucket by bucket. */
export function AttendanceHeatMap({ scope, bucket, sort, onOpenRows }: AttendanceHeatMapProps): ReactNode {
  const answer = useAnswer(attendanceTrendQuery, { scope, bucket });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={14} height={28} />}
      failed="The attendance of the groups could not be loaded."
      empty={{
        when: ({ attendanceTrend }) => attendanceTrend.groups.length === 0,
        say: 'No session was held in this range and these groups. Widen the range or clear a filter.',
      }}
      ready={({ attendanceTrend }) => (
        <HeatFigure
          trend={attendanceTrend}
          scope={scope}
          bucket={bucket}
          sort={sort}
          onOpenRows={onOpenRows}
        />
      )}
    />
  );
}

interface HeatFigureProps extends AttendanceHeatMapProps {
  readonly trend: Trend;
}

const columnsThatFit = 9;

function HeatFigure({ trend, scope, bucket, sort, onOpenRows }: HeatFigureProps): ReactNode {
  const groups = useMemo(() => sortGroups(trend.groups, sort), [trend, sort]);
  const { from, to } = scope;
  const practice = usePractice();
  const runs = useMemo(
    () => new Map(practice.groups.map(({ group, startsOn, endsOn }) => [group.id, { startsOn, endsOn }])),
    [practice],
  );
  const leading = useLeading();
  const rows = useMemo(
    () => heatRowsOf(groups, trend, bucket, { from, to }, runs, leading),
    [groups, trend, bucket, from, to, runs, leading],
  );
  const columns = useMemo(() => {
    const labels = labelBuckets(trend.buckets, bucket, columnsThatFit);
    return trend.buckets.map((key, index) => ({ key, label: labels[index] ?? '' }));
  }, [trend, bucket]);
  const open = useCallback(
    (row: number, column: number) => {
      const first = trend.buckets[column];
      const group = groups[row]?.group;
      if (first === undefined) return;
      onOpenRows({
        of: 'sessions',
        ...daysOfBucket(bucket, first, { from, to }),
        ...(group === undefined ? {} : { groupId: group.id }),
      });
    },
    [bucket, from, groups, onOpenRows, to, trend],
  );
  const unit = bucketUnits[bucket];
  return (
    <ChartFrame
      title={`Attendance of every group, by ${unit.slice(0, -1)}`}
      says={sayHeatMap(
        groups.map(({ group, series }) => ({ name: group.name, series })),
        unit,
      )}
      table={() => tableOfTrend(trend, bucket)}
      counted={['attendance', 'expected', 'buckets']}
      fileName={`attendance-heat-map-${from}-${to}`}
      legend={
        <>
          <span>number = percent of expected seats attended</span>
          <span>darker = more came (steps at 50, 65, 75 and 85%)</span>
          <span>· fewer than five seats</span>
          <span>▨ no session held (blank: the group did not run)</span>
          <span>each session on its date at the site</span>
        </>
      }
    >
      <HeatMap
        caption="Attendance of every group"
        columns={columns}
        rows={rows}
        totalLabel={`${trend.buckets.length} ${unit}`}
        onOpen={open}
      />
    </ChartFrame>
  );
}
