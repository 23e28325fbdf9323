import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';

@ObjectType('MembershipSpan', { simpleResolvers: true, description: 'One stay of a client in a group.' })
export class MembershipSpan {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => DateScalar)
  enteredOn: string;

  @Field(() => DateScalar, { nullable: true })
  leftOn: string | null;

  @Field(() => String, { nullable: true })
  exit: string | null;

  @Field(() => String, { nullable: true, description: 'For those who may read clinical text.' })
  exitCircumstances: string | null;

  @Field(() => Int, { description: 'Held sessions during the whole membership, up to the end of the range.' })
  sessionsHeld: number;

  @Field(() => Int)
  sessionsAttended: number;

  @Field(() => Int, { description: 'Memberships of other clients that began during this one.' })
  othersEntered: number;

  @Field(() => Int, { description: 'Memberships of other clients that ended during this one.' })
  othersLeft: number;
}

@ObjectType('GroupTimeline', { simpleResolvers: true })
export class GroupTimeline {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => [Int], {
    description: 'Memberships open on the last day of the bucket that lies in the range.',
  })
  census: number[];

  @Field(() => [Int])
  entries: number[];

  @Field(() => [Int])
  exits: number[];

  @Field(() => [MembershipSpan])
  memberships: MembershipSpan[];
}

@ObjectType('MembershipTimeline', { simpleResolvers: true })
export class MembershipTimeline {
  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => [GroupTimeline], { description: 'Groups with a membership that overlaps the range.' })
  groups: GroupTimeline[];
}
