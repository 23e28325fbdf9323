import { compareCodePoints } from '@concord/domain/shared';
import { findBucket, type BucketSpan } from './scope/index.ts';

/** The ratings of one goal that count, in one order over all groups, as columns. */
export interface GoalPoints {
  readonly days: readonly string[];
  readonly values: readonly number[];
  readonly groupOf: (index: number) => string;
  readonly isInScope: (index: number) => boolean;
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

/** Whether a rating of a group lies in scope, by its place among the group's. */
function scopeOf(
  row: GoalTrendRow,
  { groupIds, from, to, sessionIds }: PointScope,
): (index: number) => boolean {
  if (!groupIds.has(row.group_id)) return () => false;
  const { rated_on: days, session_ids: sessions } = row;
  return (index) => {
    const day = days[index] ?? '';
    return from <= day && day <= to && (sessionIds === null || sessionIds.has(sessions?.[index] ?? ''));
  };
}

const noPoints: GoalPoints = { days: [], values: [], groupOf: () => '', isInScope: () => false };

/** A goal's ratings in one order (start, then note), over all groups. */
export function orderPoints(rows: readonly GoalTrendRow[], scope: PointScope): GoalPoints {
  const [first, ...others] = rows;
  if (first === undefined) return noPoints;
  if (others.length === 0) {
    const { rated_on: days, points: values } = first;
    return { days, values, groupOf: () => first.group_id, isInScope: scopeOf(first, scope) };
  }
  const all = rows.flatMap((row) => {
    const isInScope = scopeOf(row, scope);
    return row.rated_on.map((day, index) => ({
      day,
      value: row.points[index] ?? 0,
      groupId: row.group_id,
      isInScope: isInScope(index),
      at: row.rated_at[index] ?? '',
      note: row.notes?.[index] ?? '',
    }));
  });
  all.sort((a, b) => (a.at === b.at ? compareCodePoints(a.note, b.note) : a.at < b.at ? -1 : 1));
  return {
    days: all.map((point) => point.day),
    values: all.map((point) => point.value),
    groupOf: (index) => all[index]?.groupId ?? '',
    isInScope: (index) => all[index]?.isInScope ?? false,
  };
}

/** The ratings of one goal in scope, as columns. */
export interface ShownPoints {
  readonly dates: string[];
  readonly values: number[];
  readonly groupIds: string[];
  readonly before: (number | null)[];
}

/** Which of the ratings lie in scope, each with its group and the rating of the goal before it, whenever and in whatever group that was. */
export function pickInScope(points: GoalPoints): ShownPoints {
  const shown: ShownPoints = { dates: [], values: [], groupIds: [], before: [] };
  points.days.forEach((day, index) => {
    if (!points.isInScope(index)) return;
    shown.dates.push(day);
    shown.values.push(points.values[index] ?? 0);
    shown.groupIds.push(points.groupOf(index));
    shown.before.push(index === 0 ? null : (points.values[index - 1] ?? null));
  });
  return shown;
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

/** The latest rating of one goal in one group and bucket, by its place. */
interface Latest {
  readonly bucket: number;
  readonly index: number;
}

/**
 * Counts one goal's ratings into its groups' figures. Per group and bucket the latest rating is compared with the one before it,
 * whenever and in whatever group that was; without one there is nothing to compare (reports.md, Goal progress).
 */
export function countGoal(
  points: GoalPoints,
  buckets: readonly BucketSpan[],
  figuresOf: (groupId: string) => GroupFigures,
): void {
  const latestOf = new Map<string, Latest>();
  const compare = (groupId: string, { bucket, index }: Latest): void => {
    if (index === 0) return;
    const change = (points.values[index] ?? 0) - (points.values[index - 1] ?? 0);
    const figures = figuresOf(groupId);
    add(change > 0 ? figures.improved : change < 0 ? figures.declined : figures.unchanged, bucket, 1);
  };
  let bucket = -1;
  points.days.forEach((day, index) => {
    if (!points.isInScope(index)) return;
    // The next rating mostly lies in the same bucket. (At midnight, groups of two time zones may step back a day.)
    const span = buckets[bucket];
    if (span === undefined || day > span.last || day < span.first) bucket = findBucket(buckets, day);
    const groupId = points.groupOf(index);
    const figures = figuresOf(groupId);
    add(figures.ratings, bucket, 1);
    add(figures.sums, bucket, points.values[index] ?? 0);
    const latest = latestOf.get(groupId);
    if (latest !== undefined && latest.bucket !== bucket) compare(groupId, latest);
    latestOf.set(groupId, { bucket, index });
  });
  for (const [groupId, latest] of latestOf) compare(groupId, latest);
}
