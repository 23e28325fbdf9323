import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';

export const ConcernLevelValue = { CHRONIC: 'chronic', WATCH: 'watch' } as const;
export type ConcernLevel = (typeof ConcernLevelValue)[keyof typeof ConcernLevelValue];
registerEnumType(ConcernLevelValue, {
  name: 'ConcernLevel',
  description:
    'Chronic: three or more missed in a row, or fewer than half of the last six. Watch: two missed in a row.',
});

@ObjectType('AbsenceReasonCount', { simpleResolvers: true })
export class AbsenceReasonCount {
  @Field(() => String)
  reason: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('AttendanceConcern', { simpleResolvers: true })
export class AttendanceConcern {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => ConcernLevelValue)
  level: ConcernLevel;

  @Field(() => Int, {
    description: 'Seats since the last attended one that were not attended; unrecorded ones do not count.',
  })
  missedInARow: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Attended of the last six recorded seats; null with fewer than six.',
  })
  lastSixRate: number | null;

  @Field(() => DateScalar, { nullable: true })
  lastAttended: string | null;

  @Field(() => Int, { description: 'Absences of the streak of which the client gave notice.' })
  notified: number;

  @Field(() => Int, { description: 'Absences that the figures beside it are about.' })
  absences: number;

  @Field(() => [AbsenceReasonCount])
  reasons: AbsenceReasonCount[];

  @Field(() => Int, { description: 'Absences with a follow-up recorded.' })
  followUpsDue: number;

  @Field(() => Int, { description: 'Those of them done by the end of the range.' })
  followUpsDone: number;
}
