import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';

@ObjectType('AttendanceSeries', {
  simpleResolvers: true,
  description: 'Columns: the i-th number belongs to the i-th bucket.',
})
export class AttendanceSeries {
  @Field(() => [Int])
  sessionsHeld: number[];

  @Field(() => [Int], {
    description: 'Seats: pairs of a held session and a client who is a member that day.',
  })
  expected: number[];

  @Field(() => [Int], { description: 'Present, late or left early.' })
  attended: number[];

  @Field(() => [Int])
  excused: number[];

  @Field(() => [Int])
  lateCancelled: number[];

  @Field(() => [Int])
  noShow: number[];

  @Field(() => [Int], { description: 'Seats of which nothing is recorded.' })
  unrecorded: number[];

  @Field(() => [Int], { description: 'Recorded clients who were no members that day: in no other number.' })
  guests: number[];
}

@ObjectType('GroupAttendance', { simpleResolvers: true })
export class GroupAttendance {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => AttendanceSeries)
  series: AttendanceSeries;
}

@ObjectType('AttendanceTrend', { simpleResolvers: true })
export class AttendanceTrend {
  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => AttendanceSeries)
  total: AttendanceSeries;

  @Field(() => [GroupAttendance], { description: 'Groups with a held session in scope.' })
  groups: GroupAttendance[];
}
