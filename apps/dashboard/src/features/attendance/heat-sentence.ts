import { formatNumberOf, formatPercent, formatShare } from '../../platform/format.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { changeOf, shareOf } from '../../platform/seat-share.ts';
import type { Change, SeatColumns } from '../../platform/seat-share.ts';

interface NamedSeries {
  readonly name: string;
  readonly series: SeatColumns;
}
const notable = 10;

/** What the heat map shows: which group changed most lately, and how the others did. `unit` is "weeks" or the like. */
export function sayHeatMap(groups: readonly NamedSeries[], unit: string): Sentence {
  const changed = groups.flatMap(({ name, series }) => {
    const change = changeOf(series);
    return change === null ? [] : [{ name, change }];
  });
  const notably = changed.filter(({ change }) => Math.abs(change.points) >= notable);
  const most = notably.toSorted(byWeight)[0];
  if (most === undefined) {
    return {
      finding: saidOfAll(groups),
      detail: `No group’s last four ${unit} differ by ten points or more from what it had before.`,
    };
  }
  const { before, lately } = most.change;
  const direction = most.change.points < 0 ? 'fell' : 'rose';
  return {
    finding: `${most.name} ${direction} from ${formatPercent(before.attended, before.expected)} to ${formatPercent(lately.attended, lately.expected)}`,
    detail: `in its last four ${unit} with sessions (${formatShare(lately.attended, lately.expected)} seats); ${sayOthers(changed.length - 1, notably.length - 1)}`,
  };
}

// A fall asks for more attention than a rise of the same size.
const weightOf = ({ points }: Change): number => (points < 0 ? 1_000 - points : points);
const byWeight = (a: { change: Change }, b: { change: Change }): number =>
  weightOf(b.change) - weightOf(a.change);

function saidOfAll(groups: readonly NamedSeries[]): string {
  const shares = groups.map(({ series }) => shareOf(series));
  const attended = shares.reduce((sum, share) => sum + share.attended, 0);
  const expected = shares.reduce((sum, share) => sum + share.expected, 0);
  return `${formatPercent(attended, expected)} of expected seats were attended (${formatShare(attended, expected)}).`;
}

function sayOthers(others: number, notably: number): string {
  if (others <= 0) return 'no other group has enough sessions to compare.';
  if (notably === 0) return 'all other groups stayed within ten points of what they had before.';
  return `${formatNumberOf(notably, 'other group')} of ${others} changed by ten points or more.`;
}
