import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';

@ObjectType('StaffAssignment', { description: 'To which group a person is or was assigned, and when.' })
export class StaffAssignment {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => String)
  role: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null while it goes on.' })
  to: string | null;
}
