import { memo } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';

interface StandingAnswerProps {
  readonly refreshing: boolean;
  /** The answer is that of the choice before: another was made since, and its answer is under way. */
  readonly outdated: boolean;
  readonly draw: () => ReactNode;
}

/**
 * Shows an answer while it is asked again. One to the choice before stays exactly as it was drawn, so that title, numbers and what
 * they would open belong together; it is dimmed, said to be busy, and opens nothing.
 */
export const StandingAnswer = ({ refreshing, outdated, draw }: StandingAnswerProps): ReactNode => (
  <div
    className={refreshing ? 'refreshing' : undefined}
    aria-busy={refreshing || undefined}
    data-outdated={outdated || undefined}
    onClickCapture={outdated ? hold : undefined}
  >
    <Drawn outdated={outdated} draw={draw} />
  </div>
);

/** Drawn anew at each change, but not while what could be drawn is an old answer under a new choice. */
const Drawn = memo(
  ({ draw }: Pick<StandingAnswerProps, 'draw' | 'outdated'>): ReactNode => draw(),
  (_before, { outdated }) => outdated,
);

/** Focus stays where it is; only what a click or Enter would open waits. */
function hold(event: SyntheticEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
