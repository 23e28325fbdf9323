import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { AmendmentDue } from '../amendment-requests/index.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { StaffRef } from '../staff/index.ts';
import { OwedRecord } from '../workspace/index.ts';

@ObjectType('GroupDuty', { description: 'A group that a member of staff is to facilitate.' })
class GroupDuty {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => String)
  role: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;

  @Field(() => Int, { description: 'Sessions that are planned in this time.' })
  plannedSessions: number;

  @Field(() => Boolean, { description: 'Whether somebody else leads or co-facilitates it, too.' })
  othersLead: boolean;
}

@ObjectType('RecordDuty', { description: 'A client whose primary record a member of staff keeps.' })
class RecordDuty {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('Duties', {
  description: 'Everything that hangs on a member of staff on a day and later, and what they still owe.',
})
export class Duties {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => Int, { description: 'The version of the member of staff.' })
  version: number;

  @Field(() => DateScalar, { nullable: true })
  lastDay: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which they were in the room of a held session or signed a record.',
  })
  lastWorkedOn: string | null;

  @Field(() => [GroupDuty])
  groups: GroupDuty[];

  @Field(() => [RecordDuty])
  records: RecordDuty[];

  @Field(() => [OwedRecord], {
    description: 'Documents and follow-ups that they owe, the most urgent first.',
  })
  owed: OwedRecord[];

  @Field(() => [AmendmentDue], {
    description: 'Requests to amend a record about which they are asked and have not answered.',
  })
  asked: AmendmentDue[];
}

@InputType('HandOverInput', { description: 'What goes to one colleague; without one it ends.' })
export class HandOverInput {
  @Field(() => ID, { nullable: true })
  toStaffId?: string | null;

  @Field(() => [ID], { defaultValue: [] })
  groupIds: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Clients whose primary record goes to them.' })
  clientIds: string[];
}
