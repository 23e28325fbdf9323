import { findFieldFault, textOfField, type NoteField } from '@concord/domain/progress-notes';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts, saveField, type FieldChange, type FieldOutcome } from '../documentation/index.ts';
import { loadNote } from './note-content.store.ts';
import { openNote } from './open-note.ts';
import { writeNoteField } from './progress-note.store.ts';

/** Saves one field of one member's note; null when there is no such session for this person. */
export async function saveNoteField(
  context: RequestContext,
  place: { readonly sessionId: string; readonly clientId: string; readonly field: NoteField },
  change: FieldChange,
): Promise<Result<FieldOutcome & { readonly noteId: string }> | null> {
  const facts = await loadSessionFacts(context, place.sessionId);
  if (facts === null) return null;
  const fault = findFieldFault(place.field, change.value, facts.kind);
  if (fault !== null) return refused('field-fault', fault, place.field);
  const note = await openNote(context, facts, place.clientId);
  if (!note.ok) return note;
  const { id, groupId, clientId } = note.value;
  const outcome = await saveField(
    context,
    { kind: 'progress_note', recordId: id, field: place.field, groupId, clientId },
    change,
    {
      read: async () => textOfField((await loadNote(context, note.value))[place.field]),
      write: () => writeNoteField(context, id, place.field, change.value),
    },
  );
  return accepted({ ...outcome, noteId: id });
}
