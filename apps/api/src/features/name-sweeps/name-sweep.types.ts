import { Field, ID, Int, ObjectType } from 'type-graphql';
import { createUnionType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { GroupRef } from '../groups/index.ts';
import { StaffRef } from '../staff/index.ts';

@ObjectType('NameSweep', {
  description:
    'A look through all signed notes for members’ names and likely descriptions, in the background.',
})
export class NameSweep {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '`running`, `finished` or `cancelled`.' })
  state: string;

  @Field(() => String, { nullable: true })
  startedBy: string | null;

  @Field(() => DateTimeScalar)
  startedAt: Date;

  @Field(() => Int, { description: 'Signed notes that were looked through.' })
  done: number;

  @Field(() => Int, { description: 'Signed notes in all, as counted at the last step.' })
  total: number;

  @Field(() => DateTimeScalar, { description: 'When it last came forward.' })
  movedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: Date | null;
}

export const NameSweepResult = createUnionType({
  name: 'NameSweepResult',
  types: () => [NameSweep, Refusal] as const,
});

@ObjectType('OpenNames', { description: 'What the check finds in signed notes, of one group or clinician.' })
export class OpenNames {
  @Field(() => GroupRef, { nullable: true })
  group: GroupRef | null;

  @Field(() => StaffRef, {
    nullable: true,
    description: 'Who wrote the notes; null for a group’s row, and where the author is not known here.',
  })
  staff: StaffRef | null;

  @Field(() => Int, { description: 'Signed notes with something open.' })
  notes: number;

  @Field(() => Int, { description: 'Members named beyond reasonable doubt.' })
  blocks: number;

  @Field(() => Int, { description: 'Members who may be recognised.' })
  warns: number;

  @Field(() => Int, { description: 'Of these, returned to the author.' })
  returned: number;

  @Field(() => Int, {
    description:
      'Of these, in notes beside which a correction was written since: to be looked at and, if it will do, waived.',
  })
  corrected: number;
}

@ObjectType('OpenNamesReport', {
  description:
    'Signed notes in which the check finds members’ names or likely descriptions, waived ones left out.',
})
export class OpenNamesReport {
  @Field(() => Int)
  notes: number;

  @Field(() => [OpenNames])
  groups: OpenNames[];

  @Field(() => [OpenNames])
  clinicians: OpenNames[];
}
