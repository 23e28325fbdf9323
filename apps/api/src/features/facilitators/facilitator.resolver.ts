import { facilitatorRoles } from '@concord/domain/groups';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { assignFacilitator } from './assign-facilitator.ts';
import { loadStaffAssignments } from './staff-assignments.store.ts';
import { StaffAssignment } from './staff-assignments.types.ts';

type RefreshRollUps = (context: RequestContext, groupIds: readonly string[]) => Promise<void>;

@Resolver()
export class FacilitatorResolver {
  readonly #refreshRollUps: RefreshRollUps;

  constructor(refreshRollUps: RefreshRollUps) {
    this.#refreshRollUps = refreshRollUps;
  }

  @Query(() => [StaffAssignment], {
    description: 'The groups to which a person is or was assigned, the latest first.',
  })
  assignmentsOfStaff(
    @Arg('staffId', () => ID) staffId: string,
    @Ctx() operation: OperationContext,
  ): Promise<StaffAssignment[]> {
    return operation.asActor(async (context) => {
      requireRecordIds(staffId);
      const found = await loadStaffAssignments(context, staffId);
      if (found === null) throw notFound();
      return found;
    });
  }

  @Mutation(() => WriteResult, {
    description: 'Assigns a person to a group, or changes the assignment that begins on that day.',
  })
  assignFacilitator(
    @Arg('groupId', () => ID) groupId: string,
    @Arg('staffId', () => ID) staffId: string,
    @Arg('role', () => String) role: string,
    @Arg('from', () => DateScalar) from: string,
    @Arg('to', () => DateScalar, { nullable: true }) to: string | null,
    @Arg('baseVersion', () => Int, { description: 'The version of the group that was seen.' })
    baseVersion: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const known = facilitatorRoles.find((one) => one === role);
      if (known === undefined)
        throw badInput(`A facilitator's role is one of: ${facilitatorRoles.join(', ')}.`);
      requireRecordIds(groupId, staffId);
      const entry = { groupId, staffId, role: known, from, to: to ?? null };
      const outcome = await assignFacilitator(context, entry, baseVersion);
      if (outcome === null) throw notFound();
      if (outcome.ok) await this.#refreshRollUps(context, [groupId]);
      return done(outcome, (id) => id);
    });
  }
}
