import { practiceRoles } from '@concord/domain/staff';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { saveStaffMember } from './save-staff-member.ts';
import { loadStaffOnRecord } from './staff-writing.store.ts';
import { StaffInput, StaffOnRecord } from './staff-writing.types.ts';

@Resolver()
export class StaffWritingResolver {
  @Query(() => [StaffOnRecord], { description: 'The members of staff as they are kept, by name.' })
  staffOnRecord(@Ctx() operation: OperationContext): Promise<StaffOnRecord[]> {
    return operation.asActor(loadStaffOnRecord);
  }

  @Mutation(() => WriteResult, { description: 'Adds a member of staff, or changes the one with this id.' })
  saveStaffMember(
    @Arg('staffId', () => ID, { nullable: true }) staffId: string | null,
    @Arg('baseVersion', () => Int, { nullable: true, description: 'The version that was seen.' })
    baseVersion: number | null,
    @Arg('staffMember', () => StaffInput) staffMember: StaffInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      if (typeof staffId === 'string' && !isRecordId(staffId)) throw notFound();
      const roles = practiceRoles.filter((role) => staffMember.roles.includes(role));
      if (roles.length < new Set(staffMember.roles).size)
        throw badInput(`A role is one of: ${practiceRoles.join(', ')}.`);
      const changed = typeof staffId === 'string' ? { id: staffId, baseVersion: baseVersion ?? 0 } : null;
      const outcome = await saveStaffMember(context, changed, { ...staffMember, roles });
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
