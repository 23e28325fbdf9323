import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Enrolment, GroupKind } from '@concord/domain/groups';

/** The names that the schema has for the words of the records. */
export const GroupKindValue = { PSYCHOEDUCATIONAL: 'psychoeducational', PROCESS: 'process' } as const;
registerEnumType(GroupKindValue, { name: 'GroupKind' });

export const EnrolmentValue = { OPEN: 'open', CLOSED: 'closed' } as const;
registerEnumType(EnrolmentValue, {
  name: 'Enrolment',
  description: 'Open: members enter and leave as it goes on. Closed: the same members throughout.',
});

@ObjectType('GroupRef', { simpleResolvers: true, description: 'A therapy group.' })
export class GroupRef {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String)
  name: string;

  @Field(() => GroupKindValue)
  kind: GroupKind;

  @Field(() => EnrolmentValue)
  enrolment: Enrolment;
}
