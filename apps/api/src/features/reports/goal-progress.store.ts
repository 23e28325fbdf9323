import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs, type ClientRef } from '../clients/index.ts';
import type { GroupRef } from '../groups/index.ts';
import { groupBy } from './group-by.ts';
import {
  countGoal,
  emptyFigures,
  findLastRatedAt,
  orderPoints,
  pickInScope,
  type GoalPoints,
  type GoalTrendRow,
  type GroupFigures,
} from './goal-points.ts';
import type { GoalProgressReport, GoalTrend, GroupGoalProgress } from './goal-progress.types.ts';
import {
  listBuckets,
  loadGroupsInScope,
  loadWholeGroupsInScope,
  type BucketUnit,
  type Scope,
} from './scope/index.ts';
import { loadStaleness } from './stale-goals.store.ts';

export interface GoalRow {
  readonly id: string;
  readonly external_id: string;
  readonly text: string;
  readonly client_id: string;
  readonly opened_on: string;
  readonly is_open: boolean;
}

/** A goal with what its trend is drawn from. */
export interface KnownGoal {
  readonly goal: GoalRow;
  readonly client: ClientRef;
  readonly stale: boolean;
}

const openOn = (first: string, last: string): string =>
  `${first} <= $2 and (${last} is null or ${last} >= $2)`;

export const goalColumns = /* sql */ `goal.id, goal.external_id, goal.text, goal.client_id, goal.opened_on,
  ${openOn('goal.opened_on', 'goal.closed_on')} as is_open`;

/** $3: goals that were rated in scope at any time. $4: clients with a membership of a group in scope on the last day. */
const goalsSql = /* sql */ `
select ${goalColumns} from goal
where organization_id = $1 and (id = any ($3::uuid[]) or client_id = any ($4::uuid[]))
order by external_id collate "C"`;

const currentMembersSql = /* sql */ `
select distinct client_id from membership
where organization_id = $1 and group_id = any ($3::uuid[]) and ${openOn('entered_on', 'left_on')}`;

const ratedGoalsSql = /* sql */ `
select distinct goal_id from goal_trend where organization_id = $1 and group_id = any ($2::uuid[])`;

/** Every rating of some goals, in whatever group: the one before a rating may lie anywhere. */
const trendsSql = /* sql */ `
select goal_id, group_id, to_json(rated_on) as rated_on, to_json(points) as points,
  to_json(case when count(*) over goals > 1 or rated_on[cardinality(rated_on)] > $4
    then rated_at else rated_at[cardinality(rated_at):] end) as rated_at,
  case when count(*) over goals > 1 then to_json(notes) end as notes,
  case when $3 then to_json(session_ids) end as session_ids
from goal_trend where organization_id = $1 and goal_id = any ($2::uuid[])
window goals as (partition by goal_id)`;

const sessionsInTheRoom = /* sql */ `
select session.id from session join session_facilitator f on f.organization_id = $1 and f.session_id = session.id
where session.organization_id = $1 and session.status = 'held' and session.date between $2 and $3 and f.staff_id = $4`;

async function loadSessionsInTheRoom(
  { actor, transaction }: RequestContext,
  scope: Scope,
): Promise<ReadonlySet<string> | null> {
  if (scope.facilitatorId === null) return null;
  const rows = await transaction.query<{ id: string }>(sessionsInTheRoom, [
    actor.organizationId,
    scope.from,
    scope.to,
    scope.facilitatorId,
  ]);
  return new Set(rows.map((row) => row.id));
}

/** The columns of a goal's trend, from its ratings in scope. */
export function toGoalTrend({ goal, client, stale }: KnownGoal, points: GoalPoints): GoalTrend {
  const { dates, values, groupIds, before } = pickInScope(points);
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  return {
    goalId: goal.id,
    externalId: goal.external_id,
    client,
    text: goal.text,
    dates,
    values,
    groupIds,
    before,
    first,
    last,
    change: first === null || last === null ? null : last - first,
    stale,
  };
}

function toGroupProgress(
  groups: readonly GroupRef[],
  figures: ReadonlyMap<string, GroupFigures>,
): GroupGoalProgress[] {
  return groups.flatMap((group) => {
    const own = figures.get(group.id);
    if (own === undefined) return [];
    const { sums, ...shown } = own;
    const mean = sums.map((sum, index) =>
      (own.ratings[index] ?? 0) === 0 ? null : sum / (own.ratings[index] ?? 1),
    );
    return [{ group, ...shown, mean }];
  });
}

/** The ratings of some goals, by goal. */
export async function loadTrends(
  { actor, transaction }: RequestContext,
  goalIds: readonly string[],
  upTo: CivilDate,
  bySession: boolean,
): Promise<ReadonlyMap<string, readonly GoalTrendRow[]>> {
  const parameters = [actor.organizationId, goalIds, bySession, upTo];
  return groupBy(await transaction.query<GoalTrendRow>(trendsSql, parameters), (row) => row.goal_id);
}

/** Whose goals they are, and which of them are stale on a day. */
export async function describeGoals(
  context: RequestContext,
  goals: readonly GoalRow[],
  trends: ReadonlyMap<string, readonly GoalTrendRow[]>,
  upTo: CivilDate,
): Promise<readonly KnownGoal[]> {
  const clientIds = goals.map((goal) => goal.client_id);
  const clientOf = await loadClientRefs(context, clientIds);
  const isStale = await loadStaleness(context, clientIds, upTo);
  return goals.map((goal) => ({
    goal,
    client: clientOf(goal.client_id),
    stale:
      goal.is_open &&
      isStale({
        clientId: goal.client_id,
        openedOn: goal.opened_on,
        lastRatedAt: findLastRatedAt(trends.get(goal.id) ?? [], upTo),
      }),
  }));
}

async function loadIds(
  { transaction }: RequestContext,
  sql: string,
  parameters: readonly unknown[],
): Promise<string[]> {
  const rows = await transaction.query<{ client_id?: string; goal_id?: string }>(sql, parameters);
  return rows.flatMap((row) => row.client_id ?? row.goal_id ?? []);
}

/** How far members came toward their goals, by group and by goal (reports.md, Goal progress). */
export async function loadGoalProgress(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<GoalProgressReport> {
  const { organizationId } = context.actor;
  const groups = await loadGroupsInScope(context, scope);
  const wholeGroups = scope.facilitatorId === null ? groups : await loadWholeGroupsInScope(context, scope);
  const sessionIds = await loadSessionsInTheRoom(context, scope);
  const groupIds = groups.map((group) => group.id);
  const members = await loadIds(context, currentMembersSql, [
    organizationId,
    scope.to,
    wholeGroups.map((group) => group.id),
  ]);
  const rated = await loadIds(context, ratedGoalsSql, [organizationId, groupIds]);
  const goals = await context.transaction.query<GoalRow>(goalsSql, [
    organizationId,
    scope.to,
    rated,
    members,
  ]);
  // Of every goal: whether one is stale depends on its ratings in groups out of scope, too.
  const trends = await loadTrends(
    context,
    goals.map(({ id }) => id),
    scope.to,
    sessionIds !== null,
  );
  const known = await describeGoals(context, goals, trends, scope.to);

  const buckets = listBuckets(scope.from, scope.to, unit);
  const figures = new Map<string, GroupFigures>();
  const figuresOf = (groupId: string): GroupFigures => {
    const own = figures.get(groupId) ?? emptyFigures(buckets.length);
    figures.set(groupId, own);
    return own;
  };
  const pointScope = { groupIds: new Set(groupIds), from: scope.from, to: scope.to, sessionIds };
  const current = new Set(members);
  const listed = known.flatMap((one) => {
    const points = orderPoints(trends.get(one.goal.id) ?? [], pointScope);
    countGoal(points, buckets, figuresOf);
    const trend = toGoalTrend(one, points);
    const isCurrent = one.goal.is_open && current.has(one.goal.client_id);
    return trend.values.length > 0 || isCurrent ? [trend] : [];
  });
  return {
    buckets: buckets.map((bucket) => bucket.first),
    groups: toGroupProgress(groups, figures),
    goals: listed,
  };
}
