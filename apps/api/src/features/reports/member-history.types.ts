import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';
import { GoalTrend } from './goal-progress.types.ts';

@ObjectType('MemberHistoryEntry', { simpleResolvers: true })
export class MemberHistoryEntry {
  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => SeatStateValue)
  state: SeatState;

  @Field(() => String, { nullable: true, description: 'What the group note says the session was about.' })
  topic: string | null;

  @Field(() => ID, { nullable: true })
  noteId: string | null;

  @Field(() => String, { nullable: true, description: '`draft` or `signed`; null where there is no note.' })
  noteStatus: string | null;

  @Field(() => StaffRef, { nullable: true, description: 'Who signed the note as its author.' })
  signedBy: StaffRef | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt: Date | null;
}

@ObjectType('MemberHistoryMembership', {
  simpleResolvers: true,
  description: "No field of a member's history reaches another client.",
})
export class MemberHistoryMembership {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => DateScalar)
  enteredOn: string;

  @Field(() => DateScalar, { nullable: true })
  leftOn: string | null;

  @Field(() => String, { nullable: true })
  exit: string | null;

  @Field(() => String, { nullable: true })
  exitCircumstances: string | null;

  @Field(() => [MemberHistoryEntry], {
    description:
      'Held sessions, in order. A visit as a guest stands with the next stay in the group, else with the last one.',
  })
  entries: MemberHistoryEntry[];
}

@ObjectType('MemberHistory', { simpleResolvers: true })
export class MemberHistory {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => [MemberHistoryMembership])
  memberships: MemberHistoryMembership[];

  @Field(() => [GoalTrend])
  goals: GoalTrend[];
}
