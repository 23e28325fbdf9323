import { addMinutes, type Random } from '../shared/index.ts';
import { cliniciansBySite } from '../staff/index.ts';
import type { StaffId } from '@concord/domain/staff';
import {
  defectOfNote,
  defectOfSession,
  type NoteDealer,
  type Planted,
  type PracticeDraft,
} from './practice-draft.ts';

/** Signs a few notes before the session is over, and a few group notes by someone who was not in the room. */
export function spoilSignatures(
  draft: PracticeDraft,
  dealer: NoteDealer,
  planted: Planted,
  random: Random,
): void {
  const { signatures, groupNotes } = draft.paperwork;
  for (const { note, seat } of dealer.take(4)) {
    const index = signatures.findIndex(({ recordId, role }) => recordId === note.id && role === 'author');
    const signature = signatures[index];
    if (signature === undefined) continue;
    signatures[index] = {
      ...signature,
      signedAt: addMinutes(seat.made.session.endsAt, -random.integer(4, 25)),
    };
    planted.defects.push(defectOfNote('signed-before-session-end', note));
  }
  const made = new Map(draft.sessions.map((one) => [one.session.id, one]));
  const signed = new Set<string>(signatures.map(({ recordId }) => recordId));
  for (const { sessionId } of random.sample(
    groupNotes.filter(({ sessionId: id }) => signed.has(id)),
    3,
  )) {
    const session = made.get(sessionId);
    if (session === undefined) continue;
    const inRoom = new Set<string>(session.room.map(({ staffId }) => staffId));
    const [absent] = (cliniciansBySite[session.planned.plan.siteId] ?? []).filter((id) => !inRoom.has(id));
    if (absent === undefined) continue;
    const already = signatures.some(({ recordId, staffId }) => recordId === sessionId && staffId === absent);
    if (already) continue;
    const author = signatures.find(({ recordId }) => recordId === sessionId);
    if (author === undefined) continue;
    const signature = {
      kind: 'group_note',
      recordId: sessionId,
      staffId: absent as StaffId,
      role: 'cosigner',
    } as const;
    signatures.push({ ...signature, signedAt: author.signedAt });
    planted.defects.push(defectOfSession('group-note-signed-by-absent', sessionId));
  }
}
