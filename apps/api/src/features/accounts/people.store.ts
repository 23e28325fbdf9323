import type { PracticeRole } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: PracticeRole[];
  readonly staffId: string | null;
  readonly hasSecondFactor: boolean;
  readonly hasPassword: boolean;
  readonly isKnownAtProvider: boolean;
  readonly disabledAt: Date | null;
  readonly worksUntil: Date | null;
  readonly lastActiveAt: Date | null;
  readonly openSessions: number;
  readonly openTokens: number;
}

/** Everybody who may sign in to the practice, by name; or one of them. */
export const loadPeople = (
  { actor, transaction, now }: RequestContext,
  userId: string | null = null,
): Promise<PersonRow[]> =>
  transaction.query<PersonRow>(
    `select u.id, u.name, u.email, u.roles, u.staff_id as "staffId", u.disabled_at as "disabledAt",
       u.works_until as "worksUntil",
       exists (select 1 from second_factor f where f.organization_id = u.organization_id and f.user_id = u.id
         and f.confirmed_at is not null) as "hasSecondFactor",
       u.password_hash is not null as "hasPassword",
       exists (select 1 from provider_identity p where p.organization_id = u.organization_id and p.user_id = u.id)
         as "isKnownAtProvider",
       (select max(s.last_active_at) from user_session s
         where s.organization_id = u.organization_id and s.user_id = u.id) as "lastActiveAt",
       (select count(*) from user_session s where s.organization_id = u.organization_id and s.user_id = u.id
         and s.revoked_at is null and s.expires_at > $2) as "openSessions",
       (select count(*) from api_token t where t.organization_id = u.organization_id and t.user_id = u.id
         and t.revoked_at is null and t.expires_at > $2) as "openTokens"
     from user_account u
     where u.organization_id = $1 and ($3::uuid is null or u.id = $3)
     order by lower(u.name), u.id`,
    [actor.organizationId, new Date(now), userId],
  );

/** How many administrators could still sign in if this person could not. */
export async function countOtherAdministrators(
  { actor, transaction }: RequestContext,
  userId: string,
): Promise<number> {
  const [row] = await transaction.query<{ count: number }>(
    `select count(*) as count from user_account
     where organization_id = $1 and id <> $2 and disabled_at is null and works_until is null and 'administrator' = any (roles)`,
    [actor.organizationId, userId],
  );
  return row?.count ?? 0;
}

export async function updateRoles(
  { actor, transaction }: RequestContext,
  userId: string,
  roles: readonly PracticeRole[],
): Promise<void> {
  await transaction.query('update user_account set roles = $3 where organization_id = $1 and id = $2', [
    actor.organizationId,
    userId,
    roles,
  ]);
}

export async function updateDisabled(
  { actor, transaction, now }: RequestContext,
  userId: string,
  isDisabled: boolean,
): Promise<void> {
  await transaction.query('update user_account set disabled_at = $3 where organization_id = $1 and id = $2', [
    actor.organizationId,
    userId,
    isDisabled ? new Date(now) : null,
  ]);
}

/** Who else is that member of staff, by an account of theirs; null when nobody is. */
export async function findAccountOfStaff(
  { actor, transaction }: RequestContext,
  staffId: string,
  exceptFor: string | null,
): Promise<{ readonly name: string } | null> {
  const [row] = await transaction.query<{ name: string }>(
    `select name from user_account where organization_id = $1 and staff_id = $2 and id is distinct from $3::uuid
     order by created_at, id limit 1`,
    [actor.organizationId, staffId, exceptFor],
  );
  return row ?? null;
}

export async function updateStaffId(
  { actor, transaction }: RequestContext,
  userId: string,
  staffId: string | null,
): Promise<void> {
  await transaction.query('update user_account set staff_id = $3 where organization_id = $1 and id = $2', [
    actor.organizationId,
    userId,
    staffId,
  ]);
}

export async function removeSecondFactor(
  { actor, transaction }: RequestContext,
  userId: string,
): Promise<void> {
  for (const table of ['recovery_code', 'awaited_code', 'second_factor']) {
    await transaction.query(`delete from ${table} where organization_id = $1 and user_id = $2`, [
      actor.organizationId,
      userId,
    ]);
  }
}
