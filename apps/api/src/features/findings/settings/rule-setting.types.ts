import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('RuleSettingChange', { description: 'When a rule came to be held otherwise, by whom, and why.' })
export class RuleSettingChange {
  @Field(() => String, { description: 'How it was held: `default`, `block`, `warn`, `info` or `off`.' })
  was: string;

  @Field(() => String)
  standing: string;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  by: string;

  @Field(() => DateTimeScalar)
  at: Date;
}

@ObjectType('RuleSetting', { description: 'How the practice holds a rule of completeness.' })
export class RuleSetting {
  @Field(() => ID)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  chapter: string;

  @Field(() => String, { description: 'The severity of the rule book.' })
  ownSeverity: string;

  @Field(() => String, {
    nullable: true,
    description: 'The severity at which it is held; null where it is off.',
  })
  severity: string | null;

  @Field(() => String, { description: '`default`, `block`, `warn`, `info` or `off`.' })
  standing: string;

  @Field(() => [RuleSettingChange], { description: 'The newest first.' })
  history: RuleSettingChange[];
}
