import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('RuleFailures', { simpleResolvers: true })
export class RuleFailures {
  @Field(() => String)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: "The rule's default: block, warn or info." })
  severity: string;

  @Field(() => Int)
  failures: number;
}

@ObjectType('GroupCompleteness', { simpleResolvers: true })
export class GroupCompleteness {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => Int)
  required: number;

  @Field(() => Int)
  complete: number;
}

@ObjectType('ClinicianCompleteness', {
  simpleResolvers: true,
  description: 'Records for which one person is responsible.',
})
export class ClinicianCompleteness {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => Int)
  required: number;

  @Field(() => Int)
  complete: number;

  @Field(() => Int, {
    description: 'Required progress notes that are unsigned or missing though their time is over.',
  })
  overdue: number;
}

@ObjectType('CompletenessReport', { simpleResolvers: true })
export class CompletenessReport {
  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => [Int], { description: 'Records that the scope requires.' })
  required: number[];

  @Field(() => [Int], { description: 'Those of them that have no blocking finding.' })
  complete: number[];

  @Field(() => [RuleFailures])
  rules: RuleFailures[];

  @Field(() => [GroupCompleteness])
  groups: GroupCompleteness[];

  @Field(() => [ClinicianCompleteness])
  clinicians: ClinicianCompleteness[];
}
