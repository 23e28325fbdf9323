import { isAttended, type AttendanceRecord } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { Group } from '../groups/index.ts';
import { roomOf, seatsOf, type Room } from '../practice/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import type { AuditContext } from './audit-context.ts';

/** What is known of a session that counts. */
export interface SessionFacts {
  readonly audit: AuditContext;
  readonly session: Session;
  readonly group: Group;
  readonly room: Room;
  /** The seats of its members. */
  readonly seats: readonly SeatFacts[];
  /** How many clients attended, guests included. */
  readonly presentCount: number;
  readonly hasGroupNote: boolean;
}

/** What is known of one seat. */
export interface SeatFacts {
  readonly audit: AuditContext;
  readonly session: Session;
  readonly group: Group;
  readonly room: Room;
  readonly clientId: ClientId;
  readonly record: AttendanceRecord | null;
  readonly isAttended: boolean;
  /** Excused, cancelled late or did not come. */
  readonly isMissed: boolean;
  readonly note: ProgressNote | null;
}

/** Gathers what is known of a session; null where its group is unknown. */
export function factsOfSession(audit: AuditContext, session: Session): SessionFacts | null {
  const { practice } = audit;
  const group = practice.group(session.groupId);
  if (group === undefined) return null;
  const room = roomOf(practice, session);
  const seats = seatsOf(practice, session).map(({ clientId, record }) => {
    const attended = record !== null && isAttended(record.status);
    return {
      audit,
      session,
      group,
      room,
      clientId,
      record,
      isAttended: attended,
      isMissed: record !== null && !attended,
      note: practice.noteOf(session.id, clientId) ?? null,
    };
  });
  return {
    audit,
    session,
    group,
    room,
    seats,
    presentCount: practice.attendanceAt(session.id).filter(({ status }) => isAttended(status)).length,
    hasGroupNote: practice.groupNoteOf(session.id) !== undefined,
  };
}
