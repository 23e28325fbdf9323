import type { Instant } from '@concord/domain/shared';
import type { Account, SignedInBy } from '../../platform/auth/session.store.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

type Person = Pick<Account, 'organizationId' | 'userId'>;

export interface StoredFactor {
  readonly sealedSecret: Buffer;
  readonly isConfirmed: boolean;
  readonly lastStep: number;
}

/** The second factor of an account, if it has one; locked until the transaction ends, so that a code is not taken twice at once. */
export async function lockFactor(
  { query }: Transaction,
  { organizationId, userId }: Person,
): Promise<StoredFactor | null> {
  const [row] = await query<{ sealed_secret: Buffer; confirmed: boolean; last_step: number }>(
    `select sealed_secret, confirmed_at is not null as confirmed, last_step from second_factor
     where organization_id = $1 and user_id = $2 for update`,
    [organizationId, userId],
  );
  return row === undefined
    ? null
    : { sealedSecret: row.sealed_secret, isConfirmed: row.confirmed, lastStep: row.last_step };
}

/** Stores a new secret that no code has confirmed yet, in place of another such one. */
export async function putFactor(
  { query }: Transaction,
  { organizationId, userId }: Person,
  sealedSecret: Buffer,
  now: Instant,
): Promise<void> {
  await query(
    `insert into second_factor as f (organization_id, user_id, sealed_secret, created_at) values ($1, $2, $3, $4)
     on conflict (organization_id, user_id) do update
       set sealed_secret = excluded.sealed_secret, created_at = excluded.created_at, last_step = 0
       where f.confirmed_at is null`,
    [organizationId, userId, sealedSecret, new Date(now)],
  );
}

/** Notes the step of a code that was taken; the first one confirms the factor. */
export async function noteStep(
  { query }: Transaction,
  { organizationId, userId }: Person,
  step: number,
  now: Instant,
): Promise<void> {
  await query(
    `update second_factor set last_step = $3, confirmed_at = coalesce(confirmed_at, $4)
     where organization_id = $1 and user_id = $2`,
    [organizationId, userId, step, new Date(now)],
  );
}

/** Replaces an account's recovery codes. */
export async function putRecoveryCodes(
  { query }: Transaction,
  { organizationId, userId }: Person,
  hashes: readonly Buffer[],
): Promise<void> {
  await query('delete from recovery_code where organization_id = $1 and user_id = $2', [
    organizationId,
    userId,
  ]);
  await query(
    `insert into recovery_code (organization_id, user_id, code_hash) select $1, $2, unnest($3::bytea[])`,
    [organizationId, userId, hashes],
  );
}

/** Uses up a recovery code; false when it is none of the account's, or was used before. */
export async function takeRecoveryCode(
  { query }: Transaction,
  { organizationId, userId }: Person,
  hash: Buffer,
  now: Instant,
): Promise<boolean> {
  const rows = await query(
    `with taken as (
       update recovery_code set used_at = $4
       where organization_id = $1 and user_id = $2 and code_hash = $3 and used_at is null returning 1)
     select 1 from taken`,
    [organizationId, userId, hash, new Date(now)],
  );
  return rows.length > 0;
}

/** Whether an account has a confirmed second factor, and whether it belongs to the demonstration practice. */
export async function findFactorState(
  { query }: Transaction,
  { organizationId, userId }: Person,
): Promise<{ readonly isEnrolled: boolean; readonly isDemo: boolean }> {
  // The practice of an account is known now, and its own row may be seen.
  await query(`set local app.organization = '${organizationId}'`);
  const [row] = await query<{ enrolled: boolean; demo: boolean }>(
    `select exists (select 1 from second_factor where organization_id = $1 and user_id = $2 and confirmed_at is not null) as enrolled,
       coalesce((select is_demo from organization where organization_id = $1), false) as demo`,
    [organizationId, userId],
  );
  return { isEnrolled: row?.enrolled ?? false, isDemo: row?.demo ?? false };
}

export async function insertAwaitedCode(
  { query }: Transaction,
  { organizationId, userId }: Person,
  tokenHash: Buffer,
  { expiresAt, signedInBy }: { readonly expiresAt: Instant; readonly signedInBy: SignedInBy },
): Promise<void> {
  await query(
    `insert into awaited_code (organization_id, token_hash, user_id, expires_at, signed_in_by)
     values ($1, $2, $3, $4, $5)`,
    [organizationId, tokenHash, userId, new Date(expiresAt), signedInBy],
  );
}

/** An account whose sign-in waits for a code, and what its first step was. */
export type AwaitedAccount = Account & { readonly signedInBy: SignedInBy };

/** The account whose sign-in waits for a code under this secret, and one attempt less; null when there is none or no more. */
export async function takeAttempt(
  { query }: Transaction,
  tokenHash: Buffer,
  now: Instant,
  attemptsAllowed: number,
): Promise<AwaitedAccount | null> {
  const [row] = await query<{
    signed_in_by: SignedInBy;
    organization_id: string;
    id: string;
    email: string;
    name: string;
    roles: Account['roles'];
    staff_id: string | null;
  }>(
    `with attempt as (
       update awaited_code set attempts = attempts + 1
       where token_hash = $1 and expires_at > $2 and attempts < $3 returning organization_id, user_id, signed_in_by)
     select a.signed_in_by, u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id
     from attempt a join user_account u on u.organization_id = a.organization_id and u.id = a.user_id
     where u.disabled_at is null and (u.works_until is null or u.works_until > $2)`,
    [tokenHash, new Date(now), attemptsAllowed],
  );
  if (row === undefined) return null;
  const { organization_id: organizationId, id: userId, email, name, roles, staff_id: staffId } = row;
  return { organizationId, userId, email, name, roles, staffId, signedInBy: row.signed_in_by };
}

export async function deleteAwaitedCode({ query }: Transaction, tokenHash: Buffer): Promise<void> {
  await query('delete from awaited_code where token_hash = $1', [tokenHash]);
}
