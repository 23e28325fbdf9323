import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import { goalOutcomes, type Goal, type GoalOutcome } from './goal.ts';

const longestGoal = 1_000;

/** Opens a treatment goal: what the client works towards, in the client's own plan. */
export function openGoal(text: string, openedOn: CivilDate, today: CivilDate): Result<string> {
  const goal = text.trim();
  if (goal === '') return refused('text-missing', 'Write what the goal is.', 'text');
  if (goal.length > longestGoal)
    return refused('text-long', `A goal has ${longestGoal} characters at most.`, 'text');
  return openedOn > today
    ? refused('opened-in-future', 'A goal is opened today or was opened before.', 'openedOn')
    : accepted(goal);
}

/** Closes a goal: achieved, not achieved, or revised (a new one takes its place). What was rated later keeps it open until then. */
export function closeGoal(
  goal: Pick<Goal, 'openedOn' | 'closedOn'>,
  closing: { readonly closedOn: CivilDate; readonly outcome: string },
  facts: { readonly lastRatedOn: CivilDate | null; readonly today: CivilDate },
): Result<GoalOutcome> {
  if (goal.closedOn !== null) return refused('already-closed', 'The goal is closed already.');
  const outcome = goalOutcomes.find((one) => one === closing.outcome);
  if (outcome === undefined) return refused('outcome', 'Say how the goal ended.', 'outcome');
  if (closing.closedOn < goal.openedOn)
    return refused('period', 'The goal can’t close before it was opened.', 'closedOn');
  if (closing.closedOn > facts.today)
    return refused('closed-in-future', 'A goal is closed on its last day or afterwards.', 'closedOn');
  return facts.lastRatedOn !== null && closing.closedOn < facts.lastRatedOn
    ? refused(
        'rated-later',
        `Progress toward it was rated on ${facts.lastRatedOn}, so it was open then.`,
        'closedOn',
      )
    : accepted(outcome);
}
