import type { ClientId } from '../clients/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import { isWithin, type Brand, type CivilDate } from '../shared/index.ts';

export type GoalId = Brand<string, 'GoalId'>;

export const goalOutcomes = ['achieved', 'not_achieved', 'revised'] as const;
export type GoalOutcome = (typeof goalOutcomes)[number];

/** A treatment goal of one client. */
export interface Goal {
  readonly id: GoalId;
  readonly clientId: ClientId;
  readonly text: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly outcome: GoalOutcome | null;
}

export const progressRatings = [
  'regressed',
  'none',
  'minimal',
  'moderate',
  'significant',
  'achieved',
] as const;
export type ProgressRating = (typeof progressRatings)[number];

/** How far a member came toward a goal, as one progress note says. */
export interface GoalRating {
  readonly noteId: NoteId;
  readonly goalId: GoalId;
  readonly rating: ProgressRating;
}

/** Whether the goal is open on that day, its first and last day included. */
export const isGoalOpenOn = (goal: Pick<Goal, 'openedOn' | 'closedOn'>, date: CivilDate): boolean =>
  isWithin(date, goal.openedOn, goal.closedOn);

/** What a rating is worth: regressed −1, none 0, … achieved 4 (reports.md, Goal progress). */
export const ratingValue = (rating: ProgressRating): number => progressRatings.indexOf(rating) - 1;
