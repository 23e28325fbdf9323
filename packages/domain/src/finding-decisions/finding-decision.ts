import type { Brand, CivilDate, Instant } from '../shared/index.ts';

export type FindingDecisionId = Brand<string, 'FindingDecisionId'>;

export const decisionKinds = ['returned', 'waived'] as const;
/** returned: whoever has to mend the record is asked to, with a comment; waived: quality assurance lets it stand for a time. */
export type DecisionKind = (typeof decisionKinds)[number];

/** What quality assurance decided about one finding. It is never deleted: an undone one stays, and says who undid it. */
export interface FindingDecision {
  readonly id: FindingDecisionId;
  readonly kind: DecisionKind;
  /** What the author is asked for, or why the finding may stand. */
  readonly comment: string;
  /** The last day on which a waiver holds; null for a return. */
  readonly expiresOn: CivilDate | null;
  readonly undoneAt: Instant | null;
  /** When the author said that it is mended. */
  readonly answeredAt: Instant | null;
}

/** Whether the decision still holds on a day: not undone, and as a waiver not run out. */
export const isStanding = (
  { kind, expiresOn, undoneAt }: Pick<FindingDecision, 'kind' | 'expiresOn' | 'undoneAt'>,
  today: CivilDate,
): boolean => undoneAt === null && (kind === 'returned' || (expiresOn !== null && today <= expiresOn));
