import type { RequestContext } from '../../platform/request-context.ts';
import type { PresentColleague } from './presence.types.ts';

/** Where somebody is. */
export interface PresencePlace {
  readonly sessionId: string;
  readonly groupId: string;
  /** Null for the group note. */
  readonly clientId: string | null;
}

/** Notes down where this person is now. */
export async function writePresence(
  { actor, now, transaction }: RequestContext,
  staffId: string,
  { sessionId, groupId, clientId }: PresencePlace,
): Promise<void> {
  await transaction.query(
    `insert into session_presence (organization_id, session_id, staff_id, group_id, client_id, seen_at)
     values ($1, $2, $3, $4, $5, to_timestamp($6))
     on conflict (organization_id, session_id, staff_id) do update set client_id = excluded.client_id, seen_at = excluded.seen_at`,
    [actor.organizationId, sessionId, staffId, groupId, clientId, now / 1000],
  );
}

/** Forgets that this person was there, and everybody who has not been seen since a moment. */
export async function forgetPresence(
  { actor, transaction }: RequestContext,
  sessionId: string,
  staffId: string | null,
  since: number,
): Promise<void> {
  await transaction.query(
    `delete from session_presence
     where organization_id = $1 and session_id = $2 and (staff_id = $3 or seen_at <= to_timestamp($4))`,
    [actor.organizationId, sessionId, staffId, since / 1000],
  );
}

/** Who else was there since a moment, by name. */
export const loadOthers = (
  { actor, transaction }: RequestContext,
  sessionId: string,
  staffId: string,
  since: number,
): Promise<PresentColleague[]> =>
  transaction.query<PresentColleague>(
    `select s.first_name || ' ' || s.last_name as name, p.client_id as "clientId"
     from session_presence p
     join staff_member s on s.organization_id = p.organization_id and s.id = p.staff_id
     where p.organization_id = $1 and p.session_id = $2 and p.staff_id <> $3 and p.seen_at > to_timestamp($4)
     order by s.last_name, s.first_name`,
    [actor.organizationId, sessionId, staffId, since / 1000],
  );
