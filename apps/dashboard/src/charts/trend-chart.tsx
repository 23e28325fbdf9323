import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { useWidth } from './use-width.ts';

export interface TrendBar {
  readonly label: string;
  /** The whole statement, shown beside the bar: "week of 7 Sep: 98 of 120 seats, 82%". */
  readonly statement: string;
  readonly part: number;
  readonly whole: number;
  /** Whole percent; null draws no point. */
  readonly percent: number | null;
}
interface TrendChartProps {
  readonly label: string;
  readonly bars: readonly TrendBar[];
  readonly onOpen: (index: number) => void;
}
const height = 280;
const margin = { top: 8, right: 0, bottom: 0, left: 0 };
const tick = { fill: 'var(--ink-2)', fontSize: 12 };

/** Attended inside expected as bars, and the percent as a line over them. A click on a bar opens what is behind it. */
export function TrendChart({ label, bars, onOpen }: TrendChartProps): ReactNode {
  const [frame, width] = useWidth();
  const data = useMemo(() => bars.map((bar) => ({ ...bar, rest: bar.whole - bar.part })), [bars]);
  return (
    <div ref={frame} className="recharts-frame" style={{ height }}>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={height}
          data={data}
          margin={margin}
          barCategoryGap="18%"
          title={label}
          aria-label={label}
          onClick={({ activeIndex }) => {
            if (activeIndex !== null && activeIndex !== undefined) onOpen(Number(activeIndex));
          }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-2)' }}
            interval="preserveStartEnd"
            minTickGap={28}
          />
          <YAxis yAxisId="seats" tick={tick} tickLine={false} axisLine={false} width={44} />
          <YAxis
            yAxisId="percent"
            orientation="right"
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
            unit="%"
            tick={tick}
            tickLine={false}
            axisLine={false}
            width={48}
          />
          <Tooltip
            content={Statement}
            cursor={{ fill: 'var(--line)', opacity: 0.4 }}
            isAnimationActive={false}
          />
          <Bar yAxisId="seats" dataKey="part" stackId="seats" fill="var(--s4)" isAnimationActive={false} />
          <Bar
            yAxisId="seats"
            dataKey="rest"
            stackId="seats"
            fill="var(--bar-rest)"
            isAnimationActive={false}
            radius={[3, 3, 0, 0]}
          />
          <Line
            yAxisId="percent"
            dataKey="percent"
            stroke="var(--watch)"
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
        </ComposedChart>
      )}
    </div>
  );
}

interface StatementProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: unknown }[];
}

function Statement({ active, payload }: StatementProps): ReactNode {
  const bar = payload?.[0]?.payload;
  if (active !== true || typeof bar !== 'object' || bar === null || !('statement' in bar)) return null;
  return <p className="chart-statement">{String(bar.statement)}</p>;
}
