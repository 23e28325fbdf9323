import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('Payer', { description: "Who pays for clients' care." })
export class Payer {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The key of the payer profile whose demands it makes.' })
  profile: string;

  @Field(() => Boolean, { description: "Each client's insurance is billed separately for group services." })
  individualBilling: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType('ServiceLimit', {
  description: 'What a payer allows for one service code; empty where it sets no such limit.',
})
export class ServiceLimit {
  @Field(() => String, { description: 'The number alone: its description belongs to others.' })
  code: string;

  @Field(() => String, { nullable: true })
  modifier: string | null;

  @Field(() => String, { description: '`session`, or `15min` counted from the middle of each quarter hour.' })
  unit: string;

  @Field(() => Int, { nullable: true, description: 'People present who receive the service.' })
  minSize: number | null;

  @Field(() => Int, { nullable: true })
  maxSize: number | null;

  @Field(() => Int, { nullable: true })
  minMinutes: number | null;

  @Field(() => Int, { nullable: true })
  maxPerDay: number | null;

  @Field(() => Int, { nullable: true })
  maxUnitsPerDay: number | null;

  @Field(() => Int, { nullable: true, description: 'So many sessions at most …' })
  rollingSessions: number | null;

  @Field(() => Int, { nullable: true, description: '… in so many days that end on the day of the service.' })
  rollingDays: number | null;

  @Field(() => String, {
    description: 'Begins with V (read in a primary source), S (in a secondary one) or G (general knowledge).',
  })
  mark: string;

  @Field(() => String)
  source: string;
}

@ObjectType('ProfileValueChange')
export class ProfileValueChange {
  @Field(() => String)
  what: string;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field(() => String, { nullable: true })
  to: string | null;
}

@ObjectType('ProfileRevision', { description: 'Who changed a profile, when, and which values.' })
export class ProfileRevision {
  @Field(() => DateTimeScalar)
  at: Date;

  @Field(() => String)
  by: string;

  @Field(() => [ProfileValueChange])
  changes: ProfileValueChange[];
}

@ObjectType('PayerProfile', { description: 'What a payer demands of notes and services of groups.' })
export class PayerProfile {
  @Field(() => String)
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => Int, { nullable: true, description: 'Hours after the session within which a note is signed.' })
  noteDueHours: number | null;

  @Field(() => [ServiceLimit])
  services: ServiceLimit[];

  @Field(() => Int, { description: '0 while it is as Concord came with it.' })
  version: number;

  @Field(() => [ProfileRevision], { description: 'The newest first.' })
  history: ProfileRevision[];
}

@InputType('ServiceLimitInput')
export class ServiceLimitInput {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  modifier?: string | null;

  @Field(() => String, { description: '`session` or `15min`.' })
  unit: string;

  @Field(() => Int, { nullable: true })
  minSize?: number | null;

  @Field(() => Int, { nullable: true })
  maxSize?: number | null;

  @Field(() => Int, { nullable: true })
  minMinutes?: number | null;

  @Field(() => Int, { nullable: true })
  maxPerDay?: number | null;

  @Field(() => Int, { nullable: true })
  maxUnitsPerDay?: number | null;

  @Field(() => Int, { nullable: true })
  rollingSessions?: number | null;

  @Field(() => Int, { nullable: true })
  rollingDays?: number | null;

  @Field(() => String)
  mark: string;

  @Field(() => String)
  source: string;
}

@InputType('PayerProfileInput')
export class PayerProfileInput {
  @Field(() => String)
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => Int, { nullable: true })
  noteDueHours?: number | null;

  @Field(() => [ServiceLimitInput])
  services: ServiceLimitInput[];
}

@InputType('PayerInput')
export class PayerInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  profile: string;

  @Field(() => Boolean)
  individualBilling: boolean;
}
