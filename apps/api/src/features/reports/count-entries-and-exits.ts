import { groupBy } from './group-by.ts';
import type { BucketSpan } from './scope/index.ts';

/** What a timeline needs to know of a membership. */
export interface Stay {
  readonly client_id: string;
  readonly entered_on: string;
  readonly left_on: string | null;
}

/** Census, entries and exits of one group, bucket by bucket. */
export interface Flow {
  readonly census: number[];
  readonly entries: number[];
  readonly exits: number[];
}

/** How many days of a sorted list come before a day (or on it). */
function countUpTo(sorted: readonly string[], day: string, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? '';
    if (value < day || (inclusive && value === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const upTo = (sorted: readonly string[], day: string): number => countUpTo(sorted, day, true);
const before = (sorted: readonly string[], day: string): number => countUpTo(sorted, day, false);

const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

interface SortedDays {
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

const sortDays = (stays: readonly Stay[]): SortedDays => ({
  entered: stays.map((stay) => stay.entered_on).sort(),
  left: stays.flatMap((stay) => stay.left_on ?? []).sort(),
});

/** Census on the last day of each bucket in the range, and entries and exits on its days in the range (reports.md). */
export function countFlow(
  stays: readonly Stay[],
  buckets: readonly BucketSpan[],
  from: string,
  to: string,
): Flow {
  const { entered, left } = sortDays(stays);
  const flow: Flow = { census: [], entries: [], exits: [] };
  for (const bucket of buckets) {
    const [first, last] = [laterOf(bucket.first, from), earlierOf(bucket.last, to)];
    // Whoever leaves on a day is still a member on it.
    flow.census.push(upTo(entered, last) - before(left, last));
    flow.entries.push(upTo(entered, last) - before(entered, first));
    flow.exits.push(upTo(left, last) - before(left, first));
  }
  return flow;
}

/** Memberships of other clients of the group that began and ended during each membership (reports.md, Treatment context). */
export function countTreatmentContext(
  stays: readonly Stay[],
  to: string,
): readonly { readonly othersEntered: number; readonly othersLeft: number }[] {
  const all = sortDays(stays);
  const byClient = groupBy(stays, (stay) => stay.client_id);
  return stays.map((stay) => {
    const isOpen = stay.left_on === null || stay.left_on >= to;
    const last = isOpen ? to : (stay.left_on ?? to);
    const count = ({ entered, left }: SortedDays): readonly [number, number] => [
      upTo(entered, last) - upTo(entered, stay.entered_on),
      (isOpen ? upTo(left, last) : before(left, last)) - before(left, stay.entered_on),
    ];
    const [entered, left] = count(all);
    const [ownEntered, ownLeft] = count(sortDays(byClient.get(stay.client_id) ?? []));
    return { othersEntered: entered - ownEntered, othersLeft: left - ownLeft };
  });
}
