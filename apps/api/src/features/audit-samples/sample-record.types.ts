import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { RecordLine } from '../audited-records/index.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('SampleReview', { description: 'A finished review of a record.' })
export class SampleReview {
  @Field(() => String, { description: '`first`, `second` or `settling`.' })
  part: string;

  @Field(() => String)
  reviewer: string;

  @Field(() => [String], { description: 'For each question: `yes`, `no` or `not_applicable`.' })
  answers: string[];

  @Field(() => String)
  comment: string;

  @Field(() => DateTimeScalar)
  finishedAt: Date;
}

@ObjectType('SampleRecord', { description: 'A record of a sample, and how far its review is.' })
export class SampleRecord {
  @Field(() => ID)
  noteId: string;

  @Field(() => Int, { description: 'In the order of the draw, from 1.' })
  place: number;

  @Field(() => String)
  externalId: string;

  @Field(() => String)
  digest: string;

  @Field(() => String)
  stratum: string;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => String)
  firstReviewer: string;

  @Field(() => String, { nullable: true })
  secondReviewer: string | null;

  @Field(() => String, { nullable: true, description: 'What the person who asks still has to review of it.' })
  mine: string | null;

  @Field(() => String, {
    description: '`open`, `half` (one of two reviews), `passed`, `failed` or `differs`.',
  })
  state: string;
}

@ObjectType('SampledRecord', {
  description: 'A note of a running sample, for its reviewer. Each look is recorded.',
})
export class SampledRecord {
  @Field(() => SampleRecord)
  record: SampleRecord;

  @Field(() => [String])
  checklist: string[];

  @Field(() => DateScalar)
  lastDay: string;

  @Field(() => [RecordLine])
  lines: RecordLine[];

  @Field(() => [String], { description: 'Entries that were added to the note after it was signed.' })
  addenda: string[];

  @Field(() => [SampleReview], { description: "One's own, and those of others once one's own is finished." })
  reviews: SampleReview[];
}
