import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** Held sessions during a membership, and those that its client attended. */
export interface MembershipTally {
  readonly sessions_held: number;
  readonly attended: number;
}

interface TallyRow extends MembershipTally {
  readonly membership_id: string;
  readonly is_cut: boolean;
}

const talliesSql = /* sql */ `
select membership_id, sessions_held, attended, coalesce(last_held_on > $3, false) as is_cut from membership_tally
where organization_id = $1 and group_id = any ($2::uuid[])`;

/** Of memberships that went on meeting after the last day, the sessions up to it. */
const upToSql = /* sql */ `
select membership.id as membership_id,
  (select count(*) from session_tally s where s.organization_id = $1 and s.group_id = membership.group_id
    and s.date between membership.entered_on and $3)::integer as sessions_held,
  (select count(*) from client_attendance c, unnest(c.attended_on) as came (day)
    where c.organization_id = $1 and c.client_id = membership.client_id and c.group_id = membership.group_id
      and came.day between membership.entered_on and $3)::integer as attended
from membership where organization_id = $1 and id = any ($2::uuid[])`;

const nothing: MembershipTally = { sessions_held: 0, attended: 0 };

/** What was held and attended during each membership of some groups, up to a day. */
export async function loadMembershipTallies(
  { actor, transaction }: RequestContext,
  groupIds: readonly string[],
  upTo: CivilDate,
): Promise<(membershipId: string) => MembershipTally> {
  const rows = await transaction.query<TallyRow>(talliesSql, [actor.organizationId, groupIds, upTo]);
  const tallies = new Map<string, MembershipTally>(rows.map((row) => [row.membership_id, row]));
  const cut = rows.filter((row) => row.is_cut).map((row) => row.membership_id);
  if (cut.length > 0) {
    for (const row of await transaction.query<TallyRow>(upToSql, [actor.organizationId, cut, upTo])) {
      tallies.set(row.membership_id, row);
    }
  }
  return (membershipId) => tallies.get(membershipId) ?? nothing;
}
