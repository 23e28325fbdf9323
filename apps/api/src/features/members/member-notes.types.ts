import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { RequestBesideNote } from '../amendment-requests/index.ts';
import { SessionRef } from '../sessions/index.ts';

@ObjectType('NoteText', { description: 'One field of a note that says something.' })
class NoteText {
  @Field(() => String)
  field: string;

  @Field(() => String, { description: 'Items of a list are joined by `;`.' })
  value: string;
}

@ObjectType('NoteAddition', { description: 'What was added beside a signed note.' })
class NoteAddition {
  @Field(() => String)
  entry: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  author: string;

  @Field(() => DateTimeScalar)
  writtenAt: Date;
}

@ObjectType('MemberNote', { description: "A member's own note of one session, to be read." })
export class MemberNote {
  @Field(() => ID)
  id: string;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => String)
  groupName: string;

  @Field(() => String)
  author: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its author signed it; null for a draft.',
  })
  signedAt: Date | null;

  @Field(() => [NoteText])
  texts: NoteText[];

  @Field(() => [NoteAddition])
  additions: NoteAddition[];

  @Field(() => [RequestBesideNote], {
    description: 'Requests of the client to amend it, without those that were taken back.',
  })
  requests: RequestBesideNote[];
}
