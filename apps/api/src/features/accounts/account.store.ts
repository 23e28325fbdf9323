import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { Account } from '../../platform/auth/session.store.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** An account as it is made. */
export interface NewAccount {
  readonly organizationId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId: string | null;
  /** Argon2id; null for who cannot sign in by password. */
  readonly passwordHash: string | null;
}

/** Writes a new account; false when its address is taken. */
export async function insertAccount({ query }: Transaction, account: NewAccount): Promise<boolean> {
  const rows = await query(
    `insert into user_account (organization_id, id, email, name, roles, staff_id, password_hash)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [
      account.organizationId,
      account.id,
      account.email,
      account.name,
      account.roles,
      account.staffId,
      account.passwordHash,
    ],
  );
  return rows.length > 0;
}

/** Opens the view of accounts, hidden from whoever is signed in, for a piece of work about the person's own; closes it again. */
async function whileSigningIn<T>({ query }: Transaction, work: () => Promise<T>): Promise<T> {
  await query("set local app.signing_in = 'on'");
  const result = await work();
  // After a failure the transaction is lost as a whole, and its settings with it.
  await query("set local app.signing_in = 'off'");
  return result;
}

/** By what the signed-in person can prove themselves: the hash of their password (null for none), and whether by codes. */
export async function loadOwnProofs({ actor, transaction }: RequestContext): Promise<{
  readonly passwordHash: string | null;
  readonly hasFactor: boolean;
}> {
  const [row] = await whileSigningIn(transaction, () =>
    transaction.query<{ hash: string | null; factor: boolean }>(
      `select u.password_hash as hash, exists (select 1 from second_factor f
         where f.organization_id = $1 and f.user_id = $2 and f.confirmed_at is not null) as factor
       from user_account u where u.organization_id = $1 and u.id = $2 and u.disabled_at is null`,
      [actor.organizationId, actor.userId],
    ),
  );
  return { passwordHash: row?.hash ?? null, hasFactor: row?.factor ?? false };
}

/** Notes that a code was given within a session. */
export async function noteCodeGiven({ query }: Transaction, tokenHash: Buffer, now: Instant): Promise<void> {
  await query('update user_session set code_given_at = $2 where token_hash = $1', [tokenHash, new Date(now)]);
}

/** Gives the signed-in person another password, and ends their tokens and all their sessions but this one. */
export const replaceOwnPassword = (
  { actor, transaction, now }: RequestContext,
  passwordHash: string,
): Promise<void> =>
  whileSigningIn(transaction, async () => {
    await setPasswordHash(transaction, actor, passwordHash);
    await revokeAllOf(transaction, actor, now, actor.session?.tokenHash ?? null);
  });

type Person = Pick<Account, 'organizationId' | 'userId'>;

/** Writes the Argon2id hash of a person's password; null: no password signs in. */
export async function setPasswordHash(
  { query }: Transaction,
  { organizationId, userId }: Person,
  passwordHash: string | null,
): Promise<void> {
  await query('update user_account set password_hash = $3 where organization_id = $1 and id = $2', [
    organizationId,
    userId,
    passwordHash,
  ]);
}

/** Ends all sessions of a person, but for one that may stay, and all their tokens: each is refused at its next request. */
export async function revokeAllOf(
  { query }: Transaction,
  { organizationId, userId }: Person,
  now: Instant,
  stays: Buffer | null = null,
): Promise<void> {
  for (const table of ['user_session', 'api_token']) {
    await query(
      `update ${table} set revoked_at = $3
       where organization_id = $1 and user_id = $2 and revoked_at is null and token_hash is distinct from $4`,
      [organizationId, userId, new Date(now), stays],
    );
  }
}
