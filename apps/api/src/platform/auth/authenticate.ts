import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { inUnitOfWork } from '../database/unit-of-work.ts';
import type { Actor } from '../request-context.ts';
import { accessByRole, findClinicianAccess, lookingUp } from './row-access.store.ts';
import { hashSecret } from './secret.ts';
import { findSession, findTokenAccount, signingIn, touchSession, type Account } from './session.store.ts';

/** What a request shows to say who sends it. */
export type Credential =
  { readonly kind: 'cookie'; readonly secret: string } | { readonly kind: 'token'; readonly secret: string };

/** How long sessions live, in milliseconds. */
export interface SessionLimits {
  /** Without activity. */
  readonly idle: number;
  /** From sign-in, whatever happens. */
  readonly absolute: number;
}

/** Activity within this time of the last is not written down again: a page's ten requests are one. */
const touchEvery = 10_000;

/** The person behind an account, with the rows that are theirs, looked up anew for every request. */
export async function toActor(dataSource: DataSource, account: Account): Promise<Actor> {
  const access =
    accessByRole(account) ??
    (await inUnitOfWork(dataSource, lookingUp(account.organizationId), (transaction) =>
      findClinicianAccess(transaction, account),
    ));
  return { ...account, access };
}

/** Who sends a request, or null when the credential is unknown, over, revoked or its account disabled. */
export async function authenticate(
  dataSource: DataSource,
  credential: Credential,
  now: Instant,
  limits: SessionLimits,
  background: boolean,
): Promise<Actor | null> {
  const account = await findAccount(dataSource, credential, now, limits, background);
  return account === null ? null : toActor(dataSource, account);
}

async function findAccount(
  dataSource: DataSource,
  credential: Credential,
  now: Instant,
  limits: SessionLimits,
  background: boolean,
): Promise<Account | null> {
  const tokenHash = hashSecret(credential.secret);
  if (credential.kind === 'token') return findTokenAccount(dataSource, tokenHash, now);
  const session = await findSession(dataSource, tokenHash, now, limits.idle);
  if (session === null) return null;
  // What a page does by itself (polling, prefetching) keeps nobody signed in.
  if (!background && now - session.lastActiveAt > touchEvery) {
    await inUnitOfWork(dataSource, signingIn, (transaction) => touchSession(transaction, tokenHash, now));
  }
  return session.account;
}
