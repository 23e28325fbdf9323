import { formatDayAndYear } from '../../platform/time.ts';
import type { CivilDate } from '../../platform/scalars.ts';

export interface DecisionShown {
  readonly state: string;
  readonly expiresOn?: CivilDate | null;
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
