import { isAttended } from '@concord/domain/attendance';
import { accepted, refused, type Result } from '@concord/domain/shared';
import {
  signGroupNote as decideGroupNote,
  signNote as decideNote,
  signedGroupNoteContent,
  signedNoteContent,
  type Signature,
} from '@concord/domain/signatures';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadAttendance, loadPrimaryTherapists, loadSessionFacts } from '../documentation/index.ts';
import { freezeGroupNote, loadGroupNote } from '../group-notes/index.ts';
import { freezeNote, loadNote, loadRatings, lockNote } from '../progress-notes/index.ts';
import type { JudgeRecord } from './findings-before-signing.ts';
import { addSignature, loadSignatures } from './signature.store.ts';

const unknownSigner = refused('not-staff', 'Only a member of staff signs.');

/** Signs one progress note as this person; null when there is no such note for them. A blocking finding refuses the signature. */
export async function signNote(
  context: RequestContext,
  noteId: string,
  judge: JudgeRecord,
): Promise<Result<Signature> | null> {
  const signer = context.actor.staffId;
  if (signer === null) return unknownSigner;
  // The lock makes two people who sign at once take turns: the second sees the first one's signature.
  const header = await lockNote(context, noteId);
  if (header === null) return null;
  if (header.status === 'withdrawn')
    return refused('note-withdrawn', 'The member was absent: this note was withdrawn.');
  const facts = await loadSessionFacts(
    { ...context, actor: { ...context.actor, access: { ...context.actor.access, groups: 'all' } } },
    header.sessionId,
  );
  if (facts === null) return null;
  const note = await loadNote(context, header);
  const attendance = await loadAttendance(context, header.sessionId, header.clientId, false);
  const role = decideNote({
    session: facts.session,
    room: facts.room,
    note,
    attended: attendance !== null && isAttended(attendance.record.status),
    primaryTherapists: await loadPrimaryTherapists(context, header.clientId),
    signatures: await loadSignatures(context, 'progress_note', noteId),
    signer: signer as StaffId,
    now: context.now,
  });
  if (!role.ok) return role;
  if (attendance === null)
    return refused('attendance-unrecorded', 'Record first whether the member came.', 'status');
  const ratings = await loadRatings(context, noteId);
  const blocking = await judge({ kind: 'progress_note', id: noteId, clientId: header.clientId });
  if (blocking !== null) return { ok: false, refusal: blocking };
  const signature: Signature = {
    kind: 'progress_note',
    recordId: note.id,
    staffId: signer as StaffId,
    role: role.value,
    signedAt: context.now,
  };
  const content = signedNoteContent({
    note,
    ratings,
    attendance: attendance.record,
    session: facts.session,
    signature,
  });
  await addSignature(
    context,
    signature,
    { sessionId: header.sessionId, groupId: header.groupId, noteId, clientId: header.clientId },
    content,
  );
  if (header.status === 'draft') await freezeNote(context, noteId);
  return accepted(signature);
}

/** Signs the group note of a session as this person; null when there is none for them. */
export async function signGroupNote(
  context: RequestContext,
  sessionId: string,
  judge: JudgeRecord,
): Promise<Result<Signature> | null> {
  const signer = context.actor.staffId;
  if (signer === null) return unknownSigner;
  const facts = await loadSessionFacts(context, sessionId);
  const existing = await loadGroupNote(context, sessionId, true);
  if (facts === null || existing === null) return null;
  const role = decideGroupNote({
    session: facts.session,
    room: facts.room,
    signatures: await loadSignatures(context, 'group_note', sessionId),
    signer: signer as StaffId,
    now: context.now,
  });
  if (!role.ok) return role;
  const blocking = await judge({ kind: 'group_note', id: sessionId });
  if (blocking !== null) return { ok: false, refusal: blocking };
  const signature: Signature = {
    kind: 'group_note',
    recordId: facts.session.id,
    staffId: signer as StaffId,
    role: role.value,
    signedAt: context.now,
  };
  const content = signedGroupNoteContent({ groupNote: existing.note, session: facts.session, signature });
  await addSignature(
    context,
    signature,
    { sessionId, groupId: facts.session.groupId, noteId: null, clientId: null },
    content,
  );
  if (!existing.signed) await freezeGroupNote(context, sessionId);
  return accepted(signature);
}
