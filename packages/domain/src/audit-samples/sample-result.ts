import type { ReviewersOfRecord } from './audit-sample.ts';
import { cohensKappa, countAgreement, type Agreement } from './cohens-kappa.ts';
import { hasError, type ReviewAnswer } from './review-record.ts';
import type { ConfidenceLevel } from './sample-size.ts';
import { wilsonInterval, type Interval } from './wilson-interval.ts';

/** What the reviewers answered about one record; null where they have not finished it. */
export interface ReviewedRecord extends ReviewersOfRecord {
  readonly first: readonly ReviewAnswer[] | null;
  readonly second: readonly ReviewAnswer[] | null;
  /** What was settled where the two differed. */
  readonly settled: readonly ReviewAnswer[] | null;
}

/** What a sample says. */
export interface SampleResult {
  readonly drawn: number;
  /** Records whose first review is finished. */
  readonly reviewed: number;
  readonly errors: number;
  readonly interval: Interval | null;
  readonly double: Agreement;
  readonly kappa: number | null;
  /** Double reviews that differ and are not settled: counted as errors until they are. */
  readonly unsettled: number;
  /** For each question of the checklist, how many reviewed records fail it. */
  readonly failedByQuestion: readonly number[];
}

/** What counts of a record: what was settled, else the first review, which an unsettled disagreement turns into an error. */
function outcomeOf({
  first,
  second,
  settled,
}: ReviewedRecord): { isError: boolean; isUnsettled: boolean } | null {
  if (settled !== null) return { isError: hasError(settled), isUnsettled: false };
  if (first === null) return null;
  const differs = second !== null && hasError(first) !== hasError(second);
  return { isError: differs || hasError(first), isUnsettled: differs };
}

/** The error rate of a sample with its interval, how far two reviewers agree, and which questions fail. */
export function resultOf(
  records: readonly ReviewedRecord[],
  questions: number,
  confidence: ConfidenceLevel,
): SampleResult {
  const outcomes = records.map(outcomeOf).filter((outcome) => outcome !== null);
  const errors = outcomes.filter(({ isError }) => isError).length;
  const double = countAgreement(
    records.flatMap(({ first, second }) =>
      first === null || second === null ? [] : [[hasError(first), hasError(second)] as const],
    ),
  );
  return {
    drawn: records.length,
    reviewed: outcomes.length,
    errors,
    interval: wilsonInterval(errors, outcomes.length, confidence),
    double,
    kappa: cohensKappa(double),
    unsettled: outcomes.filter(({ isUnsettled }) => isUnsettled).length,
    failedByQuestion: Array.from(
      { length: questions },
      (_, question) =>
        records.filter((record) => (record.settled ?? record.first)?.[question] === 'no').length,
    ),
  };
}
