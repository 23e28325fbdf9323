import type { ClientFacts, GoalFacts, GuestFacts, MembershipFacts } from './client-facts.ts';
import type { NoteFacts } from './note-facts.ts';
import type { SeatFacts, SessionFacts } from './session-facts.ts';
import type { GroupNoteFacts } from './group-note-facts.ts';
import type { ClientId } from '../clients/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { StaffId } from '../staff/index.ts';

export const severities = ['block', 'warn', 'info'] as const;
/** block: cannot be signed, or billed, until it is fixed. */
export type Severity = (typeof severities)[number];

/** What a rule found; what it is about follows from what it was asked of, unless it says otherwise. */
export interface Hit {
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly sessionId?: SessionId;
  readonly clientId?: ClientId;
  readonly noteId?: NoteId;
  /** The person whom the finding is about. */
  readonly staffId?: StaffId;
  /** Numbers that explain it; never a word of a note. */
  readonly detail?: string;
}

/** One place where a record would not stand up. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly sessionId: SessionId | null;
  readonly clientId: ClientId | null;
  readonly noteId: NoteId | null;
  readonly staffId: StaffId | null;
  readonly explanation: string;
}

/** What every rule says of itself. */
interface RuleWords {
  /** Stable: findings, links and the rule book name it. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Where the demand comes from; V and S say whether a primary or a secondary source was read. */
  readonly basis: string;
  /** When it fires, for the rule book. */
  readonly fires: string;
  /** What is missing and how to put it right. */
  readonly explanation: string;
}

/**
 * What makes a rule fire or fall silent as time passes, while nobody changes a record: signatures and the time allowed for them,
 * addenda, the end of the client's other sessions of the group, the end of sessions with services, or the passing of days.
 */
export type RuleTiming = 'signing' | 'addenda' | 'other-sessions' | 'services' | 'days';

interface Asked<Of extends string, Facts> extends RuleWords {
  readonly of: Of;
  /** Left out by rules that say the same from the session's end on. */
  readonly timing?: RuleTiming;
  readonly check: (facts: Facts) => readonly Hit[];
}

/**
 * A rule of completeness: words, and a pure function from the facts of what it is asked of to what it found.
 * `any-note` is asked of notes of held and cancelled sessions, `note` of held ones, `attended-note` of clients who attended,
 * `coded-note` of those with a service code.
 */
export type CompletenessRule =
  | Asked<'session', SessionFacts>
  | Asked<'seat', SeatFacts>
  | Asked<'guest', GuestFacts>
  | Asked<'group-note', GroupNoteFacts>
  | Asked<'any-note' | 'note' | 'attended-note' | 'coded-note', NoteFacts>
  | Asked<'client', ClientFacts>
  | Asked<'membership', MembershipFacts>
  | Asked<'goal', GoalFacts>;

/** What a rule is asked of. */
export type RuleSubject = CompletenessRule['of'];

/** Fires once, or not at all. */
export const firesWhen = (condition: boolean, hit: Hit = {}): readonly Hit[] => (condition ? [hit] : []);
