import { addDays, dayNumber, type CivilDate } from '../shared/index.ts';

export type Bucket = 'WEEK' | 'MONTH' | 'QUARTER';

const daysPerWeek = 7;
/** 1970-01-01 was a Thursday, three days after a Monday. */
const mondayOffset = 3;

/** The first day of the week (Monday), month or quarter in which a day lies: the bucket's name. */
export function bucketOf(date: CivilDate, bucket: Bucket): CivilDate {
  if (bucket === 'WEEK') {
    const sinceMonday = (dayNumber(date) + mondayOffset) % daysPerWeek;
    return addDays(date, -((sinceMonday + daysPerWeek) % daysPerWeek));
  }
  const month = Number(date.slice(5, 7));
  const first = bucket === 'MONTH' ? month : month - ((month - 1) % 3);
  return `${date.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as CivilDate;
}

/** The first day of the bucket after the one that begins on `first`. */
export const nextBucket = (first: CivilDate, bucket: Bucket): CivilDate =>
  // 32 days on is always in the next month, 95 in the next quarter, before the one after.
  bucket === 'WEEK'
    ? addDays(first, daysPerWeek)
    : bucketOf(addDays(first, bucket === 'MONTH' ? 32 : 95), bucket);

/** Every bucket that overlaps the range, empty ones too. */
export function bucketsOf(from: CivilDate, to: CivilDate, bucket: Bucket): CivilDate[] {
  const buckets: CivilDate[] = [];
  for (let first = bucketOf(from, bucket); first <= to; first = nextBucket(first, bucket))
    buckets.push(first);
  return buckets;
}

/** As many zeros as there are buckets, to count in. */
export const zeros = (buckets: readonly CivilDate[]): number[] => buckets.map(() => 0);

/** Adds to the count at a place; a place outside counts nothing. */
export function count(counts: number[], index: number, by = 1): void {
  const before = counts[index];
  if (before !== undefined) counts[index] = before + by;
}
