import type { ClientId } from '../clients/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { Brand, Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

export type NoteId = Brand<string, 'NoteId'>;

export const participationLevels = ['none', 'minimal', 'moderate', 'active', 'leading'] as const;
export type ParticipationLevel = (typeof participationLevels)[number];

export const comprehensionLevels = ['none', 'partial', 'good', 'full'] as const;
export type ComprehensionLevel = (typeof comprehensionLevels)[number];

export const ideationFindings = ['denied', 'passive', 'active', 'not_assessed'] as const;
export type IdeationFinding = (typeof ideationFindings)[number];

/** One member's individual note of one session. */
export interface ProgressNote {
  readonly id: NoteId;
  readonly sessionId: SessionId;
  readonly clientId: ClientId;
  readonly authorId: StaffId;
  readonly participation: ParticipationLevel | null;
  readonly presentation: string | null;
  readonly interventions: string | null;
  readonly response: string | null;
  readonly comprehension: ComprehensionLevel | null;
  readonly therapeuticFactors: readonly string[];
  readonly suicidalIdeation: IdeationFinding | null;
  readonly homicidalIdeation: IdeationFinding | null;
  readonly riskAssessment: string | null;
  readonly riskAction: string | null;
  readonly medicalNecessity: string | null;
  readonly benefit: string | null;
  readonly plan: string | null;
  readonly serviceCode: string | null;
  /** The member's own minutes in the session. */
  readonly minutes: number | null;
}

/** The written part of a note in which nothing has been written. */
export const blankNote: Omit<ProgressNote, 'id' | 'sessionId' | 'clientId' | 'authorId'> = {
  participation: null,
  presentation: null,
  interventions: null,
  response: null,
  comprehension: null,
  therapeuticFactors: [],
  suicidalIdeation: null,
  homicidalIdeation: null,
  riskAssessment: null,
  riskAction: null,
  medicalNecessity: null,
  benefit: null,
  plan: null,
  serviceCode: null,
  minutes: null,
};

export const addendumEntries = ['late_entry', 'addendum', 'correction'] as const;
export type AddendumEntry = (typeof addendumEntries)[number];

/** A separate entry beside a note, which leaves the note as it was. */
export interface Addendum {
  readonly noteId: NoteId;
  readonly authorId: StaffId;
  readonly writtenAt: Instant;
  readonly entry: AddendumEntry;
  readonly text: string;
}
