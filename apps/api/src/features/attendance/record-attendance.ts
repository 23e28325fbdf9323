import { memberMinutes, recordAttendance as decide, type AttendanceRecord } from '@concord/domain/attendance';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadAttendance, loadMemberships, loadSessionFacts, mayDocument } from '../documentation/index.ts';
import { lockNoteOfSeat, withdrawService, writeNoteField, writeNoteStatus } from '../progress-notes/index.ts';
import { addAttendance, changeAttendance } from './attendance-record.store.ts';

/** What became of recording who came; a conflict when somebody else changed the seat meanwhile. */
export type AttendanceOutcome =
  | {
      readonly kind: 'recorded';
      readonly version: number;
      readonly isGuest: boolean;
      readonly groupId: string;
    }
  | { readonly kind: 'conflict'; readonly theirs: AttendanceRecord; readonly version: number };

/**
 * Records or corrects who came to a held session. An absence withdraws the draft of the seat's note, and the service of a
 * signed one. Null when there is no such session for this person.
 */
export async function recordAttendance(
  context: RequestContext,
  record: AttendanceRecord,
  baseVersion: number,
): Promise<Result<AttendanceOutcome> | null> {
  const facts = await loadSessionFacts(context, record.sessionId);
  if (facts === null) return null;
  if (!mayDocument(context.actor, facts)) {
    return refused('not-a-facilitator', 'Attendance is recorded by those who facilitated the session.');
  }
  const memberships = await loadMemberships(context, facts.session.groupId, record.clientId);
  const note = await lockNoteOfSeat(context, record.sessionId, record.clientId);
  const decision = decide(record, {
    session: facts.session,
    memberships,
    noteIsSigned: note?.status === 'signed',
    now: context.now,
  });
  if (!decision.ok) return decision;
  const write = baseVersion === 0 ? addAttendance : changeAttendance;
  if (!(await write(context, facts.session.groupId, decision.value.record, baseVersion))) {
    const theirs = await loadAttendance(context, record.sessionId, record.clientId, false);
    if (theirs === null) return refused('seat-unknown', 'This seat is not on record.', 'clientId');
    return accepted({ kind: 'conflict', theirs: theirs.record, version: theirs.version });
  }
  if (note !== null && decision.value.withdrawsNote) {
    if (note.status === 'signed') await withdrawService(context, note);
    else await writeNoteStatus(context, note.id, 'withdrawn');
  } else if (note?.status === 'withdrawn') {
    await writeNoteStatus(context, note.id, 'draft');
  }
  if (note !== null && note.status !== 'signed') {
    // A note that was begun keeps the member's own minutes, also when the arrival is corrected afterwards.
    const minutes = memberMinutes(decision.value.record, facts.session);
    await writeNoteField(context, note.id, 'minutes', String(minutes));
  }
  const { isGuest } = decision.value;
  return accepted({ kind: 'recorded', version: baseVersion + 1, isGuest, groupId: facts.session.groupId });
}
