import {
  documentationPractices,
  type DocumentationPractice,
  type Enrolment,
  type GroupKind,
} from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import type { SiteId } from '@concord/domain/sites';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext, RequestContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { EnrolmentValue, GroupKindValue } from './group.types.ts';
import { saveGroup } from './save-group.ts';

@InputType('WeeklyMeetingInput', { description: 'One time in the week at which a group meets.' })
export class WeeklyMeetingInput {
  @Field(() => Int, { description: '1 Monday … 7 Sunday.' })
  weekday: number;

  @Field(() => String, { description: 'HH:MM on the wall of the site.' })
  startsAt: string;

  @Field(() => Int)
  minutes: number;
}

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

  @Field(() => [WeeklyMeetingInput], {
    defaultValue: [],
    description: 'When it regularly meets; empty where it meets by arrangement.',
  })
  meetings: WeeklyMeetingInput[];

  @Field(() => [String], { defaultValue: [], description: 'Titles of the modules, in order.' })
  curriculum: string[];
}

const documentationOf = (value: string): DocumentationPractice => {
  const known = documentationPractices.find((practice) => practice === value);
  if (known === undefined)
    throw badInput(`A group is documented as one of: ${documentationPractices.join(', ')}.`);
  return known;
};

/** Judges the records of a group anew. */
export type JudgeGroup = (context: RequestContext, groupId: string) => Promise<void>;

@Resolver()
export class GroupWritingResolver {
  readonly #judge: JudgeGroup;

  constructor(judge: JudgeGroup) {
    this.#judge = judge;
  }

  @Mutation(() => WriteResult, {
    description: 'Makes a group, or changes the one with this id, whose version the person saw.',
  })
  saveGroup(
    @Arg('groupId', () => ID, { nullable: true }) groupId: string | null,
    @Arg('baseVersion', () => Int, {
      nullable: true,
      description: 'The version of the group that was seen; nothing for a new one.',
    })
    baseVersion: number | null,
    @Arg('group', () => GroupInput) group: GroupInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      const isNew = groupId === null || groupId === undefined;
      requireRecordIds(group.siteId, ...(isNew ? [] : [groupId]));
      const changed = isNew ? null : { id: groupId, baseVersion: baseVersion ?? 0 };
      const outcome = await saveGroup(context, changed, {
        ...group,
        siteId: group.siteId as SiteId,
        documentation: documentationOf(group.documentation),
        serviceCode: group.serviceCode ?? null,
        startsOn: group.startsOn as CivilDate,
        endsOn: (group.endsOn ?? null) as CivilDate | null,
        part2: group.part2 ?? null,
      });
      if (outcome === null) throw notFound();
      if (outcome.ok && outcome.value.isJudgedAnew) await this.#judge(context, outcome.value.id);
      return done(outcome, ({ id }) => id);
    });
  }
}
