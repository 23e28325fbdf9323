import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { maySeeGroup } from '../groups/index.ts';
import { findSessionOnRecord, loadSessionsOfGroup } from './session-on-record.store.ts';
import { SessionOnRecord } from './session-on-record.types.ts';

@Resolver()
export class SessionOnRecordResolver {
  @Query(() => SessionOnRecord, {
    description: 'One session as those who keep it see it, planned ones included.',
  })
  sessionOnRecord(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<SessionOnRecord> {
    return operation.asActor(async (context) => {
      requireRecordIds(sessionId);
      const found = await findSessionOnRecord(context, sessionId);
      if (found === null) throw notFound();
      return found;
    });
  }

  @Query(() => [SessionOnRecord], {
    description: 'The sessions of a group in a period, the first first: planned, held and cancelled.',
  })
  sessionsOfGroup(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar) to: string,
    @Ctx() operation: OperationContext,
  ): Promise<SessionOnRecord[]> {
    return operation.asActor((context) => {
      requireRecordIds(groupId);
      if (!maySeeGroup(context.actor, groupId)) throw notFound();
      return loadSessionsOfGroup(context, groupId, from, to);
    });
  }
}
