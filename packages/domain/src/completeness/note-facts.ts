import { isAttended, memberMinutes, type AttendanceRecord } from '../attendance/index.ts';
import { limitsFor, type Payer, type ServiceLimits } from '../billing/index.ts';
import type { FacilitatorRole } from '../groups/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import { isBlank, type Instant } from '../shared/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { StaffId } from '../staff/index.ts';
import { noteDueAt } from './audit-context.ts';
import type { SessionFacts } from './session-facts.ts';

/** What is known of one progress note. */
export interface NoteFacts extends SessionFacts {
  readonly note: ProgressNote;
  /** The client's attendance at the session, as a guest too. */
  readonly record: AttendanceRecord | null;
  readonly isAttended: boolean;
  /** The member's own minutes in the session; null without an attendance record. */
  readonly memberMinutes: number | null;
  readonly payer: Payer | null;
  readonly serviceCode: string | null;
  /** The payer's limits for the note's service code; null where there are none. */
  readonly limits: ServiceLimits | null;
  /** Signatures that were there at the instant of the audit. */
  readonly signatures: readonly Signature[];
  /** When the note's own author signed it as author; null when not (yet). */
  readonly signedAt: Instant | null;
  /** The last instant at which a signature is in time. */
  readonly dueAt: Instant;
  readonly isTimeOver: boolean;
  readonly primaryTherapist: StaffId | null;
  /** The author's role in the room; null for someone who was not there. */
  readonly authorRole: FacilitatorRole | null;
}

/** Gathers what is known of a note of the session. */
export function factsOfNote(facts: SessionFacts, note: ProgressNote): NoteFacts {
  const { audit, session } = facts;
  const { practice, asOf } = audit;
  const record = practice.attendanceOf(session.id, note.clientId) ?? null;
  const payer = practice.payerOf(note.clientId);
  const profile = audit.profileOf(payer);
  const serviceCode = isBlank(note.serviceCode) ? null : note.serviceCode;
  const signatures = practice
    .signaturesUnder('progress_note', note.id)
    .filter(({ signedAt }) => signedAt <= asOf);
  const byAuthor = signatures
    .filter(({ role, staffId }) => role === 'author' && staffId === note.authorId)
    .map(({ signedAt }) => signedAt);
  const dueAt = noteDueAt(audit, note.clientId, session);
  // Written out, not spread: an audit does this for every note.
  return {
    audit,
    session,
    group: facts.group,
    room: facts.room,
    seats: facts.seats,
    presentCount: facts.presentCount,
    hasGroupNote: facts.hasGroupNote,
    note,
    record,
    isAttended: record !== null && isAttended(record.status),
    memberMinutes: record === null ? null : memberMinutes(record, session),
    payer,
    serviceCode,
    limits: profile === null || serviceCode === null ? null : limitsFor(profile, serviceCode),
    signatures,
    signedAt: byAuthor.length === 0 ? null : byAuthor.reduce((a, b) => (a < b ? a : b)),
    dueAt,
    isTimeOver: asOf > dueAt,
    primaryTherapist: practice.primaryTherapistOn(note.clientId, session.date),
    authorRole: practice.inTheRoom(session.id).find(({ staffId }) => staffId === note.authorId)?.role ?? null,
  };
}
