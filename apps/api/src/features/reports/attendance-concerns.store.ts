import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import type { AttendanceConcern } from './attendance-concerns.types.ts';
import { groupBy } from './group-by.ts';
import { judgeConcern, type RecordedSeat } from './judge-concern.ts';
import { loadWholeGroupsInScope, type Scope } from './scope/index.ts';

interface SeatRow extends RecordedSeat {
  readonly membership_id: string;
}

interface OpenMembershipRow extends ClientRow {
  readonly membership_id: string;
  readonly group_id: string;
}

const openOnTheLastDay = /* sql */ `
  membership.organization_id = $1 and membership.group_id = any ($2::uuid[])
  and membership.entered_on <= $3 and (membership.left_on is null or membership.left_on >= $3)`;

const openMemberships = /* sql */ `
select membership.id as membership_id, membership.group_id, ${clientColumns}
from membership join client on client.organization_id = $1 and client.id = membership.client_id
where ${openOnTheLastDay} order by client.external_id collate "C"`;

const recordedSeats = /* sql */ `
select membership.id as membership_id, session.date, a.status, a.notified, a.absence_reason,
  a.follow_up ~ '\\S' is true as has_follow_up, a.follow_up_done_on
from membership
join session on session.organization_id = $1 and session.group_id = membership.group_id and session.status = 'held'
  and session.date between membership.entered_on and $3
join attendance a on a.organization_id = $1 and a.session_id = session.id and a.client_id = membership.client_id
where ${openOnTheLastDay} order by session.starts_at, session.external_id collate "C"`;

/** Members whose absences call for attention on the last day of the range; its first day plays no part. */
export async function loadAttendanceConcerns(
  context: RequestContext,
  scope: Scope,
): Promise<AttendanceConcern[]> {
  const { actor, transaction } = context;
  const groups = await loadWholeGroupsInScope(context, scope);
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const parameters = [actor.organizationId, [...groupById.keys()], scope.to];
  const memberships = await transaction.query<OpenMembershipRow>(openMemberships, parameters);
  const seats = groupBy(
    await transaction.query<SeatRow>(recordedSeats, parameters),
    (seat) => seat.membership_id,
  );
  return memberships.flatMap((membership) => {
    const group = groupById.get(membership.group_id);
    const concern = judgeConcern(seats.get(membership.membership_id) ?? [], scope.to);
    return concern === null || group === undefined
      ? []
      : [{ group, client: toClientRef(actor, membership), ...concern }];
  });
}
