import type { DocumentationPractice } from '@concord/domain/groups';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { SiteRef } from '../sites/index.ts';
import { StaffRef } from '../staff/index.ts';
import { GroupRef } from './group.types.ts';

const DocumentationPracticeValue = {
  INDIVIDUAL: 'individual',
  HYBRID: 'hybrid',
  SUMMARY: 'summary',
} as const;
registerEnumType(DocumentationPracticeValue, {
  name: 'DocumentationPractice',
  description: 'Individual notes; a group note with brief individual entries; or a group summary alone.',
});

@ObjectType('AssignedFacilitator')
export class AssignedFacilitator {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => String)
  role: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('GroupSummary')
export class GroupSummary {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SiteRef)
  site: SiteRef;

  @Field(() => Int)
  capacity: number;

  @Field(() => DocumentationPracticeValue)
  documentation: DocumentationPractice;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;

  @Field(() => Int, { description: "Members today, by the organization's date." })
  census: number;

  @Field(() => [AssignedFacilitator], { description: 'Assigned today.' })
  facilitators: AssignedFacilitator[];

  @Field(() => SessionRef, { nullable: true, description: 'The last one that was held.' })
  lastSession: SessionRef | null;
}

@ObjectType('CurriculumModule')
export class CurriculumModule {
  @Field(() => Int)
  module: number;

  @Field(() => String)
  title: string;
}

@ObjectType('WeeklyMeeting', { description: 'One time in the week at which a group meets.' })
export class WeeklyMeeting {
  @Field(() => Int, { description: '1 Monday … 7 Sunday.' })
  weekday: number;

  @Field(() => String, { description: 'HH:MM on the wall of the site.' })
  startsAt: string;

  @Field(() => Int)
  minutes: number;
}

@ObjectType('GroupMember')
export class GroupMember {
  @Field(() => ID)
  membershipId: string;

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
}

@ObjectType('GroupDetail')
export class GroupDetail {
  @Field(() => GroupSummary)
  summary: GroupSummary;

  @Field(() => String, { nullable: true })
  serviceCode: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Under 42 CFR Part 2; null where not recorded.' })
  part2: boolean | null;

  @Field(() => Int, { description: 'What a change of the group, or of its team, has to name.' })
  version: number;

  @Field(() => [WeeklyMeeting], {
    description: 'In the order of the week; empty where it meets by arrangement.',
  })
  meetings: WeeklyMeeting[];

  @Field(() => Boolean, { description: 'Whether the viewer may change the group and its team.' })
  mayChange: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may admit, discharge and plan sessions.' })
  mayKeepRoster: boolean;

  @Field(() => [CurriculumModule])
  curriculum: CurriculumModule[];

  @Field(() => [AssignedFacilitator], { description: 'Everybody who was ever assigned, the latest first.' })
  facilitators: AssignedFacilitator[];

  @Field(() => [GroupMember], { description: 'Everybody who ever was a member, the latest entry first.' })
  members: GroupMember[];
}
