import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { inUnitOfWork } from '../database/unit-of-work.ts';
import type { Actor } from '../request-context.ts';
import { accessByRole, findClinicianAccess, lookingUp } from './row-access.store.ts';
import { hashSecret } from './secret.ts';
import {
  findSession,
  findTokenAccount,
  signingIn,
  touchSession,
  type Account,
  type RunningEmergency,
} from './session.store.ts';

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

interface Sender {
  readonly account: Account;
  readonly emergency: RunningEmergency | null;
  readonly session: NonNullable<Actor['session']> | null;
}

/** The person behind an account, with the rows that are theirs, looked up anew for every request. */
export async function toActor(
  dataSource: DataSource,
  account: Account,
  { emergency, session }: Pick<Sender, 'emergency' | 'session'> = { emergency: null, session: null },
): Promise<Actor> {
  const access =
    accessByRole(account) ??
    (await inUnitOfWork(dataSource, lookingUp(account.organizationId), (transaction) =>
      findClinicianAccess(transaction, account),
    ));
  const emergencyClients = emergency === null ? [] : [emergency.clientId];
  return { ...account, emergency, session, access: { ...access, userId: account.userId, emergencyClients } };
}

/** Who sends a request, or null when the credential is unknown, over, revoked or its account disabled. */
export async function authenticate(
  dataSource: DataSource,
  credential: Credential,
  now: Instant,
  limits: SessionLimits,
  background: boolean,
): Promise<Actor | null> {
  const sender = await findSender(dataSource, credential, now, limits, background);
  return sender === null ? null : toActor(dataSource, sender.account, sender);
}

async function findSender(
  dataSource: DataSource,
  credential: Credential,
  now: Instant,
  limits: SessionLimits,
  background: boolean,
): Promise<Sender | null> {
  const tokenHash = hashSecret(credential.secret);
  if (credential.kind === 'token') {
    const account = await findTokenAccount(dataSource, tokenHash, now);
    // A program is nobody who is called to an emergency.
    return account === null ? null : { account, emergency: null, session: null };
  }
  const session = await findSession(dataSource, tokenHash, now, limits.idle);
  if (session === null) return null;
  // What a page does by itself (polling, prefetching) keeps nobody signed in.
  if (!background && now - session.lastActiveAt > touchEvery) {
    await inUnitOfWork(dataSource, signingIn, (transaction) => touchSession(transaction, tokenHash, now));
  }
  const { account, emergency, codeGivenAt } = session;
  return { account, emergency, session: { tokenHash, codeGivenAt } };
}
