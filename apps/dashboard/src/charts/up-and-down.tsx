import './flow-charts.css';
import type { ReactNode } from 'react';

export interface UpAndDownPart {
  readonly key: string;
  readonly up: number;
  readonly down: number;
  /** The bucket in words, with its counts. */
  readonly statement: string;
}
interface UpAndDownProps {
  readonly parts: readonly UpAndDownPart[];
  /** The count that fills the height of one side; the same for all pictures that are to be compared. */
  readonly top: number;
  /** What is shown, for whoever can't see it. */
  readonly label: string;
}
const width = 212;
const side = 30;

/** What went up, above a line, and what went down, below it, bucket by bucket; a small picture on a shared scale. */
export function UpAndDown({ parts, top, label }: UpAndDownProps): ReactNode {
  const step = width / Math.max(1, parts.length);
  const tall = (count: number): number => (count / Math.max(1, top)) * side;
  return (
    <svg className="up-and-down" viewBox={`0 0 ${width} ${side * 2}`} role="img" aria-label={label}>
      {parts.map(({ key, up, down, statement }, index) => (
        <g key={key}>
          <title>{statement}</title>
          <rect
            className="went-up"
            x={index * step + step * 0.12}
            y={side - tall(up)}
            width={step * 0.76}
            height={tall(up)}
          />
          <rect
            className="went-down"
            x={index * step + step * 0.12}
            y={side}
            width={step * 0.76}
            height={tall(down)}
          />
        </g>
      ))}
      <line x1="0" x2={width} y1={side} y2={side} />
    </svg>
  );
}
