import type { CivilDate } from '../shared/index.ts';
import type { FolderPeriod } from './folder-file.ts';

/** Collects the periods of a file and finds those that overlap another of the same owner. */
export interface PeriodCheck {
  readonly add: (line: number, period: FolderPeriod) => void;
  /** Each period that begins before an earlier one of its owner is over, with the line of that one. */
  readonly findOverlaps: () => { readonly line: number; readonly earlierLine: number }[];
}

interface Placed {
  readonly line: number;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Where periods must not overlap, the next starts on a later day than the last one's end. */
export function checkPeriods(): PeriodCheck {
  const byOwner = new Map<string, Placed[]>();
  return {
    add: (line, { from, to, owner }) => {
      if (owner === null) return;
      const placed = byOwner.get(owner);
      if (placed === undefined) byOwner.set(owner, [{ line, from, to }]);
      else placed.push({ line, from, to });
    },
    findOverlaps: () => [...byOwner.values()].flatMap(overlapsOf).sort((a, b) => a.line - b.line),
  };
}

function overlapsOf(periods: readonly Placed[]): { line: number; earlierLine: number }[] {
  if (periods.length < 2) return [];
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.line - b.line));
  const overlaps: { line: number; earlierLine: number }[] = [];
  let last: Placed | null = null;
  for (const period of sorted) {
    if (last !== null && (last.to === null || period.from <= last.to)) {
      overlaps.push({ line: period.line, earlierLine: last.line });
    }
    // The one that lasts longest decides about those that follow.
    if (last === null || (last.to !== null && (period.to === null || period.to > last.to))) last = period;
  }
  return overlaps;
}
