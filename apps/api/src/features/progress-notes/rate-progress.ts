import { isGoalOpenOn, type ProgressRating } from '@concord/domain/goals';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts } from '../documentation/index.ts';
import { openNote } from './open-note.ts';
import { writeRating } from './progress-note.store.ts';

/** Rates a member's progress toward one of the member's own open goals, or takes the rating back. */
export async function rateProgress(
  context: RequestContext,
  place: { readonly sessionId: string; readonly clientId: string; readonly goalId: string },
  rating: ProgressRating | null,
): Promise<Result<{ readonly noteId: string; readonly groupId: string }> | null> {
  const facts = await loadSessionFacts(context, place.sessionId);
  if (facts === null) return null;
  const [goal] = await context.transaction.query<{ opened_on: CivilDate; closed_on: CivilDate | null }>(
    'select opened_on, closed_on from goal where organization_id = $1 and id = $2 and client_id = $3',
    [context.actor.organizationId, place.goalId, place.clientId],
  );
  if (goal === undefined) return refused('goal-unknown', 'This is not a goal of the member.', 'goalId');
  if (!isGoalOpenOn({ openedOn: goal.opened_on, closedOn: goal.closed_on }, facts.session.date)) {
    return refused('goal-not-open', 'The goal is not open on the day of the session.', 'goalId');
  }
  const note = await openNote(context, facts, place.clientId);
  if (!note.ok) return note;
  await writeRating(context, note.value, place.goalId, rating);
  return accepted({ noteId: note.value.id, groupId: note.value.groupId });
}
