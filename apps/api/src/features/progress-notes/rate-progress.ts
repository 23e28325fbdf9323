import { isGoalOpenOn, progressRatings } from '@concord/domain/goals';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts, saveField, type FieldChange, type FieldOutcome } from '../documentation/index.ts';
import { loadRatings } from './note-content.store.ts';
import { openNote } from './open-note.ts';
import { writeRating } from './progress-note.store.ts';

/** How a rating is called among the versions of a note's fields. */
export const ratingField = (goalId: string): string => `goal:${goalId}`;

/**
 * Rates a member's progress toward one of the member's own open goals, or takes the rating back (an empty value). It is saved
 * like a field: under a version, never over what somebody else rated meanwhile, and once however often it is sent.
 */
export async function rateProgress(
  context: RequestContext,
  place: { readonly sessionId: string; readonly clientId: string; readonly goalId: string },
  change: FieldChange,
): Promise<Result<FieldOutcome & { readonly noteId: string; readonly groupId: string }> | null> {
  const facts = await loadSessionFacts(context, place.sessionId);
  if (facts === null) return null;
  const rating = progressRatings.find((one) => one === change.value) ?? null;
  if (rating === null && change.value !== '') {
    return refused('rating-unknown', `A rating is one of: ${progressRatings.join(', ')}.`, 'rating');
  }
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
  const { id, groupId, clientId } = note.value;
  const outcome = await saveField(
    context,
    { kind: 'progress_note', recordId: id, field: ratingField(place.goalId), groupId, clientId },
    change,
    {
      read: async () =>
        (await loadRatings(context, id)).find(({ goalId }) => goalId === place.goalId)?.rating ?? '',
      write: () => writeRating(context, note.value, place.goalId, rating),
    },
  );
  return accepted({ ...outcome, noteId: id, groupId });
}
