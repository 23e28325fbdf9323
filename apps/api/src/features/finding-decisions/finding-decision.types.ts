import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

/** Where a decision stands. */
export type DecisionState = 'returned' | 'answered' | 'waived' | 'expired' | 'undone';

@ObjectType('FindingDecision', {
  description: 'What quality assurance decided about one finding. It is taken back, never deleted.',
})
export class FindingDecision {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The `id` of the finding.' })
  findingId: string;

  @Field(() => String)
  ruleId: string;

  @Field(() => String, {
    description:
      '`returned` (the author has to mend it), `answered` (the author says that it is mended), `waived`, `expired` (a waiver ' +
      'whose last day is over), or `undone` (taken back, or replaced by a later decision).',
  })
  state: DecisionState;

  @Field(() => Boolean, {
    description:
      'Whether the rules still find it now. An unsigned note that has become overdue is still found.',
  })
  isFound: boolean;

  @Field(() => String, { description: 'What the author is asked for, or why the finding may stand.' })
  comment: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which a waiver holds.' })
  expiresOn: string | null;

  @Field(() => String, { nullable: true })
  madeBy: string | null;

  @Field(() => DateTimeScalar)
  madeAt: Date;

  @Field(() => String, { nullable: true })
  undoneBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What the author answered.' })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  answeredAt: Date | null;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => StaffRef, { nullable: true, description: 'Who has to mend it.' })
  staff: StaffRef | null;
}

@ObjectType('LeftFinding', {
  description: 'A finding about which nothing was decided, since it is no longer as the person saw it.',
})
export class LeftFinding {
  @Field(() => ID, { description: 'The `id` of the finding.' })
  findingId: string;

  @Field(() => String, {
    description:
      '`changed` (mended or judged anew meanwhile: the rules no longer find it under this id), or `decided` (somebody else has decided ' +
      'about it since; their decision stands).',
  })
  reason: 'changed' | 'decided';

  @Field(() => FindingDecision, { nullable: true, description: 'The decision that stands about it.' })
  decision: FindingDecision | null;
}

@ObjectType('FindingDecisions', { description: 'The decisions as they stand now.' })
export class FindingDecisions {
  @Field(() => [FindingDecision])
  decisions: FindingDecision[];

  @Field(() => [LeftFinding], { description: 'The findings that were left as they stand.' })
  left: LeftFinding[];
}

/** The answer of a decision: what was decided and what was left, or why nothing was. */
export const DecisionResult = createUnionType({
  name: 'DecisionResult',
  types: () => [FindingDecisions, Refusal] as const,
});
