import type { StaffEntry } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import type { StaffOnRecord } from './staff-writing.types.ts';

/** Everybody who works for the practice with what a change of them needs, by name. */
export const loadStaffOnRecord = ({ actor, transaction }: RequestContext): Promise<StaffOnRecord[]> =>
  transaction.query<StaffOnRecord>(
    `select id, external_id as "externalId", first_name as "firstName", last_name as "lastName", credential, email, roles, last_day as "lastDay", version
     from staff_member where organization_id = $1 order by last_name, first_name, external_id`,
    [actor.organizationId],
  );

/** The version of a member of staff, locked until the end of the transaction; null when there is nobody. */
export async function lockStaffMember(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<number | null> {
  const [row] = await transaction.query<{ version: number }>(
    'select version from staff_member where organization_id = $1 and id = $2 for update',
    [actor.organizationId, staffId],
  );
  return row?.version ?? null;
}

/** Writes a member of staff under their next version. */
export async function writeStaffMember(
  { actor, transaction }: RequestContext,
  id: string,
  externalId: string,
  entry: StaffEntry,
): Promise<void> {
  await transaction.query(
    `insert into staff_member (organization_id, id, external_id, first_name, last_name, credential, email, roles)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (organization_id, id) do update set first_name = excluded.first_name, last_name = excluded.last_name,
       credential = excluded.credential, email = excluded.email, roles = excluded.roles, version = staff_member.version + 1`,
    [
      actor.organizationId,
      id,
      externalId,
      entry.firstName,
      entry.lastName,
      entry.credential,
      entry.email,
      entry.roles,
    ],
  );
}
