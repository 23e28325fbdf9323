import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { HomeAttendanceQuery } from '../../gql/graphql.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { WeekBars } from '../../charts/week-bars.tsx';
import { daysOfBucket, labelBuckets } from '../../platform/bucket-words.ts';
import { formatPercent, formatShare, percentOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { sayTrend } from '../../platform/say-trend.ts';
import { formatBucket } from '../../platform/time.ts';
import type { Answer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useOpenRows } from '../../ui/use-open-rows.ts';

interface WhoCameProps {
  readonly answer: Answer<HomeAttendanceQuery>;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** "the 12 weeks before" */
  readonly before: string;
}

/** Who came, by week: the first picture that a director sees. */
export function WhoCame(props: WhoCameProps): ReactNode {
  return (
    <QueryView
      answer={props.answer}
      loading={
        <div className="card">
          <Skeleton lines={8} height={26} />
        </div>
      }
      failed="Who came could not be loaded."
      empty={{
        when: ({ now }) => now.groups.length === 0,
        say: 'No session was held in this range. Choose a longer one, or import the practice’s records.',
      }}
      ready={(data) => <WhoCameFigure {...props} data={data} />}
    />
  );
}

const labelsThatFit = 8;

function WhoCameFigure({
  data,
  from,
  to,
  before,
}: WhoCameProps & { readonly data: HomeAttendanceQuery }): ReactNode {
  const openRows = useOpenRows();
  const { buckets, total } = data.now;
  const bars = useMemo(() => {
    const labels = labelBuckets(buckets, 'WEEK', labelsThatFit);
    return buckets.map((first, index) => {
      const [part, whole] = [total.attended[index] ?? 0, total.expected[index] ?? 0];
      const statement = `${formatBucket('WEEK', first)}: ${formatShare(part, whole)} seats, ${formatPercent(part, whole)}`;
      return { label: labels[index] ?? '', statement, part, whole };
    });
  }, [buckets, total]);
  const open = (index: number): void => {
    const first = buckets[index];
    if (first !== undefined) openRows({ of: 'sessions', ...daysOfBucket('WEEK', first, { from, to }) });
  };
  return (
    <ChartFrame
      title="Who came, by week"
      says={sayTrend(data.now, 'WEEK', data.before.total, before, to)}
      table={{
        columns: [
          { label: 'Week of' },
          { label: 'Sessions', numeric: true },
          { label: 'Expected', numeric: true },
          { label: 'Attended', numeric: true },
          { label: 'Percent', numeric: true },
        ],
        rows: buckets.map((first, index) => [
          first,
          total.sessionsHeld[index] ?? 0,
          total.expected[index] ?? 0,
          total.attended[index] ?? 0,
          percentOf(total.attended[index] ?? 0, total.expected[index] ?? 0),
        ]),
      }}
      counted={['attendance', 'expected', 'buckets', 'scope']}
      fileName={`who-came-${from}-${to}`}
      legend={
        <>
          <span>■ attended</span>
          <span>□ expected, not attended</span>
          <span>each session on its date at the site</span>
        </>
      }
    >
      <WeekBars bars={bars} onOpen={open} />
    </ChartFrame>
  );
}
