import type { Group } from '@concord/domain/groups';
import type { AdmissionFacts, Membership } from '@concord/domain/memberships';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

interface MembershipRow {
  id: string;
  group_id: string;
  client_id: string;
  entered_on: CivilDate;
  left_on: CivilDate | null;
  exit: Membership['exit'];
  exit_circumstances: string | null;
}

const toMembership = (row: MembershipRow): Membership =>
  ({
    id: row.id,
    groupId: row.group_id,
    clientId: row.client_id,
    enteredOn: row.entered_on,
    leftOn: row.left_on,
    exit: row.exit,
    exitCircumstances: row.exit_circumstances,
  }) as Membership;

/** What an admission to the group is decided on; the group is locked, so that its last place is given once. Null when there is none. */
export async function lockGroupForAdmission(
  context: RequestContext,
  groupId: string,
): Promise<Omit<AdmissionFacts, 'isBilledIndividually'> | null> {
  const { organizationId } = context.actor;
  const [group] = await context.transaction.query<{
    enrolment: Group['enrolment'];
    capacity: number;
    starts_on: CivilDate;
    ends_on: CivilDate | null;
    documentation: Group['documentation'];
    first_session_on: CivilDate | null;
  }>(
    `select enrolment, capacity, starts_on, ends_on, documentation,
       (select min(date) from session s where s.organization_id = g.organization_id and s.group_id = g.id and s.status = 'held') as first_session_on
     from therapy_group g where organization_id = $1 and id = $2 for update`,
    [organizationId, groupId],
  );
  if (group === undefined) return null;
  const memberships = await context.transaction.query<MembershipRow>(
    'select id, group_id, client_id, entered_on, left_on, exit, exit_circumstances from membership where organization_id = $1 and group_id = $2',
    [organizationId, groupId],
  );
  return {
    group: {
      id: groupId,
      enrolment: group.enrolment,
      capacity: group.capacity,
      startsOn: group.starts_on,
      endsOn: group.ends_on,
      documentation: group.documentation,
    } as Group,
    memberships: memberships.map(toMembership),
    firstSessionOn: group.first_session_on,
  };
}

/** A membership, locked; null when there is none that this person may see. */
export async function lockMembership(
  context: RequestContext,
  membershipId: string,
): Promise<Membership | null> {
  const [row] = await context.transaction.query<MembershipRow>(
    `select id, group_id, client_id, entered_on, left_on, exit, exit_circumstances
     from membership where organization_id = $1 and id = $2 for update`,
    [context.actor.organizationId, membershipId],
  );
  return row === undefined ? null : toMembership(row);
}

/** Whether the client's payer is billed for each client alone; null when there is no such client for this person. */
export async function isBilledIndividually(
  context: RequestContext,
  clientId: string,
): Promise<boolean | null> {
  const [row] = await context.transaction.query<{ billed: boolean }>(
    `select coalesce(p.individual_billing, false) as billed from client c
     left join payer p on p.organization_id = c.organization_id and p.id = c.payer_id
     where c.organization_id = $1 and c.id = $2`,
    [context.actor.organizationId, clientId],
  );
  return row?.billed ?? null;
}

/** Adds a membership under a new identifier of the clinic's. */
export async function addMembership(
  context: RequestContext,
  membership: Membership,
  externalId: string,
): Promise<void> {
  await context.transaction.query(
    `insert into membership (organization_id, id, external_id, group_id, client_id, entered_on) values ($1, $2, $3, $4, $5, $6)`,
    [
      context.actor.organizationId,
      membership.id,
      externalId,
      membership.groupId,
      membership.clientId,
      membership.enteredOn,
    ],
  );
}

/** Writes how a membership ended. */
export async function endMembership(context: RequestContext, membership: Membership): Promise<void> {
  await context.transaction.query(
    'update membership set left_on = $3, exit = $4, exit_circumstances = $5 where organization_id = $1 and id = $2',
    [
      context.actor.organizationId,
      membership.id,
      membership.leftOn,
      membership.exit,
      membership.exitCircumstances,
    ],
  );
}
