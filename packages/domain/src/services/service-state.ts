import type { Finding } from '../completeness/index.ts';
import { titleOf } from '../completeness/index.ts';
import { rulesThatAWaiverReleases } from './waived-findings.ts';

export const serviceStates = ['ready', 'held', 'withdrawn'] as const;
/**
 * ready: the record supports the bill. held: something is missing, and what. withdrawn: the client was absent, and an
 * absence is never billed.
 */
export type ServiceStateName = (typeof serviceStates)[number];

/** Why a service is held, and the way to put it right. */
export interface HoldReason {
  readonly ruleId: string;
  readonly title: string;
  readonly explanation: string;
}

export type ServiceState =
  | { readonly name: 'ready' }
  | { readonly name: 'held'; readonly reasons: readonly HoldReason[] }
  | { readonly name: 'withdrawn' };

/** What is known of what may be billed for one client and one session. */
export interface ServiceFacts {
  /** Only who attended is billed: an absence withdraws the service (note-for-absent-member). */
  readonly attendance: 'attended' | 'absent' | 'unrecorded';
  readonly hasNote: boolean;
  /** The note's own author signed it. */
  readonly isSigned: boolean;
  readonly hasCode: boolean;
  /** Findings of any severity about the client's record of the session. */
  readonly findings: readonly FoundForService[];
}

/** A finding about the record of a service, and whether quality assurance waives it today. */
export type FoundForService = Pick<Finding, 'ruleId' | 'severity' | 'explanation'> & {
  readonly isWaived?: boolean;
};

/** Whether a finding no longer holds a service because it is waived, and is one of those that a waiver releases. */
export const isReleased = ({ ruleId, isWaived }: FoundForService): boolean =>
  isWaived === true && rulesThatAWaiverReleases.has(ruleId);

const own: Readonly<
  Record<'attendance-unrecorded' | 'note-missing' | 'note-unsigned' | 'service-code-missing', string>
> = {
  'attendance-unrecorded': 'Whether the client attended is not recorded. Record it.',
  'note-missing': 'The client attended, and there is no note. Write it.',
  'note-unsigned': 'The note is not signed by its author. Sign it.',
  'service-code-missing': 'The note has no service code. Choose the code.',
};

const reason = (ruleId: keyof typeof own): HoldReason => ({
  ruleId,
  title: titleOf(ruleId),
  explanation: own[ruleId],
});

/**
 * Whether a service can be billed: never for an absence, never without a note, a signature and a code, and not while a rule
 * that blocks has found something that no waiver releases. What a rule only warns of does not hold it. A practice that switches
 * rules off does not switch off that an unsigned note is no support for a bill, and neither does a waiver.
 */
export function judgeService(facts: ServiceFacts): ServiceState {
  if (facts.attendance === 'absent') return { name: 'withdrawn' };
  const found = facts.findings.filter((finding) => finding.severity === 'block' && !isReleased(finding));
  const has = (...rules: readonly string[]): boolean => found.some(({ ruleId }) => rules.includes(ruleId));
  const reasons: HoldReason[] = found.map(({ ruleId, explanation }) => ({
    ruleId,
    title: titleOf(ruleId),
    explanation,
  }));
  if (facts.attendance === 'unrecorded' && !has('attendance-unrecorded', 'note-for-absent-member')) {
    reasons.push(reason('attendance-unrecorded'));
  }
  if (!facts.hasNote) {
    if (!has('note-missing', 'summary-cannot-replace-notes')) reasons.push(reason('note-missing'));
  } else {
    if (!facts.isSigned && !has('note-unsigned', 'note-overdue')) reasons.push(reason('note-unsigned'));
    if (!facts.hasCode && !has('service-code-missing')) reasons.push(reason('service-code-missing'));
  }
  return reasons.length === 0 ? { name: 'ready' } : { name: 'held', reasons };
}
