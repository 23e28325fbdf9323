import type { CivilDate } from '@concord/domain/shared';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Refusal } from '../../platform/graphql/refusal.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';

@ObjectType('NamedStaff', { description: 'A colleague, by name.' })
export class NamedStaff {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('EntryBesideNote', { description: 'A late entry, addendum or correction beside a signed note.' })
export class EntryBesideNote {
  @Field(() => ID)
  authorId: string;

  @Field(() => String)
  author: string;

  @Field(() => DateTimeScalar)
  writtenAt: Date;

  @Field(() => String)
  entry: string;

  @Field(() => String)
  text: string;
}

@ObjectType('RequestBesideNote', {
  description:
    'That the client asked to have a note amended and what was decided, or that another practice gave notice.',
})
export class RequestBesideNote {
  @Field(() => DateScalar)
  receivedOn: CivilDate;

  @Field(() => String, {
    nullable: true,
    description: 'The other practice whose notice it is; null for a request of the client.',
  })
  informedBy: string | null;

  @Field(() => String, { description: '`open`, `accepted`, `accepted_in_part`, `denied` or `informed`.' })
  state: string;

  @Field(() => DateScalar, { nullable: true })
  decidedOn: CivilDate | null;
}

@ObjectType('PersonToBeTold', { description: 'Somebody with whom an accepted amendment is to be shared.' })
export class PersonToBeTold {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  recipient: string;

  @Field(() => String, { description: '`client`: named by the client; `practice`: known to rely on it.' })
  namedBy: string;

  @Field(() => DateScalar, { nullable: true })
  toldOn: CivilDate | null;
}

@ObjectType('AmendmentStep', {
  description: 'Something that happened to a request to amend. It stays as it was entered.',
})
export class AmendmentStepOnRecord {
  @Field(() => ID)
  id: string;

  @Field(() => String, {
    description:
      '`extended`, `asked`, `answered`, `amended`, `accepted`, `accepted_in_part`, `denied`, `withdrawn`, `letter_sent`, `disagreed`, `accompany_asked`, `rebutted`, `person_named` or `person_told`.',
  })
  kind: string;

  @Field(() => DateScalar)
  takenOn: CivilDate;

  @Field(() => String)
  enteredBy: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reasons, the question, the basis, the statement.',
  })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'What of it is accepted.' })
  accepts: string | null;

  @Field(() => String, { nullable: true })
  ground: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'To when the time was extended; or on which day something was sent, filed or told.',
  })
  day: CivilDate | null;

  @Field(() => String, { nullable: true, description: '`decision` or `rebuttal`.' })
  letter: string | null;

  @Field(() => String, { nullable: true, description: 'Who was asked.' })
  staffName: string | null;

  @Field(() => EntryBesideNote, { nullable: true, description: 'The entry by which the note was amended.' })
  amendedBy: EntryBesideNote | null;
}

@ObjectType('AmendmentLetter', { description: 'A letter to a client about their request, as a PDF.' })
export class AmendmentLetterPrint {
  @Field(() => String, { description: 'A name for the file that names nobody.' })
  fileName: string;

  @Field(() => String, { description: 'The PDF in base64.' })
  pdf: string;
}

export const LetterResult = createUnionType({
  name: 'AmendmentLetterResult',
  types: () => [AmendmentLetterPrint, Refusal] as const,
  resolveType: (value) => ('code' in value ? Refusal : AmendmentLetterPrint),
});
