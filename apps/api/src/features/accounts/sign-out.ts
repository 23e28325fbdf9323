import type { DataSource } from 'typeorm';
import { accountEvent } from '../../platform/audit/account-event.ts';
import { recordEvent } from '../../platform/audit/audit.store.ts';
import { hashSecret } from '../../platform/auth/secret.ts';
import { endEmergency, revokeSession, signingIn } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';

/** Ends the session of a cookie: from the next request on it is worth nothing. */
export const signOut = (
  dataSource: DataSource,
  secret: string,
  { now, requestId, address }: Pick<ServedContext, 'now' | 'requestId' | 'address'>,
): Promise<void> =>
  inUnitOfWork(dataSource, signingIn, async (transaction) => {
    const owner = await revokeSession(transaction, hashSecret(secret), now);
    if (owner === null) return;
    const { organizationId, userId } = owner;
    await endEmergency(transaction, owner, now);
    await recordEvent(transaction, organizationId, {
      ...accountEvent,
      at: now,
      userId,
      requestId,
      via: 'cookie',
      address,
      action: 'signOut',
      outcome: 'done',
      reason: null,
    });
  });
