import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Actor, OperationContext } from '../platform/request-context.ts';
import { unauthenticated } from '../platform/request-failure.ts';

/** What an operation of this request knows: who asks, and how to get a transaction in their name. */
export function makeOperationContext(
  dataSource: DataSource,
  request: { readonly actor: Actor | null; readonly requestId: string; readonly now: Instant },
): OperationContext {
  const { actor, requestId, now } = request;
  return {
    actor,
    requestId,
    now,
    asActor: async (work) => {
      if (actor === null) throw unauthenticated();
      return inUnitOfWork(dataSource, actor.access, (transaction) =>
        work({ actor, requestId, now, transaction }),
      );
    },
  };
}
