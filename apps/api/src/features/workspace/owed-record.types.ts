import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('OwedRecord', { description: 'Something that the person who asks still owes a record.' })
export class OwedRecord {
  @Field(() => String, {
    description:
      '`document`, `sign`, `sign_group_note`, `cosign` or `follow_up`; `awaits_lead`: the lead of a session is to document it.',
  })
  kind: string;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => ID)
  groupId: string;

  @Field(() => String)
  groupName: string;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => Int, { description: 'How many records.' })
  count: number;

  @Field(() => DateTimeScalar)
  dueAt: Date;

  @Field(() => Boolean)
  overdue: boolean;
}
