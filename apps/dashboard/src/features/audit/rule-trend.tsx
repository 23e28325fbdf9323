import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { Spark } from '../../charts/spark.tsx';
import type { FindingTrendQuery, ReportScope } from '../../gql/graphql.ts';
import { formatCount, sumOf } from '../../platform/format.ts';
import { formatBucket } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { RowsLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { findingTrendQuery } from './audit.graphql.ts';

type Trend = FindingTrendQuery['findingTrend'];

/** Findings over time, and how each rule fares: open, new, mended, how long mending took. */
export function RuleTrend({ scope }: { readonly scope: ReportScope }): ReactNode {
  const answer = useAnswer(findingTrendQuery, { scope, bucket: 'MONTH' });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={8} height={30} />}
      failed="The findings over time could not be counted."
      empty={{
        when: ({ findingTrend }) => findingTrend.rules.length === 0,
        say: 'No rule has fired in this range.',
      }}
      ready={({ findingTrend }) => <Shown trend={findingTrend} scope={scope} />}
    />
  );
}

function sayDays(days: number | null | undefined): string {
  if (days == null) return '–';
  if (days < 1) return 'under a day';
  const tenths = Math.round(days * 10) / 10;
  return tenths === 1 ? '1 day' : `${tenths} days`;
}

interface MovedProps {
  readonly rule: Trend['rules'][number];
  readonly part: 'open' | 'appeared' | 'mended';
  readonly count: number;
  readonly scope: ReportScope;
}

/** A number of a rule's findings, which opens them. */
const Moved = ({ rule: { ruleId, title }, part, count, scope: { from, to } }: MovedProps): ReactNode =>
  count === 0 ? (
    <>0</>
  ) : (
    <RowsLink
      request={{ of: 'findings', from, to, part, ruleId }}
      label={`${formatCount(count)} ${part}: ${title}`}
    >
      {formatCount(count)}
    </RowsLink>
  );

function Shown({ trend, scope }: { readonly trend: Trend; readonly scope: ReportScope }): ReactNode {
  const rules = [...trend.rules].sort((a, b) => b.open - a.open || b.appeared - a.appeared);
  const highest = Math.max(1, ...trend.open);
  const path = trend.buckets.map(
    (first, index) => `${formatCount(trend.open[index] ?? 0)} in ${formatBucket('MONTH', first)}`,
  );
  return (
    <ChartFrame
      title="Findings over time, and by rule"
      picture="List"
      says={{
        finding: `${formatCount(trend.open.at(-1) ?? 0)} findings are open.`,
        detail: `In this range ${formatCount(sumOf(trend.appeared))} appeared and ${formatCount(sumOf(trend.fixed))} were mended. Counted by when they were to be seen, whatever the date of their session.`,
      }}
      table={{
        columns: [
          { label: 'Rule' },
          { label: 'Id' },
          { label: 'Open', numeric: true },
          { label: 'Appeared', numeric: true },
          { label: 'Mended', numeric: true },
          { label: 'Median days to mend', numeric: true },
        ],
        rows: rules.map(({ title, ruleId, open, appeared, fixed, medianDaysToFix }) => [
          title,
          ruleId,
          open,
          appeared,
          fixed,
          medianDaysToFix ?? null,
        ]),
      }}
      counted={['completeness']}
      fileName="findings-over-time"
    >
      <div className="audit-trend">
        <Spark
          values={trend.open}
          low={0}
          high={highest}
          label={`Open at the end of each month: ${path.join(', ')}`}
        />
        <p className="quiet">Open at the end of each month: {path.join(', ')}.</p>
      </div>
      <DataTable
        caption="Findings by rule"
        columns={[
          {
            label: 'Rule',
            show: ({ ruleId, title }) => (
              <Link to="/audit" search={(before) => ({ ...before, view: 'worklist', rule: ruleId })}>
                {title}
              </Link>
            ),
          },
          {
            label: 'Open',
            numeric: true,
            show: (rule) => <Moved rule={rule} part="open" count={rule.open} scope={scope} />,
          },
          {
            label: 'Appeared',
            numeric: true,
            show: (rule) => <Moved rule={rule} part="appeared" count={rule.appeared} scope={scope} />,
          },
          {
            label: 'Mended',
            numeric: true,
            show: (rule) => <Moved rule={rule} part="mended" count={rule.fixed} scope={scope} />,
          },
          {
            label: 'Half were mended within',
            numeric: true,
            show: ({ medianDaysToFix, fixed }) =>
              fixed === 0 ? '–' : `${sayDays(medianDaysToFix)}, of ${fixed}`,
          },
        ]}
        rows={rules}
        keyOf={({ ruleId }) => ruleId}
      />
    </ChartFrame>
  );
}
