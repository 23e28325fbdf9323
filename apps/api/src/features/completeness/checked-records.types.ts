import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('CheckedRecord', {
  simpleResolvers: true,
  description: 'A record that a rule is asked of: where it is, never what it says.',
})
export class CheckedRecord {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    description: '`session`, `group-note`, `attendance`, `seat`, `note`, `membership` or `goal`.',
  })
  kind: string;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef, { nullable: true, description: 'Null for what a rule looks at over time.' })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => StaffRef, { nullable: true, description: 'Of a progress note.' })
  author: StaffRef | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when a membership or a goal was open.' })
  from: string | null;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it fails the rule now; null for what a rule looks at over time.',
  })
  fails: boolean | null;
}

@ObjectType('CheckedRecords', {
  simpleResolvers: true,
  description: 'The records in scope that a rule is asked of, the latest first.',
})
export class CheckedRecords {
  @Field(() => Int, { description: 'How many there are; `rows` may be fewer.' })
  total: number;

  @Field(() => String, { description: 'The rule’s.' })
  title: string;

  @Field(() => String, { description: 'Of which records it is asked, in words.' })
  asked: string;

  @Field(() => [CheckedRecord])
  rows: CheckedRecord[];
}
