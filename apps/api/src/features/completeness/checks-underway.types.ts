import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('ChecksUnderway', {
  description:
    'After an update that changes what the rules or the check for members’ names find: how far the notes that the person sees have been judged anew. The others stand as they were judged before.',
})
export class ChecksUnderway {
  @Field(() => DateTimeScalar)
  startedAt: Date;

  @Field(() => Int, { description: 'Notes that have been judged anew.' })
  done: number;

  @Field(() => Int, { description: 'Notes in all.' })
  total: number;
}
