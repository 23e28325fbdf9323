import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';

@ObjectType('EarlierProcessNote', {
  description: 'What a psychotherapy note said, at the end of an hour in which it was written.',
})
export class EarlierProcessNote {
  @Field(() => Int)
  version: number;

  @Field(() => String)
  text: string;

  @Field(() => DateTimeScalar)
  writtenAt: Date;
}

@ObjectType('ProcessNote', {
  description: 'A psychotherapy note (45 CFR 164.501) of the person who asks: no part of any record.',
})
export class ProcessNote extends EarlierProcessNote {
  @Field(() => ID, { nullable: true, description: 'The member whom it is about; null for the session.' })
  aboutId: string | null;
}

@ObjectType('ProcessNotesOfSession', {
  description: 'The psychotherapy notes that the person who asks wrote about a session.',
})
export class ProcessNotesOfSession {
  @Field(() => DateScalar)
  date: string;

  @Field(() => DateTimeScalar)
  startsAt: Date;

  @Field(() => DateTimeScalar)
  endsAt: Date;

  @Field(() => ID)
  groupId: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => Boolean, { description: 'Whether they may begin one; what is begun they may always write.' })
  mayBegin: boolean;

  @Field(() => [ClientRef], { description: 'Who had a seat at the session.' })
  members: ClientRef[];

  @Field(() => [ProcessNote])
  notes: ProcessNote[];
}
