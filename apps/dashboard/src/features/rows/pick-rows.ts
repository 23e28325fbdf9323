import type {
  AssignmentsBehindQuery,
  Bucket,
  ConcernsBehindQuery,
  RatingsBehindQuery,
  SessionsBehindQuery,
  StaysBehindQuery,
} from '../../gql/graphql.ts';
import type { RowPart, RowsRequest } from '../../platform/rows-request.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { endOfBucket } from '../../platform/time.ts';

export type SessionBehind = SessionsBehindQuery['sessions']['rows'][number];
export type Assignment = AssignmentsBehindQuery['cofacilitation']['assignments'][number];
type GroupStays = StaysBehindQuery['membershipTimeline']['groups'][number];
export type Concern = ConcernsBehindQuery['attendanceConcerns'][number];
export type Goal = RatingsBehindQuery['goalProgress']['goals'][number];

/** The days that a number is about. */
export const daysOf = ({ within, from, to }: RowsRequest): { from: CivilDate; to: CivilDate } =>
  within ?? { from, to };

const leads = ({ facilitators }: SessionBehind): readonly string[] =>
  facilitators.flatMap(({ staff, role }) => (role === 'lead' || role === 'co' ? [staff.id] : []));

const coversDay = ({ from, to }: Pick<Assignment, 'from' | 'to'>, day: CivilDate): boolean =>
  from <= day && (to === null || to === undefined || day <= to);

/** Of the sessions of one person: those within an assignment, or those led alone; of two people: those they led together. */
export function pickSessions(
  rows: readonly SessionBehind[],
  { staffIds = [], part }: RowsRequest,
  assignments: readonly Assignment[],
): readonly SessionBehind[] {
  if (staffIds.length > 1) return rows.filter((row) => staffIds.every((id) => leads(row).includes(id)));
  const [person] = staffIds;
  if (person === undefined || part === undefined) return rows;
  const own = assignments.filter(({ staff }) => staff.id === person);
  return rows.filter(
    (row) =>
      own.some((one) => one.group.id === row.group.id && coversDay(one, row.session.date)) &&
      (part !== 'alone' || (leads(row).includes(person) && leads(row).length === 1)),
  );
}

/** A stay with its group. */
export interface StayBehind {
  readonly stay: GroupStays['memberships'][number];
  readonly group: GroupStays['group'];
}

/** The stays open on the last day (members), begun in the days (entries), or ended in them (exits). */
export function pickStays(groups: readonly GroupStays[], request: RowsRequest): readonly StayBehind[] {
  const { from, to } = daysOf(request);
  const holds: Readonly<Record<string, (stay: StayBehind['stay']) => boolean>> = {
    members: ({ enteredOn, leftOn }) => coversDay({ from: enteredOn, to: leftOn ?? null }, to),
    entries: ({ enteredOn }) => from <= enteredOn && enteredOn <= to,
    exits: ({ leftOn }) => leftOn !== null && leftOn !== undefined && from <= leftOn && leftOn <= to,
  };
  return groups.flatMap(({ group, memberships }) =>
    memberships.flatMap((stay) =>
      holds[request.of]?.(stay) === true && isPartOfExits(stay, request.part) ? [{ stay, group }] : [],
    ),
  );
}

function isPartOfExits({ exit, exitCircumstances }: StayBehind['stay'], part: RowsRequest['part']): boolean {
  if (part === 'completed') return exit?.toLowerCase() === 'completed';
  if (part === 'unsaid') return !exitCircumstances;
  return true;
}

/** Concerns of one level, or those with and without a recorded follow-up among the chronic ones. */
export function pickConcerns(concerns: readonly Concern[], part: RowsRequest['part']): readonly Concern[] {
  if (part === undefined) return concerns;
  return concerns.filter(({ level, followUpsDue }) => {
    if (part === 'watch') return level === 'WATCH';
    if (level !== 'CHRONIC') return false;
    return part === 'chronic' || (part === 'followed') === followUpsDue > 0;
  });
}

const ways: ReadonlyMap<RowPart, number> = new Map([
  ['improved', 1],
  ['unchanged', 0],
  ['declined', -1],
]);

/** Goals rated twice or more in the range, of them those that moved, or the stale ones. */
export function pickGoals(goals: readonly Goal[], part: RowsRequest['part']): readonly Goal[] {
  if (part === undefined) return goals;
  if (part === 'stale') return goals.filter(({ stale }) => stale);
  const way = ways.get(part);
  return goals.filter(
    ({ values, change }) => values.length > 1 && (way === undefined || Math.sign(change ?? 0) === way),
  );
}

/** One rating of a goal. */
export interface RatingBehind {
  readonly goal: Goal;
  readonly groupId: string;
  readonly date: CivilDate;
  readonly value: number;
  /** The rating of the goal before it, in whatever group. */
  readonly before: number | null;
}

/**
 * The ratings made in the days; or the comparisons: the latest of each goal, group and bucket that has one before it, and of these
 * those that were higher, equal or lower.
 */
export function pickRatings(
  goals: readonly Goal[],
  buckets: readonly CivilDate[],
  request: RowsRequest,
): readonly RatingBehind[] {
  const { from, to } = daysOf(request);
  const { part, groupId, bucket = 'QUARTER' } = request;
  const made = goals.flatMap(ratingsOf);
  const counted = part === undefined ? made : latestOf(made, buckets, bucket).filter(isOf(part));
  return counted.filter(
    ({ date, groupId: own }) => from <= date && date <= to && (groupId === undefined || own === groupId),
  );
}

const ratingsOf = (goal: Goal): readonly RatingBehind[] =>
  goal.dates.map((date, index) => ({
    goal,
    date,
    groupId: goal.groupIds[index] ?? '',
    value: goal.values[index] ?? 0,
    before: goal.before[index] ?? null,
  }));

const isOf =
  (part: RowPart) =>
  ({ value, before }: RatingBehind): boolean => {
    if (before === null) return false;
    const way = Math.sign(value - before);
    return part === 'compared' || way === ways.get(part);
  };

function latestOf(
  ratings: readonly RatingBehind[],
  buckets: readonly CivilDate[],
  bucket: Bucket,
): readonly RatingBehind[] {
  const latest = new Map<string, RatingBehind>();
  for (const rating of ratings) {
    const first = buckets.findLast(
      (start) => start <= rating.date && rating.date <= endOfBucket(bucket, start),
    );
    latest.set(`${rating.goal.goalId} ${rating.groupId} ${first ?? ''}`, rating);
  }
  return [...latest.values()];
}
