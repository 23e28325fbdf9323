import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('StaffRef', { simpleResolvers: true, description: 'Somebody who works for the practice.' })
export class StaffRef {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'As printed behind the name, such as LCSW.' })
  credential: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In the list of colleagues: their last day, where they leave or have left.',
  })
  lastDay?: string | null;
}
