import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import type { GroupRef } from '../groups/index.ts';
import { groupBy } from './group-by.ts';
import {
  countGoal,
  emptyFigures,
  orderPoints,
  type GoalPoint,
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

export interface GoalRow extends ClientRow {
  readonly id: string;
  readonly external_id: string;
  readonly text: string;
  /** Open on the last day, of a client who is a member of a group in scope then: listed even without a rating. */
  readonly is_current: boolean;
  readonly stale: boolean;
}

const openOn = (table: string, first: string, last: string): string =>
  `${table}.${first} <= $3 and (${table}.${last} is null or ${table}.${last} >= $3)`;

/** Four sessions attended in any group since the last rating, or since the goal was opened where it was never rated. */
export const staleColumn = /* sql */ `
  ${openOn('goal', 'opened_on', 'closed_on')} and (
    select count(*) from client_attendance c, unnest(c.attended_on, c.attended_at) as came (day, start)
    where c.organization_id = $1 and c.client_id = goal.client_id and came.day <= $3
      and case when rated.last_at is null then came.day >= goal.opened_on else came.start > rated.last_at end
  ) >= 4 as stale`;

export const lastRatingJoin = /* sql */ `
left join lateral (
  select max(rating.start) as last_at from goal_trend t, unnest(t.rated_on, t.rated_at) as rating (day, start)
  where t.organization_id = $1 and t.goal_id = goal.id and rating.day <= $3
) rated on true`;

export const goalsSql = /* sql */ `
with current_member as (
  select distinct client_id from membership
  where organization_id = $1 and group_id = any ($4::uuid[]) and ${openOn('membership', 'entered_on', 'left_on')}
),
rated_goal as (select distinct goal_id from goal_trend where organization_id = $1 and group_id = any ($2::uuid[]))
select goal.id, goal.external_id, goal.text, ${clientColumns}, ${staleColumn},
  current_member.client_id is not null and ${openOn('goal', 'opened_on', 'closed_on')} as is_current
from goal join client on client.organization_id = $1 and client.id = goal.client_id
left join current_member on current_member.client_id = goal.client_id
left join rated_goal on rated_goal.goal_id = goal.id
${lastRatingJoin}
where goal.organization_id = $1 and (rated_goal.goal_id is not null or current_member.client_id is not null)
order by goal.external_id collate "C"`;

/** Every rating of those goals, in whatever group: the one before a rating may lie anywhere. */
export const trendsSql = /* sql */ `
with rated_goal as (select distinct goal_id from goal_trend where organization_id = $1 and group_id = any ($2::uuid[]))
select t.goal_id, t.group_id, to_json(t.rated_on) as rated_on, to_json(t.points) as points,
  case when count(*) over (partition by t.goal_id) > 1 then to_json(t.rated_at) end as rated_at,
  case when count(*) over (partition by t.goal_id) > 1 then to_json(t.notes) end as notes,
  case when $3 then to_json(t.session_ids) end as session_ids
from goal_trend t join rated_goal on rated_goal.goal_id = t.goal_id
where t.organization_id = $1`;

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
export function toGoalTrend(context: RequestContext, goal: GoalRow, points: readonly GoalPoint[]): GoalTrend {
  const shown = points.filter((point) => point.isInScope);
  const [first, last] = [shown[0]?.value ?? null, shown.at(-1)?.value ?? null];
  return {
    goalId: goal.id,
    externalId: goal.external_id,
    client: toClientRef(context.actor, goal),
    text: goal.text,
    dates: shown.map((point) => point.date),
    values: shown.map((point) => point.value),
    first,
    last,
    change: first === null || last === null ? null : last - first,
    stale: goal.stale,
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

/** How far members came toward their goals, by group and by goal (reports.md, Goal progress). */
export async function loadGoalProgress(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<GoalProgressReport> {
  const { actor, transaction } = context;
  const groups = await loadGroupsInScope(context, scope);
  const wholeGroups = scope.facilitatorId === null ? groups : await loadWholeGroupsInScope(context, scope);
  const sessionIds = await loadSessionsInTheRoom(context, scope);
  const groupIds = groups.map((group) => group.id);
  const goals = await transaction.query<GoalRow>(goalsSql, [
    actor.organizationId,
    groupIds,
    scope.to,
    wholeGroups.map((group) => group.id),
  ]);
  const trends = groupBy(
    await transaction.query<GoalTrendRow>(trendsSql, [actor.organizationId, groupIds, sessionIds !== null]),
    (row) => row.goal_id,
  );
  const buckets = listBuckets(scope.from, scope.to, unit);
  const figures = new Map<string, GroupFigures>();
  const figuresOf = (groupId: string): GroupFigures => {
    const own = figures.get(groupId) ?? emptyFigures(buckets.length);
    figures.set(groupId, own);
    return own;
  };
  const pointScope = { groupIds: new Set(groupIds), from: scope.from, to: scope.to, sessionIds };
  const listed = goals.flatMap((goal) => {
    const points = orderPoints(trends.get(goal.id) ?? [], pointScope);
    countGoal(points, buckets, figuresOf);
    const trend = toGoalTrend(context, goal, points);
    return trend.values.length > 0 || goal.is_current ? [trend] : [];
  });
  return {
    buckets: buckets.map((bucket) => bucket.first),
    groups: toGroupProgress(groups, figures),
    goals: listed,
  };
}
