import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('MemberSummary')
export class MemberSummary {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => [GroupRef], { description: 'Groups with a membership that is open today.' })
  groups: GroupRef[];

  @Field(() => StaffRef, { nullable: true, description: 'Who keeps the primary record today.' })
  primaryTherapist: StaffRef | null;
}

@ObjectType('PrimaryTherapistPeriod')
export class PrimaryTherapistPeriod {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('DiagnosisPeriod')
export class DiagnosisPeriod {
  @Field(() => String)
  icd10: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar, { nullable: true })
  to: string | null;
}

@ObjectType('MemberDetail')
export class MemberDetail {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => [PrimaryTherapistPeriod])
  primaryTherapists: PrimaryTherapistPeriod[];

  @Field(() => String, { nullable: true })
  payer: string | null;

  @Field(() => [DiagnosisPeriod], { description: 'For those who may read clinical text.' })
  diagnoses: DiagnosisPeriod[];
}
