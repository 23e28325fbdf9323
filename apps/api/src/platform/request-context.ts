import type { PracticeRole } from '@concord/domain/staff';
import type { Instant } from '@concord/domain/shared';
import type { RunningEmergency } from './auth/session.store.ts';
import type { RowAccess, Transaction } from './database/unit-of-work.ts';

/** Somebody who is signed in, and what follows from who they are. */
export interface Actor {
  readonly userId: string;
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly PracticeRole[];
  /** The member of staff that the account belongs to, if any. */
  readonly staffId: string | null;
  /** The emergency access that runs in their name, if any. */
  readonly emergency?: RunningEmergency | null;
  /** The session of their browser; null for a program with a token. */
  readonly session?: { readonly tokenHash: Buffer; readonly codeGivenAt: Instant | null } | null;
  /** Which rows the database shows them. */
  readonly access: RowAccess;
}

/** What every use case and every store call is given first: nothing is read or written without somebody who asks. */
export interface RequestContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly now: Instant;
  readonly transaction: Transaction;
}

/** What a GraphQL operation knows: who asks, if anybody, and how to get a transaction in their name. */
export interface OperationContext {
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly now: Instant;
  /** Does the work in one transaction as the signed-in person; throws `UNAUTHENTICATED` when there is none. */
  readonly asActor: <T>(work: (context: RequestContext) => Promise<T>) => Promise<T>;
}
