import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('RuleTrend', { simpleResolvers: true, description: 'What became of the findings of one rule.' })
export class RuleTrend {
  @Field(() => ID)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => Int, { description: 'Open at the end of the range, or now where it ends later.' })
  open: number;

  @Field(() => Int)
  appeared: number;

  @Field(() => Int)
  fixed: number;

  @Field(() => Float, { nullable: true })
  medianDaysToFix: number | null;
}

@ObjectType('FindingTrend', {
  simpleResolvers: true,
  description: 'Findings over time, as they were to be seen: series[i] belongs to buckets[i].',
})
export class FindingTrend {
  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => [Int], { description: 'Open at the end of the bucket, or now in the present one.' })
  open: number[];

  @Field(() => [Int], { description: 'First to be seen in the bucket.' })
  appeared: number[];

  @Field(() => [Int], {
    description: 'Ended in the bucket. A note that was unsigned and became overdue was not fixed.',
  })
  fixed: number[];

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Half of those that were fixed in the bucket took no longer, by the hour; null where none was.',
  })
  medianDaysToFix: (number | null)[];

  @Field(() => [RuleTrend], { description: 'By rule, over the whole range; rules with something to tell.' })
  rules: RuleTrend[];
}
