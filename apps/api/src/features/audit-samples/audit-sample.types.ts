import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';
import { SampleRecord } from './sample-record.types.ts';

@ObjectType('Reviewer', { description: 'Somebody who may review records: an auditor or a director.' })
export class Reviewer {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@InputType('SampleInput', { description: 'A sample as it is asked for.' })
export class SampleInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What it is for: it opens records to its reviewers.' })
  reason: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;

  @Field(() => [ID], { nullable: true })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  siteIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only notes of this author.' })
  authorId?: string | null;

  @Field(() => Boolean, { description: 'Only signed notes.' })
  signedOnly: boolean;

  @Field(() => String, { description: '`simple`, or stratified: `by_group`, `by_clinician`, `by_site`.' })
  method: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many records; else margin and expected share decide.',
  })
  size?: number | null;

  @Field(() => Int, { description: 'Of the interval, and of the size where it is computed: 90, 95 or 99.' })
  confidence: number;

  @Field(() => Float, { nullable: true, description: 'Half the width of the interval: 0.05 is ± 5 points.' })
  margin?: number | null;

  @Field(() => Float, { nullable: true, description: 'The share of errors that is expected, 0 to 1.' })
  expected?: number | null;

  @Field(() => String)
  seed: string;

  @Field(() => [ID])
  reviewers: string[];

  @Field(() => Float, { description: 'The share of records that a second person reviews, 0 to 1.' })
  doubleShare: number;

  @Field(() => [String])
  checklist: string[];

  @Field(() => DateScalar, { description: 'The last day on which it opens records.' })
  lastDay: string;
}

@ObjectType('SampleStratum', { description: 'A stratum of the population, and its part of the sample.' })
export class SampleStratum {
  @Field(() => String)
  name: string;

  @Field(() => Int)
  population: number;

  @Field(() => Int)
  drawn: number;
}

@ObjectType('DrawnNote', { description: 'A record that the draw picked.' })
export class DrawnNote {
  @Field(() => ID, { description: "The clinic's identifier of the note, from which its number follows." })
  externalId: string;

  @Field(() => String, { description: 'SHA-256 of the seed, a colon and the identifier.' })
  digest: string;

  @Field(() => String)
  stratum: string;
}

@ObjectType('SampleDraw', { description: 'What a seed draws from a population.' })
export class SampleDraw {
  @Field(() => Int)
  population: number;

  @Field(() => Int)
  size: number;

  @Field(() => [SampleStratum])
  strata: SampleStratum[];

  @Field(() => [DrawnNote], { description: 'In the order of the draw.' })
  drawn: DrawnNote[];
}

@ObjectType('QuestionFailures', {
  description: 'How many reviewed records fail a question of the checklist.',
})
export class QuestionFailures {
  @Field(() => String)
  question: string;

  @Field(() => Int)
  failures: number;
}

@ObjectType('SampleResult', { description: 'What the finished reviews say.' })
export class SampleResult {
  @Field(() => Int)
  reviewed: number;

  @Field(() => Int)
  errors: number;

  @Field(() => Float, { nullable: true, description: 'Wilson interval of the share of errors.' })
  low: number | null;

  @Field(() => Float, { nullable: true })
  high: number | null;

  @Field(() => Int, { description: 'Records that two people reviewed.' })
  doubleReviewed: number;

  @Field(() => Int, { description: 'Of them, those on which both agree.' })
  agreed: number;

  @Field(() => Int, { description: 'Disagreements that are not settled; they count as errors.' })
  unsettled: number;

  @Field(() => Float, { nullable: true, description: "Cohen's kappa; null where nothing could differ." })
  kappa: number | null;

  @Field(() => [QuestionFailures])
  questions: QuestionFailures[];
}

@ObjectType('AuditSample', { description: 'A sample of notes that is, or was, reviewed.' })
export class AuditSample {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { description: '`draft`, `running`, `closed` or `expired`.' })
  phase: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  reason: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;

  @Field(() => [GroupRef], { nullable: true })
  groups: GroupRef[] | null;

  @Field(() => [String], { nullable: true })
  sites: string[] | null;

  @Field(() => [ID], { nullable: true })
  siteIds: string[] | null;

  @Field(() => String, { nullable: true })
  author: string | null;

  @Field(() => ID, { nullable: true })
  authorId: string | null;

  @Field(() => Boolean)
  signedOnly: boolean;

  @Field(() => String)
  method: string;

  @Field(() => Int, { nullable: true })
  size: number | null;

  @Field(() => Int)
  confidence: number;

  @Field(() => Float, { nullable: true })
  margin: number | null;

  @Field(() => Float, { nullable: true })
  expected: number | null;

  @Field(() => String)
  seed: string;

  @Field(() => [Reviewer])
  reviewers: Reviewer[];

  @Field(() => Float)
  doubleShare: number;

  @Field(() => [String])
  checklist: string[];

  @Field(() => DateScalar)
  lastDay: string;

  @Field(() => String, { nullable: true })
  madeBy: string | null;

  @Field(() => DateTimeScalar)
  madeAt: Date;

  @Field(() => String, { nullable: true })
  startedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Records that were reviewed at least once, and those that were drawn.' })
  reviewed: number;

  @Field(() => Int)
  drawn: number;

  @Field(() => Int, { description: 'Reviews that the person who asks still owes.' })
  owedByMe: number;
}

@ObjectType('AuditSampleDetail', { description: 'A sample with its frame, its records and its result.' })
export class AuditSampleDetail {
  @Field(() => AuditSample)
  sample: AuditSample;

  @Field(() => SampleDraw, {
    description: 'Drawn again now, from the frozen population or, of a draft, from what is there.',
  })
  draw: SampleDraw;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether drawing again gives the frozen records; null for a draft.',
  })
  drawsTheSame: boolean | null;

  @Field(() => [SampleRecord])
  records: SampleRecord[];

  @Field(() => SampleResult, { nullable: true })
  result: SampleResult | null;
}
