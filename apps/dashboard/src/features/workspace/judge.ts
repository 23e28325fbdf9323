import type { PayerProfile } from '@concord/domain/billing';
import type { IndividualSections, Severity, TextRange } from '@concord/domain/completeness';
import type { Drafts } from './drafts.ts';
import type { Seat, Workspace } from './workspace-model.ts';

/** Something that a record lacks, and the field in which it is put right. */
export interface Check {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  /** Null where it is put right elsewhere. */
  readonly fieldKey: string | null;
}

/** How alike a note is to others, from 0 to 1. Whose they are is not told. */
export interface Sameness {
  /** To the closest of the other notes of the session. */
  readonly peers: number;
  /** To the closest of the member's own last three. */
  readonly earlier: number;
  /** The words that it shares, by field, from 0.6. */
  readonly dimmed: Readonly<Record<string, readonly TextRange[]>>;
}

/** What a practice and its payers demand beyond the rule book, and what other sessions make of these notes. */
export interface Demands {
  readonly profiles: readonly PayerProfile[];
  readonly exceptRules: readonly string[];
  readonly severities: ReadonlyMap<string, Severity>;
  /** By the note. */
  readonly elsewhere: readonly (Pick<Check, 'ruleId' | 'severity' | 'explanation'> & {
    readonly noteId: string;
  })[];
}

/** The rules of completeness, asked of drafts. */
export interface Judge {
  /** What a member's note (or, without a seat, the group note) lacks. */
  readonly check: (
    workspace: Workspace,
    seat: Seat | null,
    drafts: Drafts,
    demands: Demands,
  ) => readonly Check[];
  readonly compare: (
    workspace: Workspace,
    clientId: string,
    drafts: Drafts,
    earlier: readonly IndividualSections[],
  ) => Sameness;
  /** Whether another note of the session, which is to be the first of the two, says the same: that stops this one's signature. */
  readonly isCopy: (workspace: Workspace, seat: Seat, drafts: Drafts) => boolean;
}
