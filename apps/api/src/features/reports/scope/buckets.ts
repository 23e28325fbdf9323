import { addDays, dayNumber, type CivilDate } from '@concord/domain/shared';
import type { BucketUnit } from './scope.types.ts';

/** A week, month or quarter, by its first and last day. */
export interface BucketSpan {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const isoDate = (year: number, month: number): CivilDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as CivilDate;

/** 1970-01-01 was a Thursday: day 4 of the week, counted from Monday as 1. */
const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((((dayNumber(date) + 3) % 7) + 7) % 7));

function monthsOn(date: CivilDate, months: number): CivilDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months];
  return isoDate(year + Math.floor(month / 12), (month % 12) + 1);
}

/** The first day of the bucket that a day lies in (reports.md, Buckets). */
function bucketOf(date: CivilDate, unit: BucketUnit): CivilDate {
  if (unit === 'week') return mondayOf(date);
  const month = Number(date.slice(5, 7));
  return isoDate(Number(date.slice(0, 4)), unit === 'month' ? month : month - ((month - 1) % 3));
}

const nextBucket = (first: CivilDate, unit: BucketUnit): CivilDate =>
  unit === 'week' ? addDays(first, 7) : monthsOn(first, unit === 'month' ? 1 : 3);

/** Every bucket that overlaps the range, empty ones too. */
export function listBuckets(from: CivilDate, to: CivilDate, unit: BucketUnit): readonly BucketSpan[] {
  const buckets: BucketSpan[] = [];
  for (let first = bucketOf(from, unit); first <= to;) {
    const next = nextBucket(first, unit);
    buckets.push({ first, last: addDays(next, -1) });
    first = next;
  }
  return buckets;
}

/** The position of the bucket that a day of the range lies in. */
export function findBucket(buckets: readonly BucketSpan[], day: string): number {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((buckets[middle]?.first ?? '') <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
