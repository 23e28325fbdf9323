import type { CivilDate, Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { CarePlan } from './care.types.ts';
import { loadCarePlan } from './load-care-plan.ts';
import { closeGoal, openGoal, recordDiagnosis, setPrimaryTherapist } from './plan-care.ts';

function answer(outcome: Result<string> | null): typeof WriteResult {
  if (outcome === null) throw notFound();
  return done(outcome, (id) => id);
}

@Resolver()
export class CareResolver {
  @Query(() => CarePlan, {
    description: 'Who keeps a client’s record, what the client has, and what the treatment is for.',
  })
  carePlan(
    @Arg('clientId', () => ID) clientId: string,
    @Ctx() operation: OperationContext,
  ): Promise<CarePlan> {
    return operation.asActor(async (context) => {
      requireRecordIds(clientId);
      const plan = await loadCarePlan(context, clientId);
      if (plan === null) throw notFound();
      return plan;
    });
  }

  @Mutation(() => WriteResult, {
    description:
      "Hands a client's primary record to a clinician from a day on, or ends the period that begins that day.",
  })
  setPrimaryTherapist(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('staffId', () => ID) staffId: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(clientId, staffId);
    const period = {
      clientId,
      staffId: staffId as StaffId,
      from: from as CivilDate,
      to: (to ?? null) as CivilDate | null,
    };
    return operation.asActor(async (context) => answer(await setPrimaryTherapist(context, period)));
  }

  @Mutation(() => WriteResult, { description: 'Opens a treatment goal of a client.' })
  openGoal(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('text', () => String) text: string,
    @Arg('openedOn', () => DateScalar) openedOn: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(clientId);
    return operation.asActor(async (context) =>
      answer(await openGoal(context, { clientId, text, openedOn: openedOn as CivilDate })),
    );
  }

  @Mutation(() => WriteResult, { description: 'Closes a goal with its outcome.' })
  closeGoal(
    @Arg('goalId', () => ID) goalId: string,
    @Arg('closedOn', () => DateScalar) closedOn: string,
    @Arg('outcome', () => String) outcome: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(goalId);
    return operation.asActor(async (context) =>
      answer(await closeGoal(context, { goalId, closedOn: closedOn as CivilDate, outcome })),
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
    requireRecordIds(clientId);
    const period = { from: from as CivilDate, to: (to ?? null) as CivilDate | null };
    return operation.asActor(async (context) =>
      answer(await recordDiagnosis(context, { clientId, icd10, ...period })),
    );
  }
}
