import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('NameOfPractice', {
  description: 'A name that the practice has or had; it means this practice for good.',
})
export class NameOfPractice {
  @Field(() => String)
  name: string;

  @Field(() => DateTimeScalar, { description: 'When it was first taken.' })
  takenAt: Date;

  @Field(() => String, { nullable: true, description: 'Who took it; null for the first one.' })
  takenBy: string | null;
}

@ObjectType('PracticeOnRecord', { description: 'The practice as it is kept: what `savePractice` changes.' })
export class PracticeOnRecord {
  @Field(() => String)
  name: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => Int)
  version: number;

  @Field(() => [NameOfPractice], { description: 'The names that it had before, the latest first.' })
  formerNames: NameOfPractice[];

  @Field(() => Int, { description: 'Sessions on record: with one of them the time zone stays.' })
  sessions: number;

  @Field(() => Int, {
    description: 'People whose last day is still to come: until then the time zone stays.',
  })
  leaving: number;
}

@InputType('PracticeInput', { description: 'What is entered about the practice.' })
export class PracticeInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;
}
