import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

@InputType('FindingFilter', { description: 'Narrows a worklist of findings.' })
export class FindingFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Rules by their ids; all that are switched on when left out.',
  })
  rules?: string[] | null;

  @Field(() => [String], { nullable: true, description: '`block`, `warn` or `info`; all when left out.' })
  severities?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person has to mend.' })
  staffId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether findings that are waived today are shown, too; not when left out.',
  })
  withWaived?: boolean | null;
}

@ObjectType('DecisionOfFinding', {
  description: 'What quality assurance decided about a finding, as far as it stands today.',
})
export class DecisionOfFinding {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '`waived` or `returned`.' })
  kind: string;

  @Field(() => String)
  comment: string;

  @Field(() => DateScalar, { nullable: true })
  expiresOn: string | null;

  @Field(() => DateTimeScalar)
  madeAt: Date;
}

@ObjectType('AuditFinding', {
  description: 'One place where a record would not stand up. It never holds a word of a note.',
})
export class AuditFinding {
  @Field(() => ID, { description: 'The same finding has the same id on every day.' })
  id: string;

  @Field(() => String)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  severity: string;

  @Field(() => String, { description: 'What is missing and how to put it right.' })
  explanation: string;

  @Field(() => String, { description: 'Where the demand comes from.' })
  basis: string;

  @Field(() => GroupRef, { nullable: true })
  group: GroupRef | null;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => StaffRef, {
    nullable: true,
    description: 'Who has to mend it: the author of the note, or the lead of the session.',
  })
  staff: StaffRef | null;

  @Field(() => DateScalar, { nullable: true })
  date: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it is to be seen.' })
  appearedAt: Date;

  @Field(() => DecisionOfFinding, { nullable: true })
  decision: DecisionOfFinding | null;
}

@ObjectType('AuditFindings', { description: 'A page of findings, the most severe and oldest first.' })
export class AuditFindings {
  @Field(() => DateTimeScalar, { description: 'The instant at which the records were judged.' })
  asOf: Date;

  @Field(() => Int, { description: 'How many there are in all.' })
  total: number;

  @Field(() => [AuditFinding])
  rows: AuditFinding[];
}

@ObjectType('RuleOfTheBook', { description: 'A rule of completeness, as the rule book has it.' })
export class RuleOfTheBook {
  @Field(() => String)
  id: string;

  @Field(() => String)
  chapter: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  severity: string;

  @Field(() => String)
  basis: string;

  @Field(() => String, { description: 'When it fires.' })
  fires: string;

  @Field(() => String)
  explanation: string;
}
