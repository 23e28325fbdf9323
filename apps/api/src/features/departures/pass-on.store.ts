import type { PassedOnRecord } from '@concord/domain/clients';
import type { FacilitatorAssignment, PassedOnGroup } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';

/** Everybody who is or was assigned to a group. */
export const loadTeam = (
  { actor, transaction }: RequestContext,
  groupId: string,
): Promise<Omit<FacilitatorAssignment, 'groupId'>[]> =>
  transaction.query(
    `select staff_id as "staffId", role, from_date as "from", to_date as "to" from facilitator_assignment
     where organization_id = $1 and group_id = $2 order by from_date, staff_id`,
    [actor.organizationId, groupId],
  );

/** Writes what becomes of a group's assignments. What had begun gets its end; only what had not begun changes its person. */
export async function writePassedOnGroup(
  { actor, transaction }: RequestContext,
  groupId: string,
  leaver: string,
  { ended, given, begun }: PassedOnGroup,
): Promise<void> {
  const about = [actor.organizationId, groupId];
  for (const { staffId, from, to } of ended) {
    await transaction.query(
      `update facilitator_assignment set to_date = $5
       where organization_id = $1 and group_id = $2 and staff_id = $3 and from_date = $4`,
      [...about, staffId, from, to],
    );
  }
  for (const { staffId, from } of given) {
    await transaction.query(
      `update facilitator_assignment set staff_id = $4
       where organization_id = $1 and group_id = $2 and staff_id = $3 and from_date = $5`,
      [...about, leaver, staffId, from],
    );
  }
  for (const { staffId, role, from, to } of begun) {
    await transaction.query(
      `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date, to_date)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (organization_id, group_id, staff_id, from_date) do update set role = excluded.role, to_date = excluded.to_date`,
      [...about, staffId, role, from, to],
    );
  }
}

/** Writes what becomes of who keeps a client's primary record, in the same way. */
export async function writePassedOnRecord(
  { actor, transaction }: RequestContext,
  clientId: string,
  { ended, given, begun }: PassedOnRecord,
): Promise<void> {
  const about = [actor.organizationId, clientId];
  for (const { from, to } of ended) {
    await transaction.query(
      'update primary_therapist set to_date = $4 where organization_id = $1 and client_id = $2 and from_date = $3',
      [...about, from, to],
    );
  }
  for (const { staffId, from } of given) {
    await transaction.query(
      'update primary_therapist set staff_id = $4 where organization_id = $1 and client_id = $2 and from_date = $3',
      [...about, from, staffId],
    );
  }
  for (const { staffId, from, to } of begun) {
    await transaction.query(
      'insert into primary_therapist (organization_id, client_id, staff_id, from_date, to_date) values ($1, $2, $3, $4, $5)',
      [...about, staffId, from, to],
    );
  }
}
