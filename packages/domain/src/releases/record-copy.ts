import type { DenialGround } from '../amendment-requests/index.ts';
import type { AttendanceRecord } from '../attendance/index.ts';
import type { Client, Diagnosis } from '../clients/index.ts';
import type { Goal, ProgressRating } from '../goals/index.ts';
import type { Group } from '../groups/index.ts';
import type { Membership } from '../memberships/index.ts';
import type { AddendumEntry, NoteField } from '../progress-notes/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import type { CivilDate, Instant } from '../shared/index.ts';
import type { SignatureRole } from '../signatures/index.ts';
import type { StaffMember } from '../staff/index.ts';

/** The days of a record that are copied, both included. */
export interface ReleasedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Parts of a session's group note that belong to every member's record: what was taught and done, nothing about the room. */
export const copiedGroupFields = [
  'topic',
  'content',
  'skills',
  'exercises',
  'handouts',
  'homeworkAssigned',
  'homeworkReviewed',
] as const;
export type CopiedGroupField = (typeof copiedGroupFields)[number];

/** Where in a record a text stands. */
export type CopiedPlace =
  'exitCircumstances' | 'goal' | 'followUp' | 'addendum' | NoteField | CopiedGroupField | CopiedRequestPlace;

/** Texts of a request to amend. */
export type CopiedRequestPlace =
  | 'amendmentWanted'
  | 'amendmentReason'
  | 'amendmentMade'
  | 'amendmentAccepted'
  | 'amendmentDenial'
  | 'amendmentDisagreement'
  | 'amendmentRebuttal'
  | 'amendmentNotice'
  | 'amendmentNoticeFrom';

/** Words that may name or describe another member; they are left out of the copy unless whoever releases it says that they may stand. */
export interface DoubtfulWords {
  /** The same for the same words at the same place of the same record. */
  readonly key: string;
  readonly words: string;
  readonly level: 'block' | 'warn';
  readonly place: CopiedPlace;
  /** Of which session; null for what belongs to none. */
  readonly sessionId: SessionId | null;
  readonly date: CivilDate;
  readonly isWithheld: boolean;
}

/** Who put their name under it, when, and as what (21 CFR 11.50). */
export interface CopiedSignature {
  readonly staff: StaffMember | null;
  readonly role: SignatureRole;
  readonly signedAt: Instant;
}

/** What was added beside a note. */
export interface CopiedAddendum {
  readonly entry: AddendumEntry;
  readonly staff: StaffMember | null;
  readonly writtenAt: Instant;
  readonly text: string;
}

/** By what a record was amended on a request: an entry that stands beside the note, or what was changed elsewhere. */
export type CopiedAmendment =
  | {
      readonly kind: 'entry';
      readonly entry: AddendumEntry;
      readonly staff: StaffMember | null;
      readonly writtenAt: Instant;
    }
  | { readonly kind: 'elsewhere'; readonly what: string };

/** Of what was denied: the request, the denial, and what the client and the practice wrote about it. */
export interface CopiedDenial {
  readonly wanted: string;
  readonly reason: string;
  readonly ground: DenialGround;
  readonly basis: string;
  readonly deniedOn: CivilDate;
  readonly disagreement: { readonly text: string; readonly filedOn: CivilDate } | null;
  readonly rebuttal: { readonly text: string; readonly writtenOn: CivilDate } | null;
}

/** A decided request of the client to amend what it stands beside (45 CFR 164.526(c)(1), (d)(4), (d)(5)). */
export interface CopiedRequest {
  readonly kind: 'request';
  readonly receivedOn: CivilDate;
  readonly decidedOn: CivilDate;
  /** Null where nothing of it was accepted; `what` is said of a part alone. */
  readonly accepted: {
    readonly what: string | null;
    readonly amendments: readonly CopiedAmendment[];
  } | null;
  /** Null where nothing of it was denied. */
  readonly denied: CopiedDenial | null;
}

/** What another practice amended and gave notice of (45 CFR 164.526(e)), beside what it affects. */
export interface CopiedNotice {
  readonly kind: 'notice';
  readonly receivedOn: CivilDate;
  readonly informedBy: string;
  readonly says: string;
  readonly amendments: readonly CopiedAmendment[];
}

/** A signed individual note, as it leaves. */
export interface CopiedNote {
  readonly texts: readonly { readonly field: NoteField; readonly text: string }[];
  readonly ratings: readonly { readonly goal: string; readonly rating: ProgressRating }[];
  readonly signatures: readonly CopiedSignature[];
  readonly addenda: readonly CopiedAddendum[];
  /** Decided requests of the client to amend it, and notices of other practices, the first received first. */
  readonly requests: readonly (CopiedRequest | CopiedNotice)[];
}

/** One session of the member: whether they came, what was done in the group, and their own note. */
export interface CopiedSession {
  readonly session: Session;
  readonly group: Group;
  /** IANA name; of the site. */
  readonly timeZone: string;
  readonly facilitators: readonly StaffMember[];
  readonly attendance: AttendanceRecord | null;
  /** Empty where the group note is not signed. */
  readonly groupTexts: readonly { readonly field: CopiedGroupField; readonly text: string }[];
  /** Null where there is none, or none that is signed by all who have to. */
  readonly note: CopiedNote | null;
  readonly hasUnsignedNote: boolean;
}

/** What of one client's record a copy holds, every text as it leaves. Nobody else of their groups is in it; staff is. */
export interface RecordCopy {
  readonly client: Client;
  readonly days: ReleasedDays;
  readonly stays: readonly {
    readonly group: Group;
    readonly membership: Membership;
  }[];
  readonly primaryTherapists: readonly {
    readonly staff: StaffMember | null;
    readonly from: CivilDate;
    readonly to: CivilDate | null;
  }[];
  readonly diagnoses: readonly Diagnosis[];
  readonly goals: readonly Goal[];
  /** The same about another part of the record than a note. */
  readonly requests: readonly (CopiedRequest | CopiedNotice)[];
  /** In order of their start. */
  readonly sessions: readonly CopiedSession[];
  readonly doubtful: readonly DoubtfulWords[];
  /** Whether a group under 42 CFR Part 2 (treatment of substance use) is among them. */
  readonly isPart2: boolean;
}
