import { memberMinutes, isAttended } from '@concord/domain/attendance';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { authorOf, loadAttendance, type SessionFacts } from '../documentation/index.ts';
import { lockNoteOfSeat, openDraft, type NoteHeader } from './progress-note.store.ts';

/**
 * The draft of a seat, opened when it is first written in. Refuses who does not document the session, a member who did not
 * come (the absence is documented instead), and a note that is signed (it is amended instead).
 */
export async function openNote(
  context: RequestContext,
  facts: SessionFacts,
  clientId: string,
): Promise<Result<NoteHeader>> {
  const authorId = authorOf(context.actor, facts);
  if (authorId === null) {
    return refused('not-a-facilitator', 'A session is documented by those who facilitated it.');
  }
  const { session } = facts;
  const attendance = await loadAttendance(context, session.id, clientId, false);
  if (attendance === null) {
    return refused('attendance-unrecorded', 'Record first whether the member came.', 'status');
  }
  if (!isAttended(attendance.record.status)) {
    return refused('member-absent', 'The member was absent: document the absence instead of a note.');
  }
  const existing = await lockNoteOfSeat(context, session.id, clientId);
  if (existing?.status === 'signed') {
    return refused('note-signed', 'The note is signed. Add a late entry, an addendum or a correction.');
  }
  if (existing !== null) return accepted(existing);
  const seat = { sessionId: session.id, clientId, groupId: session.groupId, authorId };
  const minutes = memberMinutes(attendance.record, session);
  return accepted(await openDraft(context, seat, { code: facts.serviceCode, minutes }));
}
