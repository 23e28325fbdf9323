import type { CivilDate } from '@concord/domain/shared';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { ClientRef } from '../clients/index.ts';
import { SessionRef } from '../sessions/index.ts';
import {
  AmendmentStepOnRecord,
  EntryBesideNote,
  NamedStaff,
  PersonToBeTold,
} from './amendment-step.types.ts';

@ObjectType('RequestedNote', { description: 'The note that a request to amend is about.' })
export class RequestedNote {
  @Field(() => ID)
  id: string;

  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => String)
  groupName: string;

  @Field(() => String)
  author: string;

  @Field(() => Boolean, { description: 'A signed note is amended by a signed entry beside it.' })
  isSigned: boolean;

  @Field(() => Boolean, { description: 'Whether its group is under 42 CFR Part 2.' })
  isPart2: boolean;

  @Field(() => [EntryBesideNote], { description: 'What stands beside it already, the latest first.' })
  entries: EntryBesideNote[];
}

@ObjectType('AmendmentRequest', {
  description: 'What a client asks in writing to have amended in their record (45 CFR 164.526).',
})
export class AmendmentRequestOnRecord {
  @Field(() => ID)
  id: string;

  @Field(() => RequestedNote, {
    nullable: true,
    description: 'Null where it is about another part of the record.',
  })
  note: RequestedNote | null;

  @Field(() => DateScalar)
  receivedOn: CivilDate;

  @Field(() => String, { description: "What is to be changed, in the client's words." })
  wanted: string;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  enteredBy: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The other practice whose notice it is (45 CFR 164.526(e)); null for a request of the client.',
  })
  informedBy: string | null;

  @Field(() => String, {
    description: '`open`, `withdrawn`, `accepted`, `accepted_in_part` or `denied`; `informed` for a notice.',
  })
  state: string;

  @Field(() => DateScalar, { description: 'The last day on which the practice may act.' })
  actBy: CivilDate;

  @Field(() => Boolean)
  overdue: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'To when the time may still be extended; null where it may not.',
  })
  mayExtendTo: CivilDate | null;

  @Field(() => [String], {
    description: 'What is owed: `decide`, `amend`, `send_decision`, `send_rebuttal`, `tell_persons`.',
  })
  duties: string[];

  @Field(() => Boolean, { description: 'Whether the viewer is asked about it and has not answered.' })
  isAskedOfMe: boolean;

  @Field(() => String, { nullable: true, description: 'Who is asked about it and has not answered.' })
  askedOf: string | null;

  @Field(() => String, {
    description: 'What the client did about a denial: `none`, `accompanies`, `disagreed`.',
  })
  dispute: string;

  @Field(() => [PersonToBeTold])
  persons: PersonToBeTold[];

  @Field(() => [AmendmentStepOnRecord], { description: 'Everything that happened to it, in that order.' })
  steps: AmendmentStepOnRecord[];

  @Field(() => [NamedStaff], { description: 'Who may be asked about it; whoever wrote the note first.' })
  askable: NamedStaff[];
}

@ObjectType('NoteToAmend', { description: 'A note that a request may be about.' })
export class NoteToAmend {
  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  date: string;

  @Field(() => String)
  groupName: string;

  @Field(() => String)
  author: string;
}

@ObjectType('AmendmentAccount', { description: 'What a client asked to have amended.' })
export class AmendmentAccount {
  @Field(() => Boolean, { description: 'Whether the viewer may enter a request.' })
  mayRecord: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may enter one about another part than a note.' })
  mayRecordOther: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer decides.' })
  mayDecide: boolean;

  @Field(() => String, { nullable: true, description: 'Whom the last letters told clients to turn to.' })
  lastContact: string | null;

  @Field(() => [NoteToAmend], { description: 'Notes that a request may be about, the latest first.' })
  notes: NoteToAmend[];

  @Field(() => [AmendmentRequestOnRecord], { description: 'The latest first.' })
  rows: AmendmentRequestOnRecord[];
}

@ObjectType('AmendmentDue', { description: 'A request to amend on which somebody has to act.' })
export class AmendmentDue {
  @Field(() => ID)
  id: string;

  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => SessionRef, { nullable: true })
  session: SessionRef | null;

  @Field(() => String, { nullable: true })
  groupName: string | null;

  @Field(() => DateScalar)
  receivedOn: CivilDate;

  @Field(() => String)
  state: string;

  @Field(() => [String])
  duties: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day to act; null where what is owed has no certain day.',
  })
  actBy: CivilDate | null;

  @Field(() => Boolean)
  overdue: boolean;

  @Field(() => Boolean)
  isAskedOfMe: boolean;

  @Field(() => String, { nullable: true, description: 'Who is asked about it and has not answered.' })
  askedOf: string | null;

  @Field(() => Boolean, { description: 'Whether it is a notice of another practice, and no request.' })
  isNotice: boolean;

  @Field(() => DateTimeScalar)
  enteredAt: Date;
}
