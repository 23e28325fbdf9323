import { Field, Int, ObjectType } from 'type-graphql';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('FollowUp', {
  description: 'What is to be done after an absence, by when, and when it was done.',
})
export class FollowUp {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => SeatStateValue)
  state: SeatState;

  @Field(() => String)
  followUp: string;

  @Field(() => DateScalar, { description: 'A week after the session where no day is recorded.' })
  dueOn: string;

  @Field(() => Boolean)
  overdue: boolean;

  @Field(() => DateScalar, { nullable: true })
  doneOn: string | null;

  @Field(() => Int, { description: 'Of the seat: what a change has to name.' })
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer may mark it as done.' })
  mayComplete: boolean;
}

@ObjectType('FollowUpList', { description: 'The first rows, the most urgent first, and how many there are.' })
export class FollowUpList {
  @Field(() => [FollowUp])
  rows: FollowUp[];

  @Field(() => Int, { description: 'How many are still to be done.' })
  total: number;

  @Field(() => Int, { description: 'Of those, how many are overdue.' })
  overdue: number;
}
