import { isAttended } from '../attendance/index.ts';
import { isGoalOpenOn, isRatingOverdue, ratingValue, type Goal } from '../goals/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints, type CivilDate } from '../shared/index.ts';
import type { PracticeIndex } from './practice-index.ts';

/** One rating of a goal, dated by its session. */
export interface GoalPoint {
  readonly session: Session;
  readonly note: ProgressNote;
  readonly value: number;
}

/**
 * The ratings of a goal in notes of held sessions, in order of start, then of note. A rating in another client's note never
 * counts (reports.md, Goal progress).
 */
export function pointsOf(practice: PracticeIndex, goal: Goal): GoalPoint[] {
  const points: GoalPoint[] = [];
  for (const { noteId, rating } of practice.ratingsOf(goal.id)) {
    const note = practice.note(noteId);
    const session = note === undefined ? undefined : practice.session(note.sessionId);
    if (note?.clientId !== goal.clientId || session?.status !== 'held') continue;
    points.push({ session, note, value: ratingValue(rating) });
  }
  return points.sort(
    (a, b) => a.session.startsAt - b.session.startsAt || compareCodePoints(a.note.id, b.note.id),
  );
}

/** What happened with a goal, whenever it did: its ratings in order, and the held sessions that its client attended. */
export interface GoalHistory {
  readonly points: readonly GoalPoint[];
  readonly attended: readonly { readonly session: Session; readonly sinceOpened: boolean }[];
}

/** Gathers what decides whether a goal is stale. */
export const goalHistoryOf = (practice: PracticeIndex, goal: Goal): GoalHistory => ({
  points: pointsOf(practice, goal),
  attended: practice.attendanceOfClient(goal.clientId).flatMap(({ status, sessionId }) => {
    const session = practice.session(sessionId);
    return session?.status === 'held' && isAttended(status)
      ? [{ session, sinceOpened: session.date >= goal.openedOn }]
      : [];
  }),
});

/** Whether a goal with that history is stale on a day, by the sessions that count then (reports.md, Goal progress). */
export function wasLeftAlone(
  goal: Goal,
  { points, attended }: GoalHistory,
  on: CivilDate,
  isCounted: (session: Session) => boolean,
): boolean {
  if (!isGoalOpenOn(goal, on)) return false;
  const last = points.findLast(({ session }) => isCounted(session));
  return isRatingOverdue({
    lastRatedAt: last?.session.startsAt ?? null,
    attended: attended
      .filter(({ session }) => isCounted(session))
      .map(({ session: { startsAt }, sinceOpened }) => ({ startsAt, sinceOpened })),
  });
}

/** Whether a goal is stale on a day, by the sessions that count then (reports.md, Goal progress). */
export const isGoalStale = (
  practice: PracticeIndex,
  goal: Goal,
  on: CivilDate,
  isCounted: (session: Session) => boolean,
): boolean => wasLeftAlone(goal, goalHistoryOf(practice, goal), on, isCounted);
