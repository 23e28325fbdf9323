import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('SettledName', {
  description:
    'What the check for members’ names found in a signed note, and what became of it. Never a word of the note.',
})
export class SettledName {
  @Field(() => ID, { description: 'The id of the finding.' })
  id: string;

  @Field(() => String)
  ruleId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, {
    description:
      '`corrected`: a correction stands beside the note, written since it was found. `waived`: without one, until `until`. ' +
      '`gone`: the note or the roster became another, so that the check no longer finds it. ' +
      '`outdated`: the check itself became another with an update, and no longer finds it.',
  })
  state: string;

  @Field(() => DateTimeScalar, { description: 'When it was corrected, waived or gone.' })
  at: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Who wrote the correction or waived it; null where it went with a change of other records.',
  })
  by: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the waiver that holds today.' })
  until: string | null;

  @Field(() => Boolean, { description: 'Whether it still stands open: to be looked at and waived.' })
  isOpen: boolean;

  @Field(() => Int, { description: 'How many members it is about.' })
  members: number;

  @Field(() => DateTimeScalar)
  foundAt: Date;

  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true, description: 'Whose record it is.' })
  client: ClientRef | null;

  @Field(() => StaffRef, { nullable: true, description: 'Who wrote the note.' })
  author: StaffRef | null;
}

@ObjectType('SettledNames', {
  description: 'What became of names and descriptions in signed notes, the latest first.',
})
export class SettledNames {
  @Field(() => Int)
  total: number;

  @Field(() => [SettledName])
  rows: SettledName[];
}
