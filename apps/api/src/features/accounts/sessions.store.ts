import type { SecondStep, SignedInBy } from '../../platform/auth/session.store.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** A session that is neither over nor revoked. */
export interface SessionRow {
  readonly id: string;
  readonly begunAt: Date;
  readonly lastActiveAt: Date;
  readonly expiresAt: Date;
  readonly signedInBy: SignedInBy;
  readonly secondStep: SecondStep;
  /** Whether it is the one that asks. */
  readonly isThisOne: boolean;
}

/** The open sessions of a person, the latest activity first; those that idled out are over. */
export const loadSessions = (
  { actor, transaction, now }: RequestContext,
  userId: string,
  idleMilliseconds: number,
): Promise<SessionRow[]> =>
  transaction.query<SessionRow>(
    `select id, created_at as "begunAt", last_active_at as "lastActiveAt", expires_at as "expiresAt",
       signed_in_by as "signedInBy", second_step as "secondStep", token_hash = $5 as "isThisOne"
     from user_session
     where organization_id = $1 and user_id = $2 and revoked_at is null and expires_at > $3 and last_active_at > $4
     order by last_active_at desc, created_at desc, id`,
    [
      actor.organizationId,
      userId,
      new Date(now),
      new Date(now - idleMilliseconds),
      actor.session?.tokenHash ?? Buffer.alloc(0),
    ],
  );

/** Ends one open session that the asker may see; says whose it was, or null where there is none. */
export async function endSession(
  { actor, transaction, now }: RequestContext,
  sessionId: string,
  ofUser: string | null,
): Promise<string | null> {
  const [row] = await transaction.query<{ user_id: string }>(
    `with ended as (
       update user_session set revoked_at = $3
       where organization_id = $1 and id = $2 and revoked_at is null and expires_at > $3 and ($4::uuid is null or user_id = $4)
       returning user_id)
     select user_id from ended`,
    [actor.organizationId, sessionId, new Date(now), ofUser],
  );
  return row?.user_id ?? null;
}
