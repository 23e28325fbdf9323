import type { Enrolment, GroupKind } from '@concord/domain/groups';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { EnrolmentValue, GroupKindValue } from '../../groups/index.ts';

export const BucketValue = { WEEK: 'week', MONTH: 'month', QUARTER: 'quarter' } as const;
export type BucketUnit = (typeof BucketValue)[keyof typeof BucketValue];
registerEnumType(BucketValue, {
  name: 'Bucket',
  description:
    'A week starts on Monday, a month and a quarter on their first day; each is named by its first date.',
});

@InputType('ReportScope', {
  description:
    'Sessions whose date lies from `from` to `to`, both included, of the groups that the viewer may see.',
})
export class ReportScope {
  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;

  @Field(() => [ID], { nullable: true })
  groupIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  siteIds?: string[] | null;

  @Field(() => [GroupKindValue], { nullable: true })
  kinds?: GroupKind[] | null;

  @Field(() => EnrolmentValue, { nullable: true })
  enrolment?: Enrolment | null;

  @Field(() => ID, { nullable: true, description: 'Only sessions with this person in the room.' })
  facilitatorId?: string | null;
}
