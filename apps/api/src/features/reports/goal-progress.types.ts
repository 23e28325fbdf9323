import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';

@ObjectType('GroupGoalProgress', { simpleResolvers: true })
export class GroupGoalProgress {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => [Int])
  ratings: number[];

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Regressed −1, none 0, minimal 1, moderate 2, significant 3, achieved 4; null without a rating.',
  })
  mean: (number | null)[];

  @Field(() => [Int], { description: 'Members whose latest rating of a goal is above the one before it.' })
  improved: number[];

  @Field(() => [Int])
  unchanged: number[];

  @Field(() => [Int])
  declined: number[];
}

@ObjectType('GoalTrend', { simpleResolvers: true, description: "One goal's ratings in scope, in order." })
export class GoalTrend {
  @Field(() => ID)
  goalId: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => String)
  text: string;

  @Field(() => [DateScalar])
  dates: string[];

  @Field(() => [Int])
  values: number[];

  @Field(() => [ID], { description: 'The group in which each was rated.' })
  groupIds: string[];

  @Field(() => [Int], {
    nullable: 'items',
    description:
      'The rating of the goal before each, whenever and in whatever group; null for the first of all.',
  })
  before: (number | null)[];

  @Field(() => Int, { nullable: true })
  first: number | null;

  @Field(() => Int, { nullable: true })
  last: number | null;

  @Field(() => Int, { nullable: true })
  change: number | null;

  @Field(() => Boolean, { description: 'Open, and four or more sessions attended since the last rating.' })
  stale: boolean;
}

@ObjectType('GoalProgressReport', { simpleResolvers: true })
export class GoalProgressReport {
  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => [GroupGoalProgress], { description: 'Groups with a rating in scope.' })
  groups: GroupGoalProgress[];

  @Field(() => [GoalTrend])
  goals: GoalTrend[];
}
