import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { GroupKind } from '@concord/domain/groups';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { RequestBesideNote } from '../amendment-requests/index.ts';
import { SeatStateValue, type SeatState } from '../attendance/index.ts';
import { ClientRef } from '../clients/index.ts';
import { GroupKindValue } from '../groups/index.ts';
import { SessionRef } from '../sessions/index.ts';
import { SeatAttendance } from './seat-attendance.types.ts';

@ObjectType('DraftField', {
  description: 'One field of a note with the version that its next change must name (0: never written here).',
})
export class DraftField {
  @Field(() => String)
  field: string;

  @Field(() => String, { description: 'Empty where nothing is written; items of a list are joined by `;`.' })
  value: string;

  @Field(() => Int)
  version: number;
}

@ObjectType('PrintedSignature', {
  description: "A signature as it is printed: the signer's name, when, and what it means.",
})
export class PrintedSignature {
  @Field(() => String)
  name: string;

  @Field(() => String)
  role: string;

  @Field(() => String)
  meaning: string;

  @Field(() => DateTimeScalar)
  signedAt: Date;

  @Field(() => Boolean, { description: 'Whether it is that of the person who asks.' })
  mine: boolean;
}

@ObjectType('PrintedAddendum', {
  description: 'A late entry, an addendum or a correction beside a signed note.',
})
export class PrintedAddendum {
  @Field(() => String)
  entry: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  author: string;

  @Field(() => DateTimeScalar)
  writtenAt: Date;
}

@ObjectType('SeatGoal', {
  description: 'A goal that is open on the day of the session, with the rating that the note gives it.',
})
export class SeatGoal {
  @Field(() => ID)
  goalId: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  rating: string | null;

  @Field(() => Int, { description: 'The version that the next rating must name.' })
  version: number;
}

@ObjectType('LastTime', { description: "What the member's previous note in this group said." })
export class LastTime {
  @Field(() => DateScalar)
  date: string;

  @Field(() => String, { nullable: true })
  participation: string | null;

  @Field(() => String, { nullable: true })
  response: string | null;

  @Field(() => String, { nullable: true })
  plan: string | null;
}

@ObjectType('SeatNote', { description: "One member's individual note of the session." })
export class SeatNote {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: "The clinic's own identifier." })
  externalId: string;

  @Field(() => String, {
    description: '`draft`, `signed`, or `withdrawn` (the member was absent after all).',
  })
  status: string;

  @Field(() => String)
  author: string;

  @Field(() => Boolean, { description: 'Whether the person who asks is its author.' })
  mine: boolean;

  @Field(() => Boolean, {
    description: 'Whether its author was in the room as a trainee and nobody has cosigned.',
  })
  needsCosignature: boolean;

  @Field(() => Boolean, {
    description: 'Whether its service was withdrawn after signing: an absence is never billed.',
  })
  serviceWithdrawn: boolean;

  @Field(() => [DraftField])
  fields: DraftField[];

  @Field(() => [PrintedSignature])
  signatures: PrintedSignature[];

  @Field(() => [PrintedAddendum])
  addenda: PrintedAddendum[];

  @Field(() => [RequestBesideNote], {
    description: 'What the member asked to have amended in it, the first received first.',
  })
  requests: RequestBesideNote[];
}

@ObjectType('WorkspaceSeat', {
  description: 'One member at the session: attendance, goals and the individual note.',
})
export class WorkspaceSeat {
  @Field(() => ClientRef)
  client: ClientRef;

  @Field(() => SeatStateValue)
  state: SeatState;

  @Field(() => SeatAttendance)
  attendance: SeatAttendance;

  @Field(() => Boolean)
  billedIndividually: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The key of the payer's profile; nothing where nobody but the member pays.",
  })
  payerProfile: string | null;

  @Field(() => Boolean, { description: 'Whether the member has a diagnosis on the day of the session.' })
  hasDiagnosis: boolean;

  @Field(() => String, { nullable: true, description: "Who keeps the client's primary record on that day." })
  primaryTherapist: string | null;

  @Field(() => Int, { description: "The member's own minutes in the session." })
  minutes: number;

  @Field(() => [SeatGoal])
  goals: SeatGoal[];

  @Field(() => LastTime, { nullable: true })
  lastTime: LastTime | null;

  @Field(() => SeatNote, { nullable: true })
  note: SeatNote | null;
}

@ObjectType('WorkspaceGroupNote', {
  description: 'What is written once for the whole group. It names nobody.',
})
export class WorkspaceGroupNote {
  @Field(() => [DraftField], {
    description: 'The fields that belong into a note of this kind of group, in order.',
  })
  fields: DraftField[];

  @Field(() => Boolean)
  signed: boolean;

  @Field(() => [PrintedSignature])
  signatures: PrintedSignature[];
}

@ObjectType('KnownPerson', {
  description: 'Somebody whose name the confidentiality guard looks for, or knows as staff.',
})
export class KnownPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: '`client` or `staff`.' })
  kind: string;

  @Field(() => String)
  firstName: string;

  @Field(() => String)
  lastName: string;

  @Field(() => String, { nullable: true })
  preferredName: string | null;

  @Field(() => [String])
  otherNames: string[];
}

@ObjectType('Workspace', { description: 'All that is needed to document one session.' })
export class Workspace {
  @Field(() => SessionRef)
  session: SessionRef;

  @Field(() => DateTimeScalar)
  endsAt: Date;

  @Field(() => String)
  status: string;

  @Field(() => ID)
  groupId: string;

  @Field(() => String)
  groupName: string;

  @Field(() => GroupKindValue)
  kind: GroupKind;

  @Field(() => String, { description: '`individual`, `hybrid` or `summary`.' })
  documentation: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => String, { nullable: true, description: 'Title of the curriculum module taught.' })
  module: string | null;

  @Field(() => [String], { description: 'Who was in the room, with the role.' })
  room: string[];

  @Field(() => Boolean, { description: 'Whether the person who asks documents this session, or only reads.' })
  mayWrite: boolean;

  @Field(() => WorkspaceGroupNote)
  groupNote: WorkspaceGroupNote;

  @Field(() => [WorkspaceSeat])
  seats: WorkspaceSeat[];

  @Field(() => [KnownPerson])
  people: KnownPerson[];
}
