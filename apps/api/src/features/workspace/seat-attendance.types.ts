import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';

@ObjectType('SeatAttendance', {
  description: 'What is recorded of a seat, with the version that a correction must name.',
})
export class SeatAttendance {
  @Field(() => Int)
  version: number;

  @Field(() => SeatStateValue, {
    nullable: true,
    description: 'What is recorded, of a guest too; nothing while nobody has recorded it.',
  })
  status: SeatState | null;

  @Field(() => DateTimeScalar, { nullable: true })
  arrivedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  leftAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the member gave notice of the absence.' })
  notified: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true })
  notifiedAt: Date | null;

  @Field(() => String, { nullable: true })
  absenceReason: string | null;

  @Field(() => String, { nullable: true })
  followUp: string | null;

  @Field(() => DateScalar, { nullable: true })
  followUpDue: string | null;

  @Field(() => DateScalar, { nullable: true })
  followUpDoneOn: string | null;

  @Field(() => String, { nullable: true })
  makeup: string | null;

  @Field(() => DateScalar, { nullable: true })
  makeupOn: string | null;
}
