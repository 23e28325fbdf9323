import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('RuleInGroup', {
  simpleResolvers: true,
  description: 'How the records of one group stand up to a rule.',
})
export class RuleInGroup {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => Int)
  failed: number;

  @Field(() => Int)
  findings: number;

  @Field(() => Int)
  checked: number;
}

@ObjectType('RuleOfClinician', {
  simpleResolvers: true,
  description: 'Records that fail a rule and that one person has to mend.',
})
export class RuleOfClinician {
  @Field(() => StaffRef)
  staff: StaffRef;

  @Field(() => Int)
  failed: number;

  @Field(() => Int)
  findings: number;
}

@ObjectType('RuleFigure', {
  simpleResolvers: true,
  description: 'How many records fail a rule now, of how many that it is asked of.',
})
export class RuleFigure {
  @Field(() => ID)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'As the practice holds it: `block`, `warn`, `info` or `off`.' })
  standing: string;

  @Field(() => String, { description: 'Of which records it is asked, in words.' })
  asked: string;

  @Field(() => Int)
  failed: number;

  @Field(() => Int, { description: 'Findings about them: some rules find more than one thing in a record.' })
  findings: number;

  @Field(() => Int)
  checked: number;

  @Field(() => [Int], {
    description: 'By the date of the session; nothing of a rule that looks at a time as a whole.',
  })
  failedByBucket: number[];

  @Field(() => [Int])
  checkedByBucket: number[];

  @Field(() => [RuleInGroup], { description: 'Groups with records that fail it, the most first.' })
  groups: RuleInGroup[];

  @Field(() => [RuleOfClinician], {
    description: 'Who has to mend what fails, the most first; shown to directors and auditors.',
  })
  clinicians: RuleOfClinician[];
}

@ObjectType('RuleFigures', { simpleResolvers: true, description: 'Every rule over the records in scope.' })
export class RuleFigures {
  @Field(() => DateTimeScalar)
  asOf: Date;

  @Field(() => [DateScalar])
  buckets: string[];

  @Field(() => [RuleFigure], { description: 'By the chapters of the rule book.' })
  rules: RuleFigure[];
}
