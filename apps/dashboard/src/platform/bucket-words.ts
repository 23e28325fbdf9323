import type { Bucket } from '../gql/graphql.ts';
import type { CivilDate } from './scalars.ts';
import { endOfBucket, formatDay, formatMonth } from './time.ts';

export const bucketUnits: Readonly<Record<Bucket, string>> = {
  WEEK: 'weeks',
  MONTH: 'months',
  QUARTER: 'quarters',
};

/** The days of a bucket that lie in the range. */
export function daysOfBucket(
  bucket: Bucket,
  first: CivilDate,
  range: { readonly from: CivilDate; readonly to: CivilDate },
): { from: CivilDate; to: CivilDate } {
  const last = endOfBucket(bucket, first);
  return { from: first < range.from ? range.from : first, to: last > range.to ? range.to : last };
}

/** Labels for an axis of buckets: all of them when there is room, else every so-manyth; the rest stay empty. */
export function labelBuckets(buckets: readonly CivilDate[], bucket: Bucket, room: number): readonly string[] {
  const every = Math.max(1, Math.ceil(buckets.length / room));
  return buckets.map((first, index) => (index % every === 0 ? labelOf(bucket, first) : ''));
}

const labelOf = (bucket: Bucket, first: CivilDate): string =>
  bucket === 'WEEK'
    ? formatDay(first)
    : bucket === 'MONTH'
      ? `${formatMonth(first)} ${first.slice(2, 4)}`
      : quarterOf(first);
const quarterOf = (first: CivilDate): string =>
  `Q${Math.ceil(Number(first.slice(5, 7)) / 3)} ${first.slice(2, 4)}`;
