import type { Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { closeGoal, openGoal, recordDiagnosis, setPrimaryTherapist } from './plan-care.ts';

function answer(outcome: Result<string> | null): typeof WriteResult {
  if (outcome === null) throw notFound();
  return done(outcome, (id) => id);
}

@Resolver()
export class CareResolver {
  @Mutation(() => WriteResult, {
    description: "Hands a client's primary record to a clinician from a day on.",
  })
  setPrimaryTherapist(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('staffId', () => ID) staffId: string,
    @Arg('from', () => DateScalar) from: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await setPrimaryTherapist(context, { clientId, staffId, from })),
    );
  }

  @Mutation(() => WriteResult, { description: 'Opens a treatment goal of a client.' })
  openGoal(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('text', () => String) text: string,
    @Arg('openedOn', () => DateScalar) openedOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await openGoal(context, { clientId, text, openedOn })),
    );
  }

  @Mutation(() => WriteResult, { description: 'Closes a goal with its outcome.' })
  closeGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('closedOn', () => DateScalar) closedOn: string,
    @Arg('outcome', () => String) outcome: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await closeGoal(context, { goalId, closedOn, outcome })),
    );
  }

  @Mutation(() => WriteResult, { description: 'Records a diagnosis by its ICD-10-CM code.' })
  recordDiagnosis(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('icd10', () => String) icd10: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await recordDiagnosis(context, { clientId, icd10, from, to: to ?? null })),
    );
  }
}
