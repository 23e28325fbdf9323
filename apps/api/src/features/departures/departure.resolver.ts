import type { CivilDate } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { Duties, HandOverInput } from './departure.types.ts';
import { loadDuties } from './load-duties.ts';
import { setLastDay, takeBackLastDay } from './set-last-day.ts';

type RefreshRollUps = (context: RequestContext, groupIds: readonly string[]) => Promise<void>;

const versionSeen = { description: 'The version of the member of staff that was seen.' };

@Resolver()
export class DepartureResolver {
  readonly #refreshRollUps: RefreshRollUps;

  constructor(refreshRollUps: RefreshRollUps) {
    this.#refreshRollUps = refreshRollUps;
  }

  @Query(() => Duties, {
    description: 'What hangs on a member of staff from a day on: groups, clients, what they owe.',
  })
  dutiesOfStaff(
    @Arg('staffId', () => ID) staffId: string,
    @Arg('from', () => DateScalar) from: string,
    @Ctx() operation: OperationContext,
  ): Promise<Duties> {
    requireRecordIds(staffId);
    return operation.asActor(async (context) => {
      const found = await loadDuties(context, staffId, from as CivilDate);
      if (found === null) throw notFound();
      return found;
    });
  }

  @Mutation(() => WriteResult, {
    description:
      'Sets the last day of a member of staff, and hands over everything that hangs on them or ends it.',
  })
  setLastDay(
    @Arg('staffId', () => ID) staffId: string,
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Arg('lastDay', () => DateScalar) lastDay: string,
    @Arg('reason', () => String, { nullable: true }) reason: string | null | undefined,
    @Arg('handOverFrom', () => DateScalar, { description: 'The first day on which others have it.' })
    handOverFrom: string,
    @Arg('handOvers', () => [HandOverInput], { defaultValue: [] }) handOvers: HandOverInput[],
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(staffId);
    for (const { toStaffId, groupIds, clientIds } of handOvers)
      requireRecordIds(...(toStaffId == null ? [] : [toStaffId]), ...groupIds, ...clientIds);
    const entry = {
      lastDay: lastDay as CivilDate,
      handOverFrom: handOverFrom as CivilDate,
      reason: reason ?? null,
    };
    return operation.asActor(async (context) => {
      const outcome = await setLastDay(
        context,
        { staffId, baseVersion },
        entry,
        handOvers.map((one) => ({ ...one, toStaffId: one.toStaffId ?? null })),
      );
      if (outcome === null) throw notFound();
      if (outcome.ok) await this.#refreshRollUps(context, outcome.value);
      return done(outcome, () => staffId);
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Takes back somebody who was to leave or has left: their account works again.',
  })
  takeBackLastDay(
    @Arg('staffId', () => ID) staffId: string,
    @Arg('baseVersion', () => Int, versionSeen) baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    requireRecordIds(staffId);
    return operation.asActor(async (context) => {
      const outcome = await takeBackLastDay(context, { staffId, baseVersion });
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
