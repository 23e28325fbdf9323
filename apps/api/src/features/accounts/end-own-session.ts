import { accountEvent } from '../../platform/audit/account-event.ts';
import { recordEvent } from '../../platform/audit/audit.store.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Enters in the audit trail that somebody ended one of their own sessions. Last in its transaction. */
export const recordEndOfOwn = (
  { actor, requestId, now, transaction }: RequestContext,
  { via, address }: Pick<ServedContext, 'via' | 'address'>,
  openSession: string,
): Promise<void> =>
  recordEvent(transaction, actor.organizationId, {
    ...accountEvent,
    at: now,
    userId: actor.userId,
    requestId,
    via,
    address,
    action: 'endMySession',
    outcome: 'done',
    reason: null,
    subject: { openSession },
  });
