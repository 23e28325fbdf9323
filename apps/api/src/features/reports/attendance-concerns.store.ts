import { isAttended, type AttendanceStatus } from '@concord/domain/attendance';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import type { AttendanceConcern } from './attendance-concerns.types.ts';
import { judgeConcern, type RecordedSeat } from './judge-concern.ts';
import { loadWholeGroupsInScope, type Scope } from './scope/index.ts';

/** The last recorded seats of an open membership by a day, as parallel lists. */
interface OpenMembershipRow extends ClientRow {
  readonly membership_id: string;
  readonly group_id: string;
  /** How many recorded seats there are by the day, listed or not. */
  readonly seats: number;
  readonly seated_on: readonly string[];
  readonly statuses: readonly AttendanceStatus[];
  readonly notified: readonly (boolean | null)[];
  readonly reasons: readonly (string | null)[];
  readonly followed_up: readonly boolean[];
  readonly followed_up_on: readonly (string | null)[];
}

const lists = ['seated_on', 'statuses', 'notified', 'reasons', 'followed_up', 'followed_up_on'] as const;

/** $3: the day. $4: how many seats are listed at most. $5: which memberships, null for all that are open. */
const openMembershipsSql = /* sql */ `
select membership.id as membership_id, membership.group_id, ${clientColumns}, by_then.seats,
  ${lists.map((list) => `coalesce(to_json(tally.${list}[by_then.seats - $4 + 1:by_then.seats]), '[]') as ${list}`).join(', ')}
from membership join client on client.organization_id = $1 and client.id = membership.client_id
left join membership_seats tally on tally.organization_id = $1 and tally.membership_id = membership.id
cross join lateral (
  select case when tally.seated_on[cardinality(tally.seated_on)] <= $3 then cardinality(tally.seated_on)
    else (select count(*) from unnest(tally.seated_on) as seat (day) where day <= $3)::integer end as seats) as by_then
where membership.organization_id = $1 and membership.group_id = any ($2::uuid[])
  and membership.entered_on <= $3 and (membership.left_on is null or membership.left_on >= $3)
  and ($5::uuid[] is null or membership.id = any ($5::uuid[]))
order by client.external_id collate "C"`;

const seatsOf = (row: OpenMembershipRow): RecordedSeat[] =>
  row.seated_on.map((date, index) => ({
    date,
    status: row.statuses[index] ?? 'no_show',
    notified: row.notified[index] ?? null,
    absence_reason: row.reasons[index] ?? null,
    has_follow_up: row.followed_up[index] ?? false,
    follow_up_done_on: row.followed_up_on[index] ?? null,
  }));

/** More than the six that a rate is of: streaks are seldom longer, and those that are get their whole row. */
const listedSeats = 12;

/** Whether the seats that are not listed may hold the last attended one. */
const needsMore = (row: OpenMembershipRow): boolean =>
  row.seats > row.seated_on.length && !row.statuses.some(isAttended);

async function loadOpenMemberships(
  { actor, transaction }: RequestContext,
  groupIds: readonly string[],
  day: string,
): Promise<readonly OpenMembershipRow[]> {
  const load = (listed: number, membershipIds: readonly string[] | null): Promise<OpenMembershipRow[]> =>
    transaction.query<OpenMembershipRow>(openMembershipsSql, [
      actor.organizationId,
      groupIds,
      day,
      listed,
      membershipIds,
    ]);
  const rows = await load(listedSeats, null);
  const cut = rows.filter(needsMore);
  if (cut.length === 0) return rows;
  const longest = Math.max(...cut.map((row) => row.seats));
  const whole = new Map(
    (
      await load(
        longest,
        cut.map((row) => row.membership_id),
      )
    ).map((row) => [row.membership_id, row]),
  );
  return rows.map((row) => whole.get(row.membership_id) ?? row);
}

/** Members whose absences call for attention on the last day of the range; its first day plays no part. */
export async function loadAttendanceConcerns(
  context: RequestContext,
  scope: Scope,
): Promise<AttendanceConcern[]> {
  const groups = await loadWholeGroupsInScope(context, scope);
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const memberships = await loadOpenMemberships(context, [...groupById.keys()], scope.to);
  return memberships.flatMap((membership) => {
    const group = groupById.get(membership.group_id);
    const concern = judgeConcern(seatsOf(membership), scope.to);
    return concern === null || group === undefined
      ? []
      : [{ group, client: toClientRef(context.actor, membership), ...concern }];
  });
}
