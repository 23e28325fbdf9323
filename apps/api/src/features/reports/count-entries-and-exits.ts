import { groupBy } from './group-by.ts';
import { findBucket, type BucketSpan } from './scope/index.ts';

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

const add = (list: number[], index: number, amount: number): void => {
  if (index < list.length) list[index] = (list[index] ?? 0) + amount;
};

/** Census on the last day of each bucket in the range, and entries and exits on its days in the range (reports.md). */
export function countFlow(
  stays: readonly Stay[],
  buckets: readonly BucketSpan[],
  from: string,
  to: string,
): Flow {
  const zeros = (): number[] => new Array<number>(buckets.length).fill(0);
  const [entries, exits, changes] = [zeros(), zeros(), zeros()];
  for (const { entered_on: entered, left_on: left } of stays) {
    if (entered > to || (left !== null && left < from)) continue;
    if (entered < from) add(changes, 0, 1);
    else {
      const bucket = findBucket(buckets, entered);
      add(entries, bucket, 1);
      add(changes, bucket, 1);
    }
    if (left === null || left > to) continue;
    const bucket = findBucket(buckets, left);
    add(exits, bucket, 1);
    // Whoever leaves on the last day is still a member on it.
    const isOnLastDay = left === to || left === buckets[bucket]?.last;
    add(changes, isOnLastDay ? bucket + 1 : bucket, -1);
  }
  let members = 0;
  return { census: changes.map((change) => (members += change)), entries, exits };
}

/** How many others began and ended during a stay. */
export interface TreatmentContext {
  readonly othersEntered: number;
  readonly othersLeft: number;
}

/** Memberships of other clients of the group that began and ended during each membership (reports.md, Treatment context). */
export function countTreatmentContext(stays: readonly Stay[], to: string): readonly TreatmentContext[] {
  const entered = stays.map((stay) => stay.entered_on).sort();
  const left = stays.flatMap((stay) => stay.left_on ?? []).sort();
  const byClient = groupBy(stays, (stay) => stay.client_id);
  return stays.map((stay) => {
    const isOpen = stay.left_on === null || stay.left_on >= to;
    const last = isOpen ? to : (stay.left_on ?? to);
    let othersEntered = upTo(entered, last) - upTo(entered, stay.entered_on);
    let othersLeft = (isOpen ? upTo(left, last) : before(left, last)) - before(left, stay.entered_on);
    for (const own of byClient.get(stay.client_id) ?? []) {
      if (own.entered_on > stay.entered_on && own.entered_on <= last) othersEntered -= 1;
      const ended = own.left_on ?? '9999-12-31';
      if (ended >= stay.entered_on && (isOpen ? ended <= last : ended < last)) othersLeft -= 1;
    }
    return { othersEntered, othersLeft };
  });
}
