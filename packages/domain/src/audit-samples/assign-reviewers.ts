import type { ReviewersOfRecord } from './audit-sample.ts';

/**
 * Shares the drawn records out among the reviewers, one after the other in the order of the draw. The first of them, as many as
 * the share asks (rounded up), are reviewed a second time by the next reviewer, who does not see what the first one said.
 */
export function assignReviewers(
  records: number,
  reviewers: readonly string[],
  doubleShare: number,
): readonly ReviewersOfRecord[] {
  const doubled = reviewers.length < 2 ? 0 : Math.ceil(records * doubleShare - 1e-9);
  const turn = (index: number): string => reviewers[index % reviewers.length] ?? '';
  return Array.from({ length: records }, (_, index) => ({
    firstReviewer: turn(index),
    secondReviewer: index < doubled ? turn(index + 1) : null,
  }));
}
