import { dateIn, dayNumber, type Instant } from '@concord/domain/shared';
import { formatCount, formatNumberOf, sumOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import type { Sentence } from '../../platform/sentence.ts';

/** What the sentence is computed from. */
interface Completeness {
  readonly required: readonly number[];
  readonly complete: readonly number[];
  readonly groups: readonly {
    readonly group: { readonly name: string };
    readonly required: number;
    readonly complete: number;
  }[];
}

/** How many of the required records are complete, and where most are missing. Never a share without its numbers. */
export function sayCompleteness(report: Completeness): Sentence {
  const [required, complete] = [sumOf(report.required), sumOf(report.complete)];
  if (required === 0) return { finding: 'No record is required in this range.', detail: '' };
  const worst = [...report.groups].sort(
    (left, right) => right.required - right.complete - (left.required - left.complete),
  )[0];
  const open = worst === undefined ? 0 : worst.required - worst.complete;
  return {
    finding: `${formatCount(complete)} of ${formatCount(required)} required records are complete (${Math.round((complete / required) * 100)}%).`,
    detail:
      worst === undefined || open === 0
        ? 'Nothing blocks any of them.'
        : `Most are open in ${worst.group.name}: ${open} of its ${worst.required}.`,
  };
}

/** What a worklist holds: "47 findings, 12 of them block a signature or a bill." */
export function sayFindings(total: number, shown: number): string {
  if (total === 0) return 'No finding in this range: every record that was asked for stands.';
  const all = total === 1 ? '1 finding' : `${total} findings`;
  return shown < total ? `${all}; the ${shown} most severe and oldest are shown.` : `${all}.`;
}

/** For how long a finding has been to be seen: "open 12 days". */
export function sayOpenSince(appearedAt: string, timeZone: string, today: CivilDate): string {
  const days = dayNumber(today) - dayNumber(dateIn(Date.parse(appearedAt) as Instant, timeZone));
  return days <= 0 ? 'open since today' : `open ${formatNumberOf(days, 'day')}`;
}
