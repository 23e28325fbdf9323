import type { AmendmentStep } from '@concord/domain/amendment-requests';
import type { AddendumEntry } from '@concord/domain/progress-notes';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { amendNote } from '../signatures/index.ts';
import { lockStanding, putStep, type StepPlace } from './take-step.ts';

/**
 * Writes a signed entry beside the note that a request is about, and links it to the request, both or neither; null when there is no such
 * request for this person. Asked again by the same identifier it writes nothing more.
 */
export async function amendOnRequest(
  context: RequestContext,
  place: StepPlace & { readonly noteId: string },
  entry: AddendumEntry,
  text: string,
): Promise<Result<string> | null> {
  const standing = await lockStanding(context, place, 'write');
  if (standing === null || standing.row.note?.id !== place.noteId) return null;
  if (standing.steps.some(({ id }) => id === place.id)) return accepted(place.id);
  const { staffId } = context.actor;
  if (staffId === null) {
    return refused(
      'not-a-facilitator',
      'A note is amended by its author, or by those who facilitated the session.',
    );
  }
  const authorId = staffId as StaffId;
  const step: AmendmentStep = {
    kind: 'amended',
    amendment: { kind: 'entry', authorId, writtenAt: context.now, entry },
  };
  return putStep(context, place.id, standing, step, async () => {
    const outcome = await amendNote(context, place.noteId, entry, text);
    if (outcome === null) return refused('not-found', 'There is no such note.');
    return outcome.ok ? accepted(null) : outcome;
  });
}
