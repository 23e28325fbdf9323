import type { RequestContext } from '../../platform/request-context.ts';

/** A clinician, and whether they may open records in an emergency. */
export interface EmergencyRightRow {
  readonly userId: string;
  readonly name: string;
  readonly holds: boolean;
  readonly givenAt: Date | null;
}

/** Every clinician with an account, by name, and who holds the right; or one of them. */
export const loadRights = (
  { actor, transaction }: RequestContext,
  userId: string | null = null,
): Promise<EmergencyRightRow[]> =>
  transaction.query<EmergencyRightRow>(
    `select c.id as "userId", c.name, r.user_id is not null as holds, r.given_at as "givenAt"
     from clinician_accounts() c
     left join emergency_right r on r.organization_id = $1 and r.user_id = c.id and r.taken_back_at is null
     where $2::uuid is null or c.id = $2
     order by lower(c.name), c.id`,
    [actor.organizationId, userId],
  );

/** Whether the signed-in person holds the right themselves. */
export async function holdsRight({ actor, transaction }: RequestContext): Promise<boolean> {
  const rows = await transaction.query(
    `select 1 from emergency_right where organization_id = $1 and user_id = $2 and taken_back_at is null`,
    [actor.organizationId, actor.userId],
  );
  return rows.length > 0;
}

export async function putRight({ actor, transaction, now }: RequestContext, userId: string): Promise<void> {
  await transaction.query(
    `insert into emergency_right as r (organization_id, user_id, given_by, given_at) values ($1, $2, $3, $4)
     on conflict (organization_id, user_id) do update
       set given_by = excluded.given_by, given_at = excluded.given_at, taken_back_at = null where r.taken_back_at is not null`,
    [actor.organizationId, userId, actor.userId, new Date(now)],
  );
}

/** Takes the right back: what runs under it shows nothing from the next request on. */
export async function takeRightBack(
  { actor, transaction, now }: RequestContext,
  userId: string,
): Promise<void> {
  await transaction.query(
    `update emergency_right set taken_back_at = $3 where organization_id = $1 and user_id = $2 and taken_back_at is null`,
    [actor.organizationId, userId, new Date(now)],
  );
}
