import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('TherapistOfClient', {
  description: 'Who keeps or kept the primary record, from a day to a day.',
})
export class TherapistOfClient {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('DiagnosisOfClient')
export class DiagnosisOfClient {
  @Field(() => String, { description: 'ICD-10-CM.' })
  icd10: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('GoalOfClient', { description: 'What the client works towards.' })
export class GoalOfClient {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => DateScalar)
  openedOn: string;

  @Field(() => DateScalar, { nullable: true })
  closedOn: string | null;

  @Field(() => String, { nullable: true, description: '`achieved`, `not_achieved` or `revised`.' })
  outcome: string | null;
}

@ObjectType('CarePlan', {
  description: 'Who keeps a client’s record, what the client has, and what the treatment is for.',
})
export class CarePlan {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => [TherapistOfClient], { description: 'The latest first.' })
  primaryTherapists: TherapistOfClient[];

  @Field(() => [GoalOfClient], { description: 'Open ones first; for those who may read clinical text.' })
  goals: GoalOfClient[];

  @Field(() => [DiagnosisOfClient], {
    description: 'Those that go on first; for those who may read clinical text.',
  })
  diagnoses: DiagnosisOfClient[];

  @Field(() => Boolean, { description: 'Whether the viewer may hand over the primary record.' })
  mayHandOver: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may open and close goals and record diagnoses.' })
  mayPlan: boolean;
}
