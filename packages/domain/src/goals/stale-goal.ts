import type { Instant } from '../shared/index.ts';

/** A goal is stale after so many sessions attended since it was last rated. */
const sessionsWithoutRating = 4;

/** What decides whether a goal that is open has been left alone for too long (reports.md, Goal progress). */
export interface RatingGap {
  /** Start of the session of the last rating; null when it was never rated. */
  readonly lastRatedAt: Instant | null;
  /** Held sessions of any group that the client attended, as a guest too: when each began, and whether on or after the day the goal was opened. */
  readonly attended: readonly { readonly startsAt: Instant; readonly sinceOpened: boolean }[];
}

/** Whether the client attended four or more sessions since the goal was last rated, or since it was opened if it never was. */
export function isRatingOverdue({ lastRatedAt, attended }: RatingGap): boolean {
  const since = attended.filter(({ startsAt, sinceOpened }) =>
    lastRatedAt === null ? sinceOpened : startsAt > lastRatedAt,
  );
  return since.length >= sessionsWithoutRating;
}
