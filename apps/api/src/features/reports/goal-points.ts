import type { BucketSpan } from './scope/index.ts';

/** One rating that counts, of one goal. */
export interface GoalPoint {
  readonly groupId: string;
  readonly date: string;
  readonly value: number;
  readonly isInScope: boolean;
}

/** How one goal was rated in one group, as columns in order of the sessions. */
export interface GoalTrendRow {
  readonly goal_id: string;
  readonly group_id: string;
  readonly rated_on: readonly string[];
  readonly points: readonly number[];
  /** The starts of the sessions; of a goal that was rated in one group, by the last day only, that of the last one. */
  readonly rated_at: readonly string[];
  /** Only where the goal was rated in several groups, whose ratings must be put in one order. */
  readonly notes: readonly string[] | null;
  /** Only where the report is narrowed to sessions. */
  readonly session_ids: readonly string[] | null;
}

/** Which ratings the report covers. */
export interface PointScope {
  readonly groupIds: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
  readonly sessionIds: ReadonlySet<string> | null;
}

interface OrderedPoint extends GoalPoint {
  readonly at: string;
  readonly note: string;
}

/** A goal's ratings in one order (start, then note), over all groups. */
export function orderPoints(rows: readonly GoalTrendRow[], scope: PointScope): readonly GoalPoint[] {
  const points = rows.flatMap((row) => {
    const isGroupInScope = scope.groupIds.has(row.group_id);
    return row.rated_on.map((date, index): OrderedPoint => ({
      groupId: row.group_id,
      date,
      value: row.points[index] ?? 0,
      isInScope:
        isGroupInScope &&
        scope.from <= date &&
        date <= scope.to &&
        (scope.sessionIds === null || scope.sessionIds.has(row.session_ids?.[index] ?? '')),
      at: row.rated_at[index] ?? '',
      note: row.notes?.[index] ?? '',
    }));
  });
  if (rows.length < 2) return points;
  return points.sort((a, b) => (a.at === b.at ? (a.note < b.note ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** The start of the session of the goal's last rating by a day, in whatever group; null where it was not rated by then. */
export function findLastRatedAt(rows: readonly GoalTrendRow[], upTo: string): string | null {
  let last: string | null = null;
  for (const { rated_on: days, rated_at: starts } of rows) {
    // What is not told of the starts comes before the one that is.
    const untold = days.length - starts.length;
    const index = days.findLastIndex((day) => day <= upTo);
    const start = index === -1 ? null : (starts[index - untold] ?? null);
    if (start !== null && (last === null || start > last)) last = start;
  }
  return last;
}

/** The figures of one group, bucket by bucket. */
export interface GroupFigures {
  readonly ratings: number[];
  readonly sums: number[];
  readonly improved: number[];
  readonly unchanged: number[];
  readonly declined: number[];
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

export const emptyFigures = (buckets: number): GroupFigures => ({
  ratings: zeros(buckets),
  sums: zeros(buckets),
  improved: zeros(buckets),
  unchanged: zeros(buckets),
  declined: zeros(buckets),
});

const add = (list: number[], index: number, amount: number): void => {
  list[index] = (list[index] ?? 0) + amount;
};

/** Finds the position of the bucket that a day lies in. */
function findBucket(buckets: readonly BucketSpan[], date: string): number {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((buckets[middle]?.first ?? '') <= date) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Counts one goal's ratings into its groups' figures. Per group and bucket the latest rating is compared with the one before it,
 * whenever and in whatever group that was; without one there is nothing to compare (reports.md, Goal progress).
 */
export function countGoal(
  points: readonly GoalPoint[],
  buckets: readonly BucketSpan[],
  figuresOf: (groupId: string) => GroupFigures,
): void {
  const latest = new Map<string, { readonly index: number; readonly bucket: number }>();
  points.forEach((point, index) => {
    if (!point.isInScope) return;
    const bucket = findBucket(buckets, point.date);
    const figures = figuresOf(point.groupId);
    add(figures.ratings, bucket, 1);
    add(figures.sums, bucket, point.value);
    latest.set(`${point.groupId}:${bucket}`, { index, bucket });
  });
  for (const { index, bucket } of latest.values()) {
    const [point, previous] = [points[index], points[index - 1]];
    if (point === undefined || previous === undefined) continue;
    const figures = figuresOf(point.groupId);
    const change = point.value - previous.value;
    add(change > 0 ? figures.improved : change < 0 ? figures.declined : figures.unchanged, bucket, 1);
  }
}
