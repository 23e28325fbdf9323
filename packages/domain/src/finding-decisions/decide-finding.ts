import { accepted, dayNumber, refused, type CivilDate, type Instant, type Result } from '../shared/index.ts';
import type { FindingDecision } from './finding-decision.ts';

/** A comment or a reason as it is kept. */
interface Said {
  readonly comment: string;
  readonly expiresOn: CivilDate | null;
}

export const longestComment = 1_000;
/** Shorter is no sentence: "ok", "n/a", "known". */
export const shortestReason = 15;
/** A waiver is looked at again within a year. */
export const longestWaiver = 366;

const tooLong = (): Result<never> =>
  refused('comment-too-long', `Say it in at most ${longestComment} characters.`, 'comment');

/** Returns a finding to whoever has to mend the record: what is asked for must be said. */
export function returnFinding(comment: string): Result<Said> {
  const said = comment.trim();
  if (said === '') {
    return refused(
      'comment-missing',
      'Say what the author is to mend: they read it beside the record.',
      'comment',
    );
  }
  return said.length > longestComment ? tooLong() : accepted({ comment: said, expiresOn: null });
}

/** Lets a finding stand for a time, with the reason in a sentence and the last day on which it holds. */
export function waiveFinding(reason: string, expiresOn: CivilDate, today: CivilDate): Result<Said> {
  const said = reason.trim();
  if (said.length < shortestReason || !/\s/u.test(said)) {
    return refused(
      'reason-missing',
      'Say in a sentence why this may stand: an auditor of the payer will ask.',
      'comment',
    );
  }
  if (said.length > longestComment) return tooLong();
  if (expiresOn < today) {
    return refused('expiry-past', 'A waiver holds at least until the end of today.', 'expiresOn');
  }
  if (dayNumber(expiresOn) - dayNumber(today) > longestWaiver) {
    return refused(
      'expiry-too-far',
      'A waiver holds for a year at most; then it is looked at again.',
      'expiresOn',
    );
  }
  return accepted({ comment: said, expiresOn });
}

/** Takes a decision back. What was decided, by whom and until when, stays on record. */
export const undoDecision = (decision: FindingDecision, now: Instant): Result<FindingDecision> =>
  decision.undoneAt === null
    ? accepted({ ...decision, undoneAt: now })
    : refused('already-undone', 'This decision has been taken back already.');

/** The author says that a returned finding is mended; quality assurance sees it as answered until the rule no longer fires. */
export function answerFinding(
  decision: FindingDecision,
  comment: string,
  now: Instant,
): Result<{ readonly comment: string; readonly answeredAt: Instant }> {
  if (decision.kind !== 'returned' || decision.undoneAt !== null) {
    return refused('not-returned', 'This finding is not returned to you any more.');
  }
  if (decision.answeredAt !== null) return refused('already-answered', 'This has been answered already.');
  const said = comment.trim();
  return said.length > longestComment ? tooLong() : accepted({ comment: said, answeredAt: now });
}
