import { formatDayAndYear } from '../../platform/time.ts';
import type { CivilDate } from '../../platform/scalars.ts';

export interface DecisionShown {
  readonly state: string;
  readonly expiresOn?: CivilDate | null;
}

interface LeftShown {
  readonly reason: string;
}

/** Where a finding stands: "returned", "waived until 31 Mar 2026". Null where nothing stands. */
export function sayDecision(decision: DecisionShown | undefined): string | null {
  switch (decision?.state) {
    case 'returned':
      return 'returned';
    case 'answered':
      return 'answered';
    case 'waived':
      return decision.expiresOn == null ? 'waived' : `waived until ${formatDayAndYear(decision.expiresOn)}`;
    default:
      return null;
  }
}

/** Whether the finding is settled for now: returned to somebody, or waived. */
export const isDecided = (decision: DecisionShown | undefined): boolean => sayDecision(decision) !== null;

/** "3 findings", "1 finding". */
export const sayCount = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

/**
 * What became of a decision about several findings: "Waived: 8 findings. 1 was mended or judged anew meanwhile and 1 was decided by
 * somebody else: left as they stand." Nothing is passed over in silence.
 */
export function sayDecided(done: 'Returned' | 'Waived', asked: number, left: readonly LeftShown[]): string {
  const changed = left.filter(({ reason }) => reason === 'changed').length;
  const others = left.length - changed;
  const was = (count: number): string => (count === 1 ? '1 was' : `${count} were`);
  const reasons = [
    ...(changed > 0 ? [`${was(changed)} mended or judged anew meanwhile`] : []),
    ...(others > 0 ? [`${was(others)} decided by somebody else`] : []),
  ];
  const decided = `${done}: ${sayCount(asked - left.length)}.`;
  if (reasons.length === 0) return decided;
  return `${decided} ${reasons.join(' and ')}: left as ${left.length === 1 ? 'it stands' : 'they stand'}.`;
}
