import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('FacilitatorAssignment', { simpleResolvers: true })
export class FacilitatorAssignment {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => String)
  role: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;

  @Field(() => Int, { description: 'Sessions in scope during the assignment with this person in the room.' })
  sessionsInRoom: number;

  @Field(() => Int, { description: 'Those as lead or co with no other lead or co in the room.' })
  sessionsAlone: number;
}

@ObjectType('FacilitatorPair', { simpleResolvers: true })
export class FacilitatorPair {
  @Field(() => StaffRef)
  a: StaffRef;

  @Field(() => StaffRef)
  b: StaffRef;

  @Field(() => Int)
  sessionsTogether: number;

  @Field(() => [GroupRef])
  groups: GroupRef[];
}

@ObjectType('FacilitationGap', {
  simpleResolvers: true,
  description: 'A held session with fewer leads and co-leads than assigned, or with somebody unassigned.',
})
export class FacilitationGap {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => [StaffRef])
  missing: StaffRef[];

  @Field(() => [StaffRef])
  unassigned: StaffRef[];
}

@ObjectType('DualRelationship', {
  simpleResolvers: true,
  description: "A facilitator assigned to a group keeps a member's primary record.",
})
export class DualRelationship {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('CofacilitationReport', { simpleResolvers: true })
export class CofacilitationReport {
  @Field(() => [FacilitatorAssignment])
  assignments: FacilitatorAssignment[];

  @Field(() => [FacilitatorPair])
  pairs: FacilitatorPair[];

  @Field(() => [FacilitationGap])
  gaps: FacilitationGap[];

  @Field(() => [DualRelationship])
  dualRelationships: DualRelationship[];
}
