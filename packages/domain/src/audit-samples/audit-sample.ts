import type { AccessRelation } from '../access/index.ts';
import type { CivilDate, Instant } from '../shared/index.ts';
import type { ConfidenceLevel } from './sample-size.ts';

export const sampleMethods = ['simple', 'by_group', 'by_clinician', 'by_site'] as const;
/** One draw from all records, or one from each stratum in proportion to its size. */
export type SampleMethod = (typeof sampleMethods)[number];

/** How many records: a number, or as many as tell a share that precisely. */
export type SampleSize =
  | { readonly by: 'number'; readonly size: number }
  | {
      readonly by: 'precision';
      readonly confidence: ConfidenceLevel;
      readonly margin: number;
      readonly expected: number;
    };

export const samplePhases = ['draft', 'running', 'closed', 'expired'] as const;
/** draft: may still be changed; running: frozen and open to its reviewers; closed by a person, or expired on its last day. */
export type SamplePhase = (typeof samplePhases)[number];

/** What decides where a sample stands and whom it opens records to. */
export interface SampleStanding {
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** The last day on which it opens records. */
  readonly lastDay: CivilDate;
}

/** Where a sample stands on a day: drawn only, being reviewed, or over (a sample's reviewers read until its last day, see docs/audit.md). */
export function phaseOf({ startedAt, closedAt, lastDay }: SampleStanding, today: CivilDate): SamplePhase {
  if (startedAt === null) return 'draft';
  if (closedAt !== null) return 'closed';
  return today <= lastDay ? 'running' : 'expired';
}

/** Who reviews a record of a sample. */
export interface ReviewersOfRecord {
  readonly firstReviewer: string;
  readonly secondReviewer: string | null;
}

/**
 * How somebody stands to a record of a sample: `named` when the sample runs and the record is theirs to review; else they are of
 * its organization only, which opens no note (HIPAA minimum necessary, 45 CFR 164.514(d)).
 */
export const sampleRelation = (
  standing: SampleStanding,
  { firstReviewer, secondReviewer }: ReviewersOfRecord,
  userId: string,
  today: CivilDate,
): AccessRelation =>
  phaseOf(standing, today) === 'running' && (userId === firstReviewer || userId === secondReviewer)
    ? 'named'
    : 'organization';
