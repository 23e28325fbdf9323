import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { barColumnsOf } from '../../charts/bar-columns.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { HeatMap } from '../../charts/heat-map.tsx';
import { NumberBars } from '../../charts/number-bars.tsx';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { bucketUnits, daysOfBucket, labelBuckets } from '../../platform/bucket-words.ts';
import { usePractice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { censusBarsOf, censusLines, censusRowsOf, sayFullest, tableOfCensus } from './census-rows.ts';
import type { CensusLine } from './census-rows.ts';
import { useLeading } from '../../ui/leads.ts';
import { FlowReportView } from './flow-report.tsx';
import { sayCensus } from './flow-sentences.ts';
import { sortByTurnover } from './flow-timelines.tsx';
import type { Days, FlowReport } from './stays.ts';

interface FlowCensusProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly onOpenRows: (request: RowsRequest) => void;
}
const columnsThatFit = 9;

/** How many were members, entered and left: all groups together, then each against its capacity. */
export const FlowCensus = ({ scope, bucket, onOpenRows }: FlowCensusProps): ReactNode => (
  <FlowReportView
    scope={scope}
    bucket={bucket}
    ready={(report) => (
      <CensusFigures
        report={report}
        bucket={bucket}
        from={scope.from}
        to={scope.to}
        onOpenRows={onOpenRows}
      />
    )}
  />
);

interface CensusFiguresProps extends Days {
  readonly report: FlowReport;
  readonly bucket: Bucket;
  readonly onOpenRows: (request: RowsRequest) => void;
}

function CensusFigures(props: CensusFiguresProps): ReactNode {
  const { report, bucket, from, to, onOpenRows } = props;
  const columns = useMemo(() => barColumnsOf(report.buckets, bucket), [report, bucket]);
  const lines = useMemo(() => censusBarsOf(report), [report]);
  const open = useCallback(
    (of: CensusLine, column: number, groupId?: string) => {
      const first = report.buckets[column];
      if (first === undefined) return;
      const within = daysOfBucket(bucket, first, { from, to });
      onOpenRows({ of, from, to, within, ...(groupId === undefined ? {} : { groupId }) });
    },
    [bucket, from, onOpenRows, report, to],
  );
  const openBar = useCallback(
    (line: number, column: number) => open(censusLines[line] ?? 'members', column),
    [open],
  );
  const unit = bucketUnits[bucket].slice(0, -1);
  return (
    <div className="stack">
      <ChartFrame
        title={`Census, entries and exits, by ${unit}`}
        says={sayCensus(report.groups, { from, to })}
        table={tableOfCensus(report)}
        counted={['entriesAndExits', 'buckets']}
        fileName={`census-${from}-${to}`}
        legend={
          <span>a person in two groups holds two memberships; a number opens the memberships behind it</span>
        }
      >
        <NumberBars
          caption="Census, entries and exits"
          behind="the memberships"
          columns={columns}
          lines={lines}
          onOpen={openBar}
        />
      </ChartFrame>
      <CensusByGroup {...props} onOpenCell={(column, groupId) => open('members', column, groupId)} />
    </div>
  );
}

interface CensusByGroupProps extends CensusFiguresProps {
  readonly onOpenCell: (column: number, groupId: string) => void;
}

function CensusByGroup({ report, bucket, from, to, onOpenCell }: CensusByGroupProps): ReactNode {
  const practice = usePractice();
  const groups = useMemo(() => sortByTurnover(report.groups), [report]);
  const leading = useLeading();
  const rows = useMemo(
    () => censusRowsOf(groups, { buckets: report.buckets, bucket, from, to }, practice.groups, leading),
    [groups, report, bucket, practice, from, to, leading],
  );
  const columns = useMemo(() => {
    const labels = labelBuckets(report.buckets, bucket, columnsThatFit);
    return report.buckets.map((key, index) => ({ key, label: labels[index] ?? '' }));
  }, [report, bucket]);
  return (
    <ChartFrame
      title={`Census of each group, by ${bucketUnits[bucket].slice(0, -1)}`}
      says={sayFullest(groups, practice.groups)}
      table={tableOfCensus(report)}
      counted={['entriesAndExits', 'buckets']}
      fileName={`census-by-group-${from}-${to}`}
      legend={
        <>
          <span>number = members on the last day of the {bucketUnits[bucket].slice(0, -1)}</span>
          <span>stronger colour = fuller (steps at 50, 65, 75 and 85% of capacity)</span>
          <span>+ entered, − left in the range, members of places at its end</span>
        </>
      }
    >
      <HeatMap
        caption="Census of each group"
        columns={columns}
        rows={rows}
        totalLabel="In the range"
        onOpen={(row, column) => {
          const group = groups[row]?.group;
          if (group !== undefined) onOpenCell(column, group.id);
        }}
      />
    </ChartFrame>
  );
}
