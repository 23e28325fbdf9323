import { Field, ID, ObjectType } from 'type-graphql';
import { ClientRef } from '../clients/index.ts';
import { GroupRef } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('RecordLine', { description: 'One field of a record, as far as the person who asks may see it.' })
export class RecordLine {
  @Field(() => String, { description: '`session`, `attendance`, `note`, `groupNote` or `membership`.' })
  part: string;

  @Field(() => String)
  field: string;

  @Field(() => Boolean, { description: 'Whether anything is written there.' })
  isFilled: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'What is written there; null where nothing is, and where the person may see only that something is.',
  })
  value: string | null;

  @Field(() => Boolean, { description: 'Whether it is where the finding is mended.' })
  fails: boolean;
}

@ObjectType('AuditedRecord', { description: 'The record that a finding is about, read-only.' })
export class AuditedRecord {
  @Field(() => GroupRef)
  group: GroupRef;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => ClientRef, { nullable: true })
  client: ClientRef | null;

  @Field(() => ID, { nullable: true })
  noteId: string | null;

  @Field(() => Boolean, {
    description: 'Whether texts are withheld: the person sees that they are written, not what they say.',
  })
  textsWithheld: boolean;

  @Field(() => [RecordLine])
  lines: RecordLine[];
}
