import type { MouseEvent, ReactNode } from 'react';
import { useWidth } from './use-width.ts';

export interface WeekBar {
  readonly label: string;
  readonly statement: string;
  readonly part: number;
  readonly whole: number;
}
interface WeekBarsProps {
  readonly bars: readonly WeekBar[];
  readonly onOpen: (index: number) => void;
}
const height = 210;
const left = 34;
const floor = 22;

/** Attended inside expected, one bar a bucket, without a chart library: small enough for the first page. */
export function WeekBars({ bars, onOpen }: WeekBarsProps): ReactNode {
  const [frame, width] = useWidth();
  const { top, lines } = scaleOf(Math.max(1, ...bars.map(({ whole }) => whole)));
  const step = Math.max(4, (Math.max(width, 320) - left) / Math.max(1, bars.length));
  const y = (value: number): number => height - floor - (value / top) * (height - floor - 8);
  const open = (event: MouseEvent): void => {
    const bar = event.target instanceof Element ? event.target.closest<SVGElement>('[data-bar]') : null;
    if (bar !== null) onOpen(Number(bar.dataset['bar']));
  };
  return (
    <div ref={frame}>
      <svg className="week-bars" width="100%" height={height} onClick={open} role="list">
        {lines.map((value) => (
          <g key={value} aria-hidden="true">
            <line x1={left - 6} x2="100%" y1={y(value)} y2={y(value)} />
            <text x={left - 10} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {bars.map(({ label, statement, part, whole }, index) => (
          <g key={index} role="listitem" aria-label={statement} data-bar={index}>
            <title>{statement}</title>
            <rect className="bar-hit" x={left + index * step} y="0" width={step} height={height - floor} />
            <rect
              className="bar bar-whole"
              x={left + index * step + step * 0.16}
              y={y(whole)}
              width={step * 0.68}
              height={height - floor - y(whole)}
              rx="3"
            />
            <rect
              className="bar bar-part"
              x={left + index * step + step * 0.16}
              y={y(part)}
              width={step * 0.68}
              height={height - floor - y(part)}
              rx="3"
            />
            <text x={left + index * step + step * 0.16} y={height - 5} aria-hidden="true">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** A round top and the lines below it: 0, half, top. */
export function scaleOf(most: number): { readonly top: number; readonly lines: readonly number[] } {
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const top =
    [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * magnitude).find((candidate) => candidate >= most) ??
    most;
  return { top, lines: top % 2 === 0 ? [0, top / 2, top] : [0, top] };
}
