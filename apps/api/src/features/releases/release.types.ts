import type { CivilDate } from '@concord/domain/shared';
import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { Refusal } from '../../platform/graphql/refusal.ts';

@ObjectType('DoubtfulWords', {
  description:
    'Words of a record that may name or describe another member. They are left out of a copy unless whoever releases it lets them stand.',
})
export class DoubtfulWordsInCopy {
  @Field(() => String, { description: 'Names this place to `releaseRecord`.' })
  key: string;

  @Field(() => String)
  words: string;

  @Field(() => String, { description: '`block`: a member is named beyond doubt; `warn`: it may be one.' })
  level: string;

  @Field(() => String, { description: 'The part of the record, such as `response` or `followUp`.' })
  place: string;

  @Field(() => DateScalar)
  date: CivilDate;

  @Field(() => ID, { nullable: true })
  sessionId: string | null;
}

@ObjectType('ReleasePreview', { description: "What a copy of a client's record of some days would hold." })
export class ReleasePreview {
  @Field(() => Int)
  sessions: number;

  @Field(() => Int, { description: 'Individual notes that are signed by all who have to.' })
  notes: number;

  @Field(() => Int, { description: 'Individual notes that are not, and are left out.' })
  unsigned: number;

  @Field(() => Boolean, { description: 'Whether a group under 42 CFR Part 2 is among them.' })
  isPart2: boolean;

  @Field(() => [DoubtfulWordsInCopy])
  doubtful: DoubtfulWordsInCopy[];
}

@ObjectType('ReleasedRecord', { description: 'A copy of a record that left, as a PDF.' })
export class ReleasedRecord {
  @Field(() => ID, { description: 'Its entry in the accounting of disclosures.' })
  id: string;

  @Field(() => String, { description: 'A name for the file that names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'The PDF in base64.' })
  pdf: string;

  @Field(() => Int, { description: 'Places at which words were withheld.' })
  withheld: number;
}

export const PreviewResult = createUnionType({
  name: 'ReleasePreviewResult',
  types: () => [ReleasePreview, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : ReleasePreview),
});

export const ReleaseResult = createUnionType({
  name: 'ReleaseResult',
  types: () => [ReleasedRecord, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : ReleasedRecord),
});
