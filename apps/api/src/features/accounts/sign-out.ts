import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { hashSecret } from '../../platform/auth/secret.ts';
import { revokeSession, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';

/** Ends the session of a cookie: from the next request on it is worth nothing. */
export const signOut = (dataSource: DataSource, secret: string, now: Instant): Promise<void> =>
  inUnitOfWork(dataSource, signingIn, (transaction) => revokeSession(transaction, hashSecret(secret), now));
