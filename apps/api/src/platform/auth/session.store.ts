import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type { DataSource } from 'typeorm';
import type { RowAccess, Transaction } from '../database/unit-of-work.ts';

/** While nobody is known yet: the accounts, sessions and tokens are seen, and nothing else. */
export const signingIn: RowAccess = {
  organizationId: null,
  groups: [],
  clients: [],
  ownClients: [],
  classes: [],
  signingIn: true,
};

/** An account, and what the server must know of it before it serves anybody. */
export interface Account {
  readonly organizationId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId: string | null;
}

interface AccountRow {
  readonly organization_id: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staff_id: string | null;
}

const accountColumns = 'u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id';

const toAccount = (row: AccountRow): Account => ({
  organizationId: row.organization_id,
  userId: row.id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  staffId: row.staff_id,
});

const at = (instant: number): Date => new Date(instant);

/** An emergency access that runs in somebody's name. */
export interface RunningEmergency {
  readonly id: string;
  readonly clientId: string;
  readonly expiresAt: Instant;
}

export interface OpenSession {
  readonly account: Account;
  readonly lastActiveAt: Instant;
  /** When a code was last given beside the password, to sign records or to open one in an emergency. */
  readonly codeGivenAt: Instant | null;
  readonly emergency: RunningEmergency | null;
}

interface SessionRow extends AccountRow {
  readonly last_active_at: Date;
  readonly code_given_at: Date | null;
  readonly emergency_id: string | null;
  readonly emergency_client_id: string | null;
  readonly emergency_expires_at: Date | null;
}

function emergencyOf(row: SessionRow): RunningEmergency | null {
  const { emergency_id: id, emergency_client_id: clientId, emergency_expires_at: expiresAt } = row;
  return id === null || clientId === null || expiresAt === null
    ? null
    : { id, clientId, expiresAt: expiresAt.getTime() as Instant };
}

/** The session behind a cookie, when it is neither over nor revoked and its account is not disabled. */
export async function findSession(
  dataSource: DataSource,
  tokenHash: Buffer,
  now: Instant,
  idleMilliseconds: number,
): Promise<OpenSession | null> {
  const [row] = await dataSource.query<SessionRow[]>('select * from account_of_session($1, $2, $3)', [
    tokenHash,
    at(now),
    at(now - idleMilliseconds),
  ]);
  return row === undefined
    ? null
    : {
        account: toAccount(row),
        lastActiveAt: row.last_active_at.getTime() as Instant,
        codeGivenAt: row.code_given_at === null ? null : (row.code_given_at.getTime() as Instant),
        emergency: emergencyOf(row),
      };
}

/** Notes that the person did something, from which the idle time counts. */
export async function touchSession({ query }: Transaction, tokenHash: Buffer, now: Instant): Promise<void> {
  await query('update user_session set last_active_at = $2 where token_hash = $1', [tokenHash, at(now)]);
}

/** The account behind a bearer token, when the token is neither over nor revoked and the account is not disabled. */
export async function findTokenAccount(
  dataSource: DataSource,
  tokenHash: Buffer,
  now: Instant,
): Promise<Account | null> {
  const [row] = await dataSource.query<AccountRow[]>('select * from account_of_token($1, $2)', [
    tokenHash,
    at(now),
  ]);
  return row === undefined ? null : toAccount(row);
}

/** The account with that address, the hash of its password and until when it works, when nobody barred it. */
export async function findAccountByEmail(
  { query }: Transaction,
  email: string,
): Promise<{
  readonly account: Account;
  readonly passwordHash: string | null;
  readonly worksUntil: Instant | null;
} | null> {
  const [row] = await query<AccountRow & { password_hash: string | null; works_until: Date | null }>(
    `select ${accountColumns}, u.password_hash, u.works_until from user_account u
     where lower(u.email) = lower($1) and u.disabled_at is null`,
    [email],
  );
  if (row === undefined) return null;
  const worksUntil = (row.works_until?.getTime() ?? null) as Instant | null;
  return { account: toAccount(row), passwordHash: row.password_hash, worksUntil };
}

/** By what somebody signed in: their password here, or their organization's provider. */
export type SignedInBy = 'password' | 'provider';
/** What came second: nothing, a code, or a second factor for which the provider vouches. */
export type SecondStep = 'none' | 'code' | 'provider';

interface NewSession {
  readonly now: Instant;
  readonly expiresAt: Instant;
  readonly signedInBy: SignedInBy;
  readonly secondStep: SecondStep;
}

export async function insertSession(
  { query }: Transaction,
  account: Account,
  tokenHash: Buffer,
  { now, expiresAt, signedInBy, secondStep }: NewSession,
): Promise<void> {
  await query(
    `insert into user_session (organization_id, token_hash, user_id, created_at, last_active_at, expires_at, signed_in_by, second_step)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [account.organizationId, tokenHash, account.userId, at(now), at(expiresAt), signedInBy, secondStep],
  );
}

/** Ends a session for good, and says whose it was; null when there was none to end. */
export async function revokeSession(
  { query }: Transaction,
  tokenHash: Buffer,
  now: Instant,
): Promise<Pick<Account, 'organizationId' | 'userId'> | null> {
  const [row] = await query<{ organization_id: string; user_id: string }>(
    `with ended as (
       update user_session set revoked_at = $2 where token_hash = $1 and revoked_at is null
       returning organization_id, user_id)
     select organization_id, user_id from ended`,
    [tokenHash, at(now)],
  );
  return row === undefined ? null : { organizationId: row.organization_id, userId: row.user_id };
}

/** Whoever signs out leaves what they opened in an emergency, too. */
export async function endEmergency(
  { query }: Transaction,
  { organizationId, userId }: Pick<Account, 'organizationId' | 'userId'>,
  now: Instant,
): Promise<void> {
  await query(
    `update emergency_access set ended_at = least(expires_at, $3)
     where organization_id = $1 and user_id = $2 and ended_at is null`,
    [organizationId, userId, at(now)],
  );
}
