import { accepted, refused, type Result } from '../shared/index.ts';

export const reviewAnswers = ['yes', 'no', 'not_applicable'] as const;
/** Whether the record meets what the question asks. */
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** Checks a finished review: every question is answered. An error is said with a comment, so that it can be mended. */
export function reviewRecord(
  answers: readonly ReviewAnswer[],
  questions: number,
  comment: string,
): Result<readonly ReviewAnswer[]> {
  if (answers.length !== questions)
    return refused('answer-missing', 'Answer every question of the checklist.', 'answers');
  if (hasError(answers) && comment.trim() === '') {
    return refused('comment-missing', 'Say what is wrong, so that it can be mended.', 'comment');
  }
  return comment.length > 2_000
    ? refused('comment-too-long', 'Say it in at most 2000 characters.', 'comment')
    : accepted(answers);
}

/** A record is in error when it fails any question. */
export const hasError = (answers: readonly ReviewAnswer[]): boolean => answers.includes('no');
