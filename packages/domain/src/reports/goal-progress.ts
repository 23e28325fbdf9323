import type { ClientId } from '../clients/index.ts';
import { isGoalOpenOn, type Goal } from '../goals/index.ts';
import type { GroupId } from '../groups/index.ts';
import { isOpenOn } from '../memberships/index.ts';
import { isGoalStale, pointsOf, type GoalPoint, type PracticeIndex } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { CivilDate } from '../shared/index.ts';
import { bucketOf, bucketsOf, count, zeros, type Bucket } from './buckets.ts';
import { clientRef, groupRef, type ClientRef, type GroupRef } from './refs.ts';
import { groupsNamed, sessionsInScope, wholeGroupsInScope, type ReportScope } from './scope.ts';

export interface GroupGoalProgress {
  readonly group: GroupRef;
  readonly ratings: number[];
  readonly mean: (number | null)[];
  readonly improved: number[];
  readonly unchanged: number[];
  readonly declined: number[];
}
export interface GoalTrend {
  readonly goalId: string;
  readonly externalId: string;
  readonly client: ClientRef;
  readonly text: string;
  readonly dates: CivilDate[];
  readonly values: number[];
  readonly first: number | null;
  readonly last: number | null;
  readonly change: number | null;
  readonly stale: boolean;
}
export interface GoalProgressReport {
  readonly buckets: CivilDate[];
  readonly groups: GroupGoalProgress[];
  readonly goals: GoalTrend[];
}

interface Tally {
  readonly ratings: number[];
  readonly sums: number[];
  readonly improved: number[];
  readonly unchanged: number[];
  readonly declined: number[];
}

/** How goals are moving, by group and goal by goal (reports.md, Goal progress). */
export function goalProgress(
  practice: PracticeIndex,
  scope: ReportScope,
  bucket: Bucket,
): GoalProgressReport {
  const buckets = bucketsOf(scope.from, scope.to, bucket);
  const indexOf = new Map(buckets.map((first, index) => [first, index]));
  const sessions = new Set<SessionId>();
  for (const group of groupsNamed(practice, scope)) {
    for (const session of sessionsInScope(practice, scope, group.id)) sessions.add(session.id);
  }
  const members = membersOn(practice, scope);
  const tallies = new Map<GroupId, Tally>();
  const goals: GoalTrend[] = [];
  for (const goal of practice.records.goals) {
    const points = pointsOf(practice, goal);
    const inScope = points.filter(({ session }) => sessions.has(session.id));
    const bucketIndex = ({ session }: GoalPoint): number => indexOf.get(bucketOf(session.date, bucket)) ?? -1;
    tallyGoal(points, inScope, bucketIndex, (id) => {
      const tally = tallies.get(id) ?? emptyTally(buckets);
      tallies.set(id, tally);
      return tally;
    });
    if (inScope.length > 0 || (isGoalOpenOn(goal, scope.to) && members.has(goal.clientId))) {
      goals.push(trendOf(practice, goal, inScope, scope.to));
    }
  }
  const groups = practice.records.groups.flatMap((group) => {
    const tally = tallies.get(group.id);
    if (tally === undefined) return [];
    const { ratings, sums, ...moves } = tally;
    const mean = ratings.map((number, index) => (number === 0 ? null : (sums[index] ?? 0) / number));
    return [{ group: groupRef(group), ratings, mean, ...moves }];
  });
  return { buckets, groups, goals };
}

const emptyTally = (buckets: readonly CivilDate[]): Tally => ({
  ratings: zeros(buckets),
  sums: zeros(buckets),
  improved: zeros(buckets),
  unchanged: zeros(buckets),
  declined: zeros(buckets),
});

/** Clients with a membership of a group in scope that is open on the last day of the range. */
function membersOn(practice: PracticeIndex, scope: ReportScope): Set<ClientId> {
  const open = wholeGroupsInScope(practice, scope).flatMap((group) =>
    practice.membershipsOf(group.id).filter((membership) => isOpenOn(membership, scope.to)),
  );
  return new Set(open.map(({ clientId }) => clientId));
}

/** Counts a goal's ratings, and its latest in each group and bucket against the one before that, whenever and wherever it was. */
function tallyGoal(
  all: readonly GoalPoint[],
  inScope: readonly GoalPoint[],
  bucketIndex: (point: GoalPoint) => number,
  tallyOf: (group: GroupId) => Tally,
): void {
  const latest = new Map<string, GoalPoint>();
  for (const point of inScope) {
    const tally = tallyOf(point.session.groupId);
    count(tally.ratings, bucketIndex(point));
    count(tally.sums, bucketIndex(point), point.value);
    latest.set(`${bucketIndex(point)} ${point.session.groupId}`, point);
  }
  for (const point of latest.values()) {
    const previous = all[all.indexOf(point) - 1];
    if (previous === undefined) continue;
    const { improved, unchanged, declined } = tallyOf(point.session.groupId);
    const moves =
      point.value > previous.value ? improved : point.value === previous.value ? unchanged : declined;
    count(moves, bucketIndex(point));
  }
}

/** A goal's points with its first and last value, and whether it is stale on a day. */
export function trendOf(
  practice: PracticeIndex,
  goal: Goal,
  points: readonly GoalPoint[],
  on: CivilDate,
): GoalTrend {
  const values = points.map(({ value }) => value);
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  return {
    goalId: goal.id,
    externalId: goal.id,
    client: clientRef(practice, goal.clientId),
    text: goal.text,
    dates: points.map(({ session }) => session.date),
    values,
    first,
    last,
    change: first === null || last === null ? null : last - first,
    stale: isGoalStale(practice, goal, on, (session) => session.date <= on),
  };
}
