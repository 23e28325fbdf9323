import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { Account } from '../../platform/auth/session.store.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Somebody who is at the provider. */
export interface AwaitedPerson {
  /** The session whose person proves themselves again; null where somebody signs in. */
  readonly confirms: Buffer | null;
  /** The session that the browser came with. */
  readonly oldSession: Buffer | null;
  /** A path of our own pages. */
  readonly returnTo: string;
  readonly startedAt: Instant;
}

/** Notes that somebody goes to the provider, and forgets those who never came back. */
export async function insertAwaited(
  { query }: Transaction,
  tokenHash: Buffer,
  { confirms, oldSession, returnTo, startedAt }: AwaitedPerson,
  expiresAt: Instant,
): Promise<void> {
  await query(
    `delete from awaited_provider where token_hash in (
       select token_hash from awaited_provider where expires_at <= $1 order by expires_at limit 100)`,
    [new Date(startedAt)],
  );
  await query(
    `insert into awaited_provider (token_hash, confirms, old_session, return_to, started_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tokenHash, confirms, oldSession, returnTo, new Date(startedAt), new Date(expiresAt)],
  );
}

/** Who comes back under this secret: once; null when nobody is awaited, or no longer. */
export async function takeAwaited(
  { query }: Transaction,
  tokenHash: Buffer,
  now: Instant,
): Promise<AwaitedPerson | null> {
  const [row] = await query<{
    confirms: Buffer | null;
    old_session: Buffer | null;
    return_to: string;
    started_at: Date;
    expires_at: Date;
  }>(`with taken as (delete from awaited_provider where token_hash = $1 returning *) select * from taken`, [
    tokenHash,
  ]);
  if (row === undefined || row.expires_at.getTime() <= now) return null;
  return {
    confirms: row.confirms,
    oldSession: row.old_session,
    returnTo: row.return_to,
    startedAt: row.started_at.getTime() as Instant,
  };
}

/** An account that a provider's person may be. */
export interface Candidate {
  readonly account: Account;
  readonly isDisabled: boolean;
  /** The end of their last day at the practice; null for who stays. */
  readonly worksUntil: Instant | null;
  /** What the provider calls the person of that account; null before their first sign-in through it. */
  readonly subject: string | null;
  /** What their practice is called, and was called before. */
  readonly practiceNames: readonly string[];
  /** Whether accounts of more than one practice are kept here. */
  readonly isOneOfSeveral: boolean;
}

/** The account that was found with this person of the provider before, or else the one with their address. */
export async function findCandidate(
  { query }: Transaction,
  {
    issuer,
    subject,
    email,
  }: { readonly issuer: string; readonly subject: string; readonly email: string | null },
): Promise<Candidate | null> {
  const [row] = await query<{
    organization_id: string;
    id: string;
    email: string;
    name: string;
    roles: readonly PracticeRole[];
    staff_id: string | null;
    disabled: boolean;
    works_until: Date | null;
    subject: string | null;
    several: boolean;
  }>(
    `select u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id, u.disabled_at is not null as disabled, u.works_until,
       p.subject,
       (select count(distinct organization_id) > 1 from user_account) as several
     from user_account u
     left join provider_identity p on p.organization_id = u.organization_id and p.user_id = u.id and p.issuer = $1
     where p.subject = $2 or lower(u.email) = lower($3)
     order by (p.subject = $2) is true desc limit 1`,
    [issuer, subject, email],
  );
  if (row === undefined) return null;
  const { organization_id: organizationId, id: userId, staff_id: staffId, name, roles } = row;
  // The practice of the account is known now, and its own row may be seen.
  await query(`set local app.organization = '${organizationId}'`);
  const names = await query<{ name: string }>(
    `select name from organization where organization_id = $1
     union select name from organization_name where organization_id = $1`,
    [organizationId],
  );
  return {
    account: { organizationId, userId, email: row.email, name, roles, staffId },
    isDisabled: row.disabled,
    worksUntil: (row.works_until?.getTime() ?? null) as Instant | null,
    subject: row.subject,
    practiceNames: names.map((row) => row.name),
    isOneOfSeveral: row.several,
  };
}

/** Remembers which person of the provider an account is. */
export async function insertIdentity(
  { query }: Transaction,
  { organizationId, userId }: Account,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  now: Instant,
): Promise<void> {
  await query(
    `insert into provider_identity (organization_id, user_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [organizationId, userId, issuer, subject, new Date(now)],
  );
}

/** Forgets which person of the provider an account is: the next who comes with its address is taken for them. */
export async function deleteIdentities(
  { actor, transaction }: RequestContext,
  userId: string,
): Promise<void> {
  await transaction.query('delete from provider_identity where organization_id = $1 and user_id = $2', [
    actor.organizationId,
    userId,
  ]);
}

/** The person of a session that is neither over nor revoked. */
export async function findSessionOwner(
  { query }: Transaction,
  tokenHash: Buffer,
  now: Instant,
): Promise<string | null> {
  const [row] = await query<{ user_id: string }>(
    'select user_id from user_session where token_hash = $1 and revoked_at is null and expires_at > $2',
    [tokenHash, new Date(now)],
  );
  return row?.user_id ?? null;
}

/** Notes that the person of a session proved themselves at the provider, for one act. */
export async function noteConfirmed(
  { query }: Transaction,
  tokenHash: Buffer,
  byFactor: boolean,
  now: Instant,
): Promise<void> {
  await query('update user_session set confirmed_at = $2, confirmed_by_factor = $3 where token_hash = $1', [
    tokenHash,
    new Date(now),
    byFactor,
  ]);
}

/** Whether the person of a session proved themselves at the provider since, and by a second factor, too; null when not. */
export async function findConfirmed(
  { query }: Transaction,
  tokenHash: Buffer,
  since: Instant,
): Promise<{ readonly byFactor: boolean } | null> {
  const [row] = await query<{ factor: boolean }>(
    'select confirmed_by_factor as factor from user_session where token_hash = $1 and confirmed_at > $2',
    [tokenHash, new Date(since)],
  );
  return row === undefined ? null : { byFactor: row.factor };
}

/** Uses up what `findConfirmed` found; false when another act took it meanwhile. */
export async function takeConfirmed(
  { query }: Transaction,
  tokenHash: Buffer,
  since: Instant,
): Promise<boolean> {
  const rows = await query(
    `with taken as (
       update user_session set confirmed_at = null where token_hash = $1 and confirmed_at > $2 returning 1)
     select 1 from taken`,
    [tokenHash, new Date(since)],
  );
  return rows.length > 0;
}
