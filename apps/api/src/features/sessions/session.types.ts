import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('SessionRef', { simpleResolvers: true, description: 'One meeting of a group.' })
export class SessionRef {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => DateTimeScalar)
  startsAt: Date;

  @Field(() => DateScalar, { description: 'The day on which it starts in the time zone of its site.' })
  date: string;
}
