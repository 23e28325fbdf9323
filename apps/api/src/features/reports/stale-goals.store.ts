import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { groupBy } from './group-by.ts';

/** What tells whether a goal is stale: when it was opened and when its last rating by the day was. */
export interface GoalAge {
  readonly clientId: string;
  readonly openedOn: string;
  /** The start of the session of the last rating by the day; null for a goal that was never rated. */
  readonly lastRatedAt: string | null;
}

interface AttendanceRow {
  readonly client_id: string;
  readonly days: readonly string[];
  readonly starts: readonly string[];
}

const sessionsUntilStale = 4;

/**
 * When each client attended sessions, by group. The last four of a group decide, so only they are read, unless the client went
 * on attending after the day.
 */
const attendanceSql = /* sql */ `
select client_id, to_json(attended_on[first:]) as days, to_json(attended_at[first:]) as starts
from client_attendance
cross join lateral (
  select case when attended_on[cardinality(attended_on)] <= $3
    then greatest(cardinality(attended_on) - ${sessionsUntilStale - 1}, 1) else 1 end as first
) recent
where organization_id = $1 and client_id = any ($2::uuid[])`;

/**
 * The fourth-last start and the fourth-last date of the sessions that were attended by the day; null with fewer than four. They
 * may be of two sessions: at two sites, the one that starts later may have the earlier date.
 */
function fourthLast(
  rows: readonly AttendanceRow[],
  upTo: string,
): { readonly day: string; readonly start: string } | null {
  const attended = rows.flatMap(({ days, starts }) =>
    days.flatMap((day, index) => (day <= upTo ? [{ day, start: starts[index] ?? '' }] : [])),
  );
  const fourth = (values: string[]): string | null => values.sort().at(-sessionsUntilStale) ?? null;
  const [day, start] = [
    fourth(attended.map((session) => session.day)),
    fourth(attended.map((session) => session.start)),
  ];
  return day === null || start === null ? null : { day, start };
}

/**
 * Tells of a goal that is open on a day whether it is stale: whether its client attended four sessions, of any group and as a
 * guest too, after its last rating, or since it was opened where it was never rated (reports.md, Goal progress).
 */
export async function loadStaleness(
  { actor, transaction }: RequestContext,
  clientIds: readonly string[],
  upTo: CivilDate,
): Promise<(goal: GoalAge) => boolean> {
  const rows = await transaction.query<AttendanceRow>(attendanceSql, [
    actor.organizationId,
    [...new Set(clientIds)],
    upTo,
  ]);
  const byClient = groupBy(rows, (row) => row.client_id);
  return ({ clientId, openedOn, lastRatedAt }) => {
    const fourth = fourthLast(byClient.get(clientId) ?? [], upTo);
    if (fourth === null) return false;
    return lastRatedAt === null ? fourth.day >= openedOn : fourth.start > lastRatedAt;
  };
}
