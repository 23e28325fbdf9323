import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { loadToday } from '../organizations/index.ts';
import { completeFollowUp } from './complete-follow-up.ts';
import { loadFollowUps } from './follow-up.store.ts';
import { FollowUpList } from './follow-up.types.ts';

const mostRows = 200;

@Resolver()
export class FollowUpResolver {
  @Query(() => FollowUpList, {
    description: 'Follow-ups of absences that are still to be done, overdue ones first.',
  })
  followUps(
    @Arg('withDone', () => Boolean, {
      defaultValue: false,
      description: 'With those that were done in the last 30 days, last.',
    })
    withDone: boolean,
    @Ctx() operation: OperationContext,
  ): Promise<FollowUpList> {
    return operation.asActor(async (context) =>
      loadFollowUps(context, await loadToday(context), withDone, mostRows),
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Marks the follow-up of an absence as done on a day, or without a day as still to be done.',
  })
  completeFollowUp(
    @Arg('sessionId', () => ID) sessionId: string,
    @Arg('clientId', () => ID) clientId: string,
    @Arg('doneOn', () => DateScalar, { nullable: true }) doneOn: string | null,
    @Arg('baseVersion', () => Int, { description: 'The version of the seat that was seen.' })
    baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      requireRecordIds(sessionId, clientId);
      const outcome = await completeFollowUp(context, {
        sessionId,
        clientId,
        doneOn: (doneOn ?? null) as CivilDate | null,
        baseVersion,
      });
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
