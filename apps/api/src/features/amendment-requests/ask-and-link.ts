import { accepted, refused, type Instant, type Result } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadToday } from '../organizations/index.ts';
import { loadAskable, loadEntriesBeside } from './requested-note.store.ts';
import { lockStanding, putStep, takeStep, type StepPlace } from './take-step.ts';

/** Asks somebody who knows: whoever wrote the note, was in the room, or keeps the primary record. */
export async function askClinician(
  context: RequestContext,
  place: StepPlace,
  staffId: string,
  question: string,
): Promise<Result<string> | null> {
  const step = { kind: 'asked', staffId: staffId as StaffId, question } as const;
  return takeStep(context, place, step, {
    action: 'manage',
    along: async ({ row }) => {
      const askable = await loadAskable(
        context,
        row.clientId,
        row.note?.id ?? null,
        await loadToday(context),
      );
      return askable.some(({ id }) => id === staffId)
        ? accepted(null)
        : refused(
            'not-askable',
            'Ask whoever wrote the note, was in the room, or keeps the primary record, and still works here.',
            'staffId',
          );
    },
  });
}

/** Links an entry that stands beside the note already; null when there is no such request for this person. */
export async function linkEntry(
  context: RequestContext,
  place: StepPlace,
  authorId: string,
  writtenAt: Instant,
): Promise<Result<string> | null> {
  const standing = await lockStanding(context, place, 'manage');
  if (standing === null) return null;
  if (standing.steps.some(({ id, enteredById }) => id === place.id && enteredById === context.actor.userId))
    return accepted(place.id);
  const { note } = standing.row;
  const entries = note === null ? [] : await loadEntriesBeside(context, note.id);
  const entry = entries.find((one) => one.authorId === authorId && one.writtenAt === writtenAt);
  if (entry === undefined)
    return refused('no-such-entry', 'There is no such entry beside the note.', 'entry');
  return putStep(context, place.id, standing, {
    kind: 'amended',
    amendment: { kind: 'entry', authorId: authorId as StaffId, writtenAt, entry: entry.entry },
  });
}
