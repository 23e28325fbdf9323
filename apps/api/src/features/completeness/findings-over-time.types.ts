import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('FindingOverTime', {
  simpleResolvers: true,
  description: 'A finding, and how long it was to be seen.',
})
export class FindingOverTime {
  @Field(() => ID)
  id: string;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => StaffRef, { nullable: true, description: 'Who has to mend it.' })
  staff: StaffRef | null;

  @Field(() => DateTimeScalar)
  appearedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it is open.' })
  endedAt: Date | null;
}

@ObjectType('FindingsOverTime', { simpleResolvers: true })
export class FindingsOverTime {
  @Field(() => Int, { description: 'How many there are; `rows` may be fewer.' })
  total: number;

  @Field(() => String, { description: 'The rule’s.' })
  title: string;

  @Field(() => [FindingOverTime], { description: 'The latest first.' })
  rows: FindingOverTime[];
}
