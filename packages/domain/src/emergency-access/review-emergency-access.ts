import { accepted, refused, type Instant, type Result } from '../shared/index.ts';
import { isRunning, type EmergencyAccess } from './emergency-access.ts';

const shortestRemark = 3;
const longestRemark = 1_000;

/** What is known when somebody reviews an emergency access. */
export interface ReviewingFacts {
  readonly access: EmergencyAccess;
  readonly reviewerId: string;
  readonly remark: string;
  readonly now: Instant;
}

/** Closes the review of an emergency access with a remark, by somebody else than whoever opened it, once it is over. */
export function reviewEmergencyAccess(facts: ReviewingFacts): Result<{ readonly remark: string }> {
  const { access, reviewerId, now } = facts;
  if (access.userId === reviewerId) {
    return refused('own-emergency', 'Somebody else reviews an emergency access of your own.');
  }
  if (access.reviewedAt !== null)
    return refused('reviewed-already', 'This emergency access was reviewed already.');
  if (isRunning(access, now))
    return refused('emergency-running', 'It is still running: review it when it is over.');
  const remark = facts.remark.trim();
  if (remark.length < shortestRemark || remark.length > longestRemark) {
    return refused(
      'remark-length',
      `The remark has ${shortestRemark} to ${longestRemark} characters.`,
      'remark',
    );
  }
  return accepted({ remark });
}
