import { findGroupNoteFault, type GroupNoteField } from '@concord/domain/group-notes';
import { textOfField } from '@concord/domain/progress-notes';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  loadSessionFacts,
  mayDocument,
  saveField,
  type FieldChange,
  type FieldOutcome,
} from '../documentation/index.ts';
import { loadGroupNote, openGroupNote, writeGroupNoteField } from './group-note.store.ts';

/** Saves one field of a session's group note; null when there is no such session for this person. */
export async function saveGroupNoteField(
  context: RequestContext,
  place: { readonly sessionId: string; readonly field: GroupNoteField },
  change: FieldChange,
): Promise<Result<FieldOutcome> | null> {
  const facts = await loadSessionFacts(context, place.sessionId);
  if (facts === null) return null;
  if (!mayDocument(context.actor, facts)) {
    return refused('not-a-facilitator', 'The group note is written by those who facilitated the session.');
  }
  if (facts.session.status !== 'held')
    return refused('session-not-held', 'Only a held session has a group note.');
  const fault = findGroupNoteFault(place.field, change.value);
  if (fault !== null) return refused('field-fault', fault, place.field);
  const { groupId } = facts.session;
  await openGroupNote(context, place.sessionId, groupId);
  const existing = await loadGroupNote(context, place.sessionId, true);
  if (existing?.signed === true)
    return refused('note-signed', 'The group note is signed and stays as it is.');
  return accepted(
    await saveField(
      context,
      { kind: 'group_note', recordId: place.sessionId, field: place.field, groupId, clientId: null },
      change,
      {
        read: () => Promise.resolve(textOfField(existing?.note[place.field] ?? null)),
        write: () => writeGroupNoteField(context, place.sessionId, place.field, change.value),
      },
    ),
  );
}
