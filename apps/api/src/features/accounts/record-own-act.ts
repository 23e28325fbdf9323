import { accountEvent } from '../../platform/audit/account-event.ts';
import { recordEvent } from '../../platform/audit/audit.store.ts';
import type { ServedContext } from '../../platform/graphql/served-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';

interface OwnAct {
  readonly action: 'endMySession' | 'changePassword';
  /** Why it was refused; null: it was done. */
  readonly reason: string | null;
  readonly subject?: Readonly<Record<string, string>>;
}

/** Enters in the audit trail what somebody did to their own account. Last in its transaction. */
export const recordOwnAct = (
  { actor, requestId, now, transaction }: RequestContext,
  { via, address }: Pick<ServedContext, 'via' | 'address'>,
  { action, reason, subject }: OwnAct,
): Promise<void> =>
  recordEvent(transaction, actor.organizationId, {
    ...accountEvent,
    at: now,
    userId: actor.userId,
    requestId,
    via,
    address,
    action,
    outcome: reason === null ? 'done' : 'refused',
    reason,
    ...(subject === undefined ? {} : { subject }),
  });
