import type { PracticeRole } from '@concord/domain/staff';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('StaffOnRecord', { description: 'A member of staff as kept: what `saveStaffMember` changes.' })
export class StaffOnRecord {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String)
  credential: string;

  @Field(() => String)
  email: string;

  @Field(() => [String], { description: 'What they do for the practice, such as `clinician`.' })
  roles: PracticeRole[];

  @Field(() => DateScalar, { nullable: true, description: 'Their last day, where they leave or have left.' })
  lastDay: string | null;

  @Field(() => Int)
  version: number;
}

@InputType('StaffInput', { description: 'What is entered about a member of staff.' })
export class StaffInput {
  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String)
  credential: string;

  @Field(() => String)
  email: string;

  @Field(() => [String], { description: 'What they do for the practice, such as `clinician`.' })
  roles: string[];
}
