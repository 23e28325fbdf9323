import type { Bucket } from '../gql/graphql.ts';
import { capitalize, formatPercent, formatShare, inWords, rateOf } from './format.ts';
import type { CivilDate } from './scalars.ts';
import type { Sentence } from './sentence.ts';
import { endOfBucket, formatBucket } from './time.ts';
import { pointsBetween, shareOf } from './seat-share.ts';
import type { SeatColumns, Share } from './seat-share.ts';

interface Trend {
  readonly buckets: readonly CivilDate[];
  readonly total: SeatColumns;
}

/** What the trend shows: the share attended, against the period before, and the lowest bucket of those that are over. */
export function sayTrend(
  { buckets, total }: Trend,
  bucket: Bucket,
  before: SeatColumns | null,
  period: string,
  to: CivilDate,
): Sentence {
  const now = shareOf(total);
  const lowest = lowestBucket(
    buckets.filter((first) => endOfBucket(bucket, first) <= to),
    total,
  );
  const finding = `${formatPercent(now.attended, now.expected)} of expected seats were attended`;
  const parts = [`(${formatShare(now.attended, now.expected)})${sayComparison(before, now, period)}.`];
  if (lowest !== null) {
    parts.push(
      `${capitalize(`the ${formatBucket(bucket, lowest.first)}`)} was lowest: ${formatPercent(lowest.share.attended, lowest.share.expected)} (${formatShare(lowest.share.attended, lowest.share.expected)}).`,
    );
  }
  return { finding, detail: parts.join(' ') };
}

function sayComparison(before: SeatColumns | null, now: Share, period: string): string {
  const then = before === null ? null : shareOf(before);
  if (then === null || then.expected === 0) return '';
  const points = pointsBetween(then, now);
  if (points === 0) return `, as in ${period}`;
  const size = `${inWords(Math.abs(points))} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return `, ${size} ${points < 0 ? 'fewer' : 'more'} than in ${period}`;
}

/** The bucket with the smallest share attended, of those with seats. Null with fewer than two such buckets. */
function lowestBucket(
  buckets: readonly CivilDate[],
  { expected, attended }: SeatColumns,
): { readonly first: CivilDate; readonly share: Share } | null {
  const measured = buckets.flatMap((first, index) => {
    const share = { attended: attended[index] ?? 0, expected: expected[index] ?? 0 };
    const rate = rateOf(share.attended, share.expected);
    return rate === null ? [] : [{ first, share, rate }];
  });
  if (measured.length < 2) return null;
  return measured.reduce((lowest, each) => (each.rate < lowest.rate ? each : lowest));
}
