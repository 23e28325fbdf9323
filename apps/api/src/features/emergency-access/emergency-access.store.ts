import type { EmergencyAccess, EmergencyOccasion } from '@concord/domain/emergency-access';
import type { Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

interface AccessRow {
  readonly id: string;
  readonly userId: string;
  readonly clientId: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly reviewedAt: Date | null;
}

/** An emergency access as it is reviewed. */
export interface WrittenAccess extends AccessRow {
  readonly occasion: EmergencyOccasion;
  readonly explanation: string;
  readonly reviewedBy: string | null;
  readonly remark: string | null;
  /** How many events of the audit trail carry its id. */
  readonly events: number;
}

// Whoever lost the right to it was out from then on.
const endedAt = `coalesce(e.ended_at, r.taken_back_at, case when r.given_at > e.opened_at then r.given_at end)`;

const columns = `e.id, e.user_id as "userId", e.client_id as "clientId", e.opened_at as "openedAt",
  e.expires_at as "expiresAt", ${endedAt} as "endedAt", e.reviewed_at as "reviewedAt"`;
const withRight = `emergency_access e join emergency_right r on r.organization_id = e.organization_id and r.user_id = e.user_id`;

const instant = (date: Date | null): Instant | null => (date === null ? null : (date.getTime() as Instant));

/** The facts of an emergency access, as the rules ask for them. */
export const toEmergencyAccess = (row: AccessRow): EmergencyAccess => ({
  id: row.id,
  userId: row.userId,
  clientId: row.clientId,
  openedAt: row.openedAt.getTime() as Instant,
  expiresAt: row.expiresAt.getTime() as Instant,
  endedAt: instant(row.endedAt),
  reviewedAt: instant(row.reviewedAt),
});

/** The person's own emergency accesses that nobody ended, locked until the transaction ends. */
export async function loadOwnOpen({ actor, transaction }: RequestContext): Promise<EmergencyAccess[]> {
  const rows = await transaction.query<AccessRow>(
    `select ${columns} from ${withRight}
     where e.organization_id = $1 and e.user_id = $2 and e.ended_at is null for update of e`,
    [actor.organizationId, actor.userId],
  );
  return rows.map(toEmergencyAccess);
}

/** Notes the end of the person's own emergency accesses: now, or when their time was over. */
export async function endOwn({ actor, transaction, now }: RequestContext): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    `with ended as (
       update emergency_access set ended_at = least(expires_at, $3)
       where organization_id = $1 and user_id = $2 and ended_at is null returning id)
     select id from ended`,
    [actor.organizationId, actor.userId, new Date(now)],
  );
  return rows.map(({ id }) => id);
}

/** What is written down when a record is opened. */
export interface NewAccess {
  readonly id: string;
  readonly clientId: string;
  readonly occasion: EmergencyOccasion;
  readonly explanation: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
}

/** Writes it down; false when another request of the person was first. */
export async function insertAccess(
  { actor, transaction }: RequestContext,
  access: NewAccess,
): Promise<boolean> {
  const { id, clientId, occasion, explanation, openedAt, expiresAt } = access;
  const rows = await transaction.query(
    `insert into emergency_access (organization_id, id, user_id, client_id, occasion, explanation, opened_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      actor.organizationId,
      id,
      actor.userId,
      clientId,
      occasion,
      explanation,
      new Date(openedAt),
      new Date(expiresAt),
    ],
  );
  return rows.length > 0;
}

/** The emergency accesses that the person may see, newest first; or one of them. */
export const loadAccesses = (
  { actor, transaction }: RequestContext,
  id: string | null = null,
): Promise<WrittenAccess[]> =>
  transaction.query<WrittenAccess>(
    `select ${columns}, e.occasion, e.explanation, e.reviewed_by as "reviewedBy", e.remark,
       (select count(*) from audit_event a where a.organization_id = e.organization_id and a.user_id = e.user_id
         and a.at >= e.opened_at and a.at <= e.expires_at
         and a.subject::json ->> 'emergencyAccess' = e.id::text) as events
     from ${withRight}
     where e.organization_id = $1 and ($2::uuid is null or e.id = $2)
     order by e.reviewed_at is not null, e.opened_at desc, e.id`,
    [actor.organizationId, id],
  );

/** Writes a review down; false when somebody else was first. */
export async function updateReview(
  { actor, transaction, now }: RequestContext,
  id: string,
  remark: string,
): Promise<boolean> {
  const rows = await transaction.query(
    `with reviewed as (
       update emergency_access set reviewed_at = $3, reviewed_by = $4, remark = $5, ended_at = coalesce(ended_at, least(expires_at, $3))
       where organization_id = $1 and id = $2 and reviewed_at is null returning id)
     select id from reviewed`,
    [actor.organizationId, id, new Date(now), actor.userId, remark],
  );
  return rows.length > 0;
}

/** How many emergency accesses wait for their review. */
export async function countAwaiting({ actor, transaction }: RequestContext): Promise<number> {
  const [row] = await transaction.query<{ count: number }>(
    `select count(*) as count from emergency_access
     where organization_id = $1 and reviewed_at is null and user_id <> $2`,
    [actor.organizationId, actor.userId],
  );
  return row?.count ?? 0;
}
