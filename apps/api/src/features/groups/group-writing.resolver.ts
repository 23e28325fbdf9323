import {
  documentationPractices,
  type DocumentationPractice,
  type Enrolment,
  type GroupKind,
} from '@concord/domain/groups';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { EnrolmentValue, GroupKindValue } from './group.types.ts';
import { saveGroup } from './save-group.ts';

@InputType('GroupInput', { description: 'What is entered about a group.' })
export class GroupInput {
  @Field(() => String)
  name: string;

  @Field(() => GroupKindValue)
  kind: GroupKind;

  @Field(() => EnrolmentValue)
  enrolment: Enrolment;

  @Field(() => Int)
  capacity: number;

  @Field(() => ID)
  siteId: string;

  @Field(() => String, { description: '`individual`, `hybrid` or `summary`.' })
  documentation: string;

  @Field(() => String, { nullable: true })
  serviceCode?: string | null;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its records fall under 42 CFR Part 2.' })
  part2?: boolean | null;

  @Field(() => Int, { nullable: true, description: '1 Monday … 7 Sunday.' })
  weekday?: number | null;

  @Field(() => String, { nullable: true, description: 'HH:MM on the wall of the site.' })
  startsAtTime?: string | null;

  @Field(() => Int, { nullable: true })
  durationMinutes?: number | null;

  @Field(() => [String], { defaultValue: [], description: 'Titles of the modules, in order.' })
  curriculum: string[];
}

const documentationOf = (value: string): DocumentationPractice => {
  const known = documentationPractices.find((practice) => practice === value);
  if (known === undefined)
    throw badInput(`A group is documented as one of: ${documentationPractices.join(', ')}.`);
  return known;
};

@Resolver()
export class GroupWritingResolver {
  @Mutation(() => WriteResult, { description: 'Makes a group, or changes the one with this id.' })
  saveGroup(
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('group', () => GroupInput) group: GroupInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const outcome = await saveGroup(context, id ?? null, {
        ...group,
        documentation: documentationOf(group.documentation),
        serviceCode: group.serviceCode ?? null,
        endsOn: group.endsOn ?? null,
        part2: group.part2 ?? null,
        weekday: group.weekday ?? null,
        startsAtTime: group.startsAtTime ?? null,
        durationMinutes: group.durationMinutes ?? null,
      });
      if (outcome === null) throw notFound();
      return done(outcome, (groupId) => groupId);
    });
  }
}
