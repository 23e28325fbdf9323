import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { SeatStateValue, type SeatState } from '../../attendance/index.ts';
import { ClientRef } from '../../clients/index.ts';
import { CurriculumModule, GroupRef } from '../../groups/index.ts';
import { SessionRef } from '../../sessions/index.ts';
import { SiteRef } from '../../sites/index.ts';
import { StaffRef } from '../../staff/index.ts';

export const SessionStatusValue = { HELD: 'held', CANCELLED: 'cancelled' } as const;
export type ListedStatus = (typeof SessionStatusValue)[keyof typeof SessionStatusValue];
registerEnumType(SessionStatusValue, { name: 'SessionStatus' });

@ObjectType('RoomFacilitator', { description: 'Somebody who was in the room, whatever the assignment says.' })
export class RoomFacilitator {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => String)
  role: string;
}

@ObjectType('SessionRow', { description: 'One session with its seats counted; a cancelled one has none.' })
export class SessionRow {
  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SiteRef)
  site: SiteRef;

  @Field(() => DateTimeScalar)
  endsAt: Date;

  @Field(() => SessionStatusValue)
  status: ListedStatus;

  @Field(() => String, { nullable: true, description: 'For those who may read clinical text.' })
  cancelReason: string | null;

  @Field(() => Int)
  expected: number;

  @Field(() => Int)
  attended: number;

  @Field(() => Int)
  excused: number;

  @Field(() => Int)
  lateCancelled: number;

  @Field(() => Int)
  noShow: number;

  @Field(() => Int)
  unrecorded: number;

  @Field(() => Int)
  guests: number;

  @Field(() => [RoomFacilitator])
  facilitators: RoomFacilitator[];
}

@ObjectType('SessionRows', { description: 'The first rows and how many there are in all.' })
export class SessionRows {
  @Field(() => Int)
  total: number;

  @Field(() => [SessionRow])
  rows: SessionRow[];
}

@ObjectType('SessionSeat')
export class SessionSeat {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => SeatStateValue)
  state: SeatState;

  @Field(() => DateTimeScalar, { nullable: true })
  arrivedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  leftAt: Date | null;

  @Field(() => String, { nullable: true, description: '`draft` or `signed`; null where there is no note.' })
  noteStatus: string | null;
}

@ObjectType('SessionDetail')
export class SessionDetail {
  @Field(() => SessionRow)
  row: SessionRow;

  @Field(() => CurriculumModule, { nullable: true })
  module: CurriculumModule | null;

  @Field(() => Boolean, { nullable: true })
  telehealth: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the group note says it was about, for those who may read it.',
  })
  topic: string | null;

  @Field(() => [SessionSeat])
  seats: SessionSeat[];
}

@ObjectType('SeatRow')
export class SeatRow {
  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => SeatStateValue)
  state: SeatState;
}

@ObjectType('SeatRows', { description: 'The first rows and how many there are in all.' })
export class SeatRows {
  @Field(() => Int)
  total: number;

  @Field(() => [SeatRow])
  rows: SeatRow[];
}
