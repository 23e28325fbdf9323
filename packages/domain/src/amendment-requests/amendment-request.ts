import type { AddendumEntry } from '../progress-notes/index.ts';
import type { Brand, CivilDate, Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

/**
 * A client's request that something in their record be changed (45 CFR 164.526): in writing, with a reason. What it asks for stays as it
 * was entered; everything that happens to it is a step, and no step is changed or taken out.
 */
export interface AmendmentRequest {
  /** What it is about: the client's note of one session, or another part of the record. */
  readonly about: 'note' | 'other';
  /** The day on which the practice received it, from which the time to act runs. */
  readonly receivedOn: CivilDate;
  /** What is to be changed, in the client's words. */
  readonly wanted: string;
  readonly reason: string;
}

/**
 * What another practice tells that it amended about a client (45 CFR 164.526(e)): whoever is informed amends its own record, at the least by
 * finding what it affects and putting the amendment beside it. Nothing is decided about it.
 */
export interface AmendmentNotice {
  readonly receivedOn: CivilDate;
  /** Who informs, with the address where it is known. */
  readonly informedBy: string;
  /** What was amended, in their words. */
  readonly says: string;
}

/** The four reasons for which a request may be denied (45 CFR 164.526(a)(2)), and no other. */
export const denialGrounds = [
  'not_created_here',
  'not_in_record',
  'not_accessible',
  'accurate_and_complete',
] as const;
export type DenialGround = (typeof denialGrounds)[number];

/** Why a request is denied: one of the four grounds, and what it rests on, in plain words for the client. */
export interface Denial {
  readonly ground: DenialGround;
  readonly basis: string;
}

export type PersonToTellId = Brand<string, 'PersonToTellId'>;

/** Somebody with whom an accepted amendment is to be shared (45 CFR 164.526(c)(3)). */
export interface PersonToTell {
  readonly id: PersonToTellId;
  readonly recipient: string;
  /** Named by the client, who agreed that they are told; or known to the practice to rely on what was wrong. */
  readonly namedBy: 'client' | 'practice';
  readonly toldOn: CivilDate | null;
}

/** How the record was amended: a signed entry beside the note, or what was changed in another part of the record. */
export type Amendment =
  | {
      readonly kind: 'entry';
      readonly authorId: StaffId;
      readonly writtenAt: Instant;
      readonly entry: AddendumEntry;
    }
  | { readonly kind: 'elsewhere'; readonly what: string };

/** The letters that the practice owes a client. */
export const amendmentLetters = ['extension', 'decision', 'rebuttal'] as const;
export type AmendmentLetter = (typeof amendmentLetters)[number];

/** Something that happens to a request. */
export type AmendmentStep =
  | {
      readonly kind: 'extended';
      readonly reasons: string;
      readonly until: CivilDate;
      readonly contact: string;
    }
  | { readonly kind: 'asked'; readonly staffId: StaffId; readonly question: string }
  | { readonly kind: 'answered'; readonly staffId: StaffId; readonly answer: string }
  | { readonly kind: 'amended'; readonly amendment: Amendment }
  | { readonly kind: 'accepted'; readonly contact: string }
  | {
      readonly kind: 'accepted_in_part';
      readonly accepts: string;
      readonly denial: Denial;
      readonly contact: string;
    }
  | { readonly kind: 'denied'; readonly denial: Denial; readonly contact: string }
  | { readonly kind: 'withdrawn' }
  | {
      readonly kind: 'letter_sent';
      readonly letter: Exclude<AmendmentLetter, 'extension'>;
      readonly sentOn: CivilDate;
    }
  | { readonly kind: 'disagreed'; readonly statement: string; readonly filedOn: CivilDate }
  | { readonly kind: 'accompany_asked' }
  | { readonly kind: 'rebutted'; readonly rebuttal: string; readonly contact: string }
  | { readonly kind: 'person_named'; readonly person: Omit<PersonToTell, 'toldOn'> }
  | { readonly kind: 'person_told'; readonly personId: PersonToTellId; readonly toldOn: CivilDate };
export type AmendmentStepKind = AmendmentStep['kind'];

/** A step, and the day on which it was taken, by the calendar of the practice. */
export type TakenStep = AmendmentStep & { readonly takenOn: CivilDate };
