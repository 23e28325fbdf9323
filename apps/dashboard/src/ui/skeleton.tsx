import type { ReactNode } from 'react';

interface SkeletonProps {
  /** How many lines, so that what comes does not push the page about. */
  readonly lines: number;
  readonly height?: number;
}

/** Grey lines in the measure of what will stand here; they appear only when it takes a moment. */
export function Skeleton({ lines, height = 24 }: SkeletonProps): ReactNode {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ height }} />
      ))}
    </div>
  );
}
