import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Instant } from '@concord/domain/shared';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';

@InputType('AttendanceInput', { description: 'Who came, or how a seat was missed.' })
export class AttendanceInput {
  @Field(() => SeatStateValue, { description: 'One of the six recorded states.' })
  status: SeatState;

  @Field(() => DateTimeScalar, { nullable: true })
  arrivedAt?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  leftAt?: Instant | null;

  @Field(() => Boolean, { nullable: true })
  notified?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true })
  notifiedAt?: Instant | null;

  @Field(() => String, { nullable: true })
  absenceReason?: string | null;

  @Field(() => String, { nullable: true })
  followUp?: string | null;

  @Field(() => DateScalar, { nullable: true })
  followUpDue?: string | null;

  @Field(() => DateScalar, { nullable: true })
  followUpDoneOn?: string | null;

  @Field(() => String, { nullable: true })
  makeup?: string | null;

  @Field(() => DateScalar, { nullable: true })
  makeupOn?: string | null;
}

@ObjectType('RecordedAttendance')
export class RecordedAttendance {
  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'The client was no member that day.' })
  isGuest: boolean;
}

@ObjectType('AttendanceConflict', { description: 'Somebody else changed the seat meanwhile.' })
export class AttendanceConflict {
  @Field(() => SeatStateValue)
  theirs: SeatState;

  @Field(() => Int)
  version: number;
}

export const RecordAttendanceResult = createUnionType({
  name: 'RecordAttendanceResult',
  types: () => [RecordedAttendance, AttendanceConflict, Refusal] as const,
});

@InputType('KeptFinding', {
  description: 'Words that the confidentiality guard found and the signer keeps on purpose.',
})
export class KeptFindingInput {
  @Field(() => ID, { description: 'The note, or the session of a group note.' })
  recordId: string;

  @Field(() => String)
  words: string;

  @Field(() => String, {
    nullable: true,
    description: 'Asked for where the finding would stop the signature; an auditor sees it.',
  })
  reason?: string | null;
}

@ObjectType('SignedRecord', { description: 'What became of one record: signed, or refused with the reason.' })
export class SignedRecord {
  @Field(() => ID)
  recordId: string;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt: Date | null;

  @Field(() => Refusal, { nullable: true })
  refusal: Refusal | null;
}

@ObjectType('SignedSession')
export class SignedSession {
  @Field(() => [SignedRecord])
  records: SignedRecord[];
}

export const SignSessionResult = createUnionType({
  name: 'SignSessionResult',
  types: () => [SignedSession, Refusal] as const,
});
