import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { CurriculumModule, GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { SiteRef } from '../sites/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('PersonInRoom', { description: 'Somebody who facilitates a session, and as what.' })
export class PersonInRoomType {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => String, { description: '`lead`, `co`, `trainee` or `observer`.' })
  role: string;
}

@InputType('PersonInRoomInput', { description: 'Somebody who was in the room, and as what.' })
export class PersonInRoomInput {
  @Field(() => ID)
  staffId: string;

  @Field(() => String, { description: '`lead`, `co`, `trainee` or `observer`.' })
  role: string;
}

@ObjectType('SessionOnRecord', {
  description: 'A session, planned ones included, with what somebody who keeps it needs.',
})
export class SessionOnRecord {
  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SiteRef)
  site: SiteRef;

  @Field(() => DateTimeScalar)
  endsAt: Date;

  @Field(() => String, { description: '`planned`, `held` or `cancelled`.' })
  status: string;

  @Field(() => String, { nullable: true, description: 'For those who may read clinical text.' })
  cancelReason: string | null;

  @Field(() => Int, { nullable: true, description: 'The module of the curriculum.' })
  module: number | null;

  @Field(() => Boolean, { nullable: true })
  telehealth: boolean | null;

  @Field(() => Int, { description: 'What a change has to name.' })
  version: number;

  @Field(() => [PersonInRoomType], { description: 'Who was in the room, whatever the assignment says.' })
  inRoom: PersonInRoomType[];

  @Field(() => [PersonInRoomType], { description: 'Who is assigned to the group on that day.' })
  assigned: PersonInRoomType[];

  @Field(() => [CurriculumModule])
  curriculum: CurriculumModule[];

  @Field(() => Boolean, {
    description: 'Whether attendance is recorded or a note begun: then it took place.',
  })
  hasRecords: boolean;

  @Field(() => Boolean, { description: 'Whether a record is signed: its times stand.' })
  isSigned: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may plan, move, hold or cancel it.' })
  mayKeep: boolean;
}
