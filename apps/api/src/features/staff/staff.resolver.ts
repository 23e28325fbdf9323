import { Ctx, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { loadStaff } from './staff.store.ts';
import { StaffRef } from './staff.types.ts';

@Resolver()
export class StaffResolver {
  @Query(() => [StaffRef], {
    description: 'Facilitators, primary therapists and everybody else of the practice, by name.',
  })
  staff(@Ctx() context: OperationContext): Promise<StaffRef[]> {
    return context.asActor(loadStaff);
  }
}
