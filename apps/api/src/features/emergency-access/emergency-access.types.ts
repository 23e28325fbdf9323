import { type EmergencyOccasion } from '@concord/domain/emergency-access';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';

/** The schema's names for why somebody opens a record that is not theirs. */
export const EmergencyOccasionValue = {
  DANGER_TO_SELF: 'danger_to_self',
  DANGER_TO_OTHERS: 'danger_to_others',
  MEDICAL_EMERGENCY: 'medical_emergency',
  CRISIS_CALL: 'crisis_call',
  CLINICIAN_UNREACHABLE: 'clinician_unreachable',
  OTHER: 'other',
} as const satisfies Record<string, EmergencyOccasion>;
registerEnumType(EmergencyOccasionValue, {
  name: 'EmergencyOccasion',
  description: 'Why somebody opens a record that is not theirs.',
});

@ObjectType('RunningEmergency', { description: 'An emergency access of the viewer that runs.' })
export class RunningEmergency {
  @Field(() => ID)
  id: string;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => DateTimeScalar)
  expiresAt: Date;

  @Field(() => Int, { description: 'By the clock of the server.' })
  secondsLeft: number;
}

@ObjectType('EmergencyState', { description: 'What the viewer has to do with emergency access now.' })
export class EmergencyState {
  @Field(() => Boolean, { description: 'Whether they were given the right to it.' })
  mayOpen: boolean;

  @Field(() => Boolean, {
    description: 'Whether a code of their authenticator is asked for beside the password.',
  })
  asksForCode: boolean;

  @Field(() => RunningEmergency, { nullable: true })
  running: RunningEmergency | null;

  @Field(() => Int, { description: 'How many wait for their review; 0 for who reviews none.' })
  awaitingReview: number;
}

@ObjectType('EmergencyAccess', { description: "One client's record, opened in an emergency." })
export class EmergencyAccessShown {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  userId: string;

  @Field(() => String, { description: 'Who opened it.' })
  person: string;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => EmergencyOccasionValue)
  occasion: EmergencyOccasion;

  @Field(() => String)
  explanation: string;

  @Field(() => DateTimeScalar)
  openedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was over, or will be.' })
  endsAt: Date;

  @Field(() => Boolean)
  running: boolean;

  @Field(() => Int, { description: 'What was done while it ran, by events of the audit trail.' })
  events: number;

  @Field(() => DateTimeScalar)
  reviewDueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  reviewedAt: Date | null;

  @Field(() => String, { nullable: true })
  reviewedBy: string | null;

  @Field(() => String, { nullable: true })
  remark: string | null;
}

@ObjectType('EmergencyRight', {
  description: 'A clinician, and whether they may open records in an emergency.',
})
export class EmergencyRight {
  @Field(() => ID)
  userId: string;

  @Field(() => String)
  name: string;

  @Field(() => Boolean)
  holds: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  givenAt: Date | null;
}

export const OpenEmergencyAccessResult = createUnionType({
  name: 'OpenEmergencyAccessResult',
  types: () => [RunningEmergency, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : RunningEmergency),
});

export const ReviewEmergencyAccessResult = createUnionType({
  name: 'ReviewEmergencyAccessResult',
  types: () => [EmergencyAccessShown, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : EmergencyAccessShown),
});

export const EmergencyRightResult = createUnionType({
  name: 'EmergencyRightResult',
  types: () => [EmergencyRight, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : EmergencyRight),
});
