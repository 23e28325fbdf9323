import type { PrimaryTherapist } from '../clients/index.ts';
import type { FacilitatorRole } from '../groups/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session, SessionFacilitator } from '../sessions/index.ts';
import { accepted, isWithin, refused, type Instant, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { Signature, SignatureRole } from './signature.ts';

/** What is known when somebody wants to sign. */
export interface SigningFacts {
  readonly session: Session;
  /** Who was in the room. */
  readonly room: readonly SessionFacilitator[];
  /** Signatures on the record so far. */
  readonly signatures: readonly Signature[];
  readonly signer: StaffId;
  readonly now: Instant;
}

export interface NoteSigningFacts extends SigningFacts {
  readonly note: ProgressNote;
  /** Whether the attendance record says that the client came. */
  readonly attended: boolean;
  readonly primaryTherapists: readonly PrimaryTherapist[];
}

const roleInRoom = (facts: SigningFacts, staffId: StaffId): FacilitatorRole | null =>
  facts.room.find((facilitator) => facilitator.staffId === staffId)?.role ?? null;

function refuseMoment(facts: SigningFacts): Result<never> | null {
  if (facts.session.status !== 'held') {
    return refused('session-not-held', 'Only records of a held session are signed.');
  }
  if (facts.now < facts.session.endsAt) {
    return refused('session-not-over', 'The session is not over yet; its records are signed afterwards.');
  }
  if (facts.signatures.some((signature) => signature.staffId === facts.signer)) {
    return refused('already-signed', 'You have already signed this record.');
  }
  return null;
}

/** Whether somebody keeps the client's primary record on the session's date. */
const isPrimaryTherapist = (facts: NoteSigningFacts): boolean =>
  facts.primaryTherapists.some(
    (period) =>
      period.clientId === facts.note.clientId &&
      period.staffId === facts.signer &&
      isWithin(facts.session.date, period.from, period.to),
  );

/**
 * Who may sign a progress note, and as what: its author first; then, as cosigner, the client's primary therapist or a lead or
 * co-facilitator who was in the room (guide: co-facilitation; rules trainee-without-cosignature, primary-clinician-did-not-sign).
 */
export function signNote(facts: NoteSigningFacts): Result<SignatureRole> {
  const moment = refuseMoment(facts);
  if (moment !== null) return moment;
  if (facts.signer === facts.note.authorId) {
    return facts.attended
      ? accepted('author')
      : refused('member-absent', 'The member was absent: the absence is documented instead of a note.');
  }
  if (!facts.signatures.some((signature) => signature.role === 'author')) {
    return refused('author-first', 'The author signs first.');
  }
  const role = roleInRoom(facts, facts.signer);
  if (isPrimaryTherapist(facts) || role === 'lead' || role === 'co') return accepted('cosigner');
  return refused(
    'not-a-cosigner',
    'A note is cosigned by the client’s primary therapist or by a lead or co-facilitator who was in the room.',
  );
}

/** Whether the note still needs somebody else's name: its author was there as a trainee (rule trainee-without-cosignature). */
export const needsCosignature = (
  note: Pick<ProgressNote, 'authorId'>,
  room: readonly Pick<SessionFacilitator, 'staffId' | 'role'>[],
  signatures: readonly Pick<Signature, 'staffId' | 'role'>[],
): boolean =>
  room.some((facilitator) => facilitator.staffId === note.authorId && facilitator.role === 'trainee') &&
  !signatures.some((signature) => signature.role === 'cosigner' && signature.staffId !== note.authorId);

/** Who may sign a group note: whoever facilitated in the room, the first as author (rule group-note-signed-by-absent). */
export function signGroupNote(facts: SigningFacts): Result<SignatureRole> {
  const moment = refuseMoment(facts);
  if (moment !== null) return moment;
  const role = roleInRoom(facts, facts.signer);
  if (role === null) {
    return refused('not-in-the-room', 'A group note is signed by those who were in the room.');
  }
  if (role === 'observer') return refused('observer', 'An observer does not sign the group note.');
  return accepted(facts.signatures.some((signature) => signature.role === 'author') ? 'cosigner' : 'author');
}
