import type { ReactNode } from 'react';

interface SparkProps {
  /** In order; null is a gap, not a zero. */
  readonly values: readonly (number | null)[];
  readonly low: number;
  readonly high: number;
  /** What the line shows, for whoever can't see it. */
  readonly label: string;
  readonly tone?: 'plain' | 'stop';
  readonly width?: number;
  readonly height?: number;
}

/** A small line on a fixed scale, with its last point marked. Gaps are not drawn over; a point between two gaps is a dot. */
export function Spark({
  values,
  low,
  high,
  label,
  tone = 'plain',
  width = 212,
  height = 50,
}: SparkProps): ReactNode {
  const points = placePoints(values, low, high, width, height);
  const last = points.flat().at(-1);
  return (
    <svg className="spark" data-tone={tone} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="spark-base" x1="0" x2={width} y1={height - 6} y2={height - 6} />
      {points.map((run, index) => {
        const [only, ...others] = run;
        return only !== undefined && others.length === 0 ? (
          <circle key={index} className="spark-dot" cx={only.x} cy={only.y} r="2" />
        ) : (
          <polyline key={index} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
        );
      })}
      {last !== undefined && <circle cx={last.x} cy={last.y} r="3.6" />}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs of points without a gap between them, in the drawing's own measure. */
export function placePoints(
  values: readonly (number | null)[],
  low: number,
  high: number,
  width: number,
  height: number,
): readonly (readonly Point[])[] {
  const step = values.length > 1 ? (width - 12) / (values.length - 1) : 0;
  const span = high - low || 1;
  const runs: Point[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) {
      runs.push([]);
      return;
    }
    const y = height - 6 - ((value - low) / span) * (height - 12);
    runs.at(-1)?.push({ x: round(6 + index * step), y: round(y) });
  });
  return runs.filter((run) => run.length > 0);
}

const round = (number: number): number => Math.round(number * 10) / 10;
