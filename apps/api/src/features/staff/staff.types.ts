import { Field, ID, ObjectType } from 'type-graphql';

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
}
