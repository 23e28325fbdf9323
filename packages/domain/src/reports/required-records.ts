import { isCounted, noteDueAt, type AuditContext } from '../completeness/index.ts';
import type { ClientId } from '../clients/index.ts';
import { isAttended } from '../attendance/index.ts';
import type { Group } from '../groups/index.ts';
import { seatsOf, type PracticeIndex, type Seat } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';

/** A record that a session requires (reports.md, Completeness). */
export interface RequiredRecord {
  readonly kind: 'progress-note' | 'absence' | 'attendance' | 'group-note';
  readonly session: Session;
  readonly group: Group;
  /** Whose seat it is; null for a group note. */
  readonly clientId: ClientId | null;
  /** Who is responsible for it; null for nobody. */
  readonly responsible: StaffId | null;
  /** A progress note that does not exist though the time allowed is over. */
  readonly isOverdue: boolean;
}

/** The records that a counted session requires: one for each seat that asks for one, and its group note. */
export function requiredRecordsOf(audit: AuditContext, group: Group, session: Session): RequiredRecord[] {
  if (!isCounted(audit, session)) return [];
  const leader = firstInTheRoom(audit.practice, session);
  const ofSeats = seatsOf(audit.practice, session).flatMap((seat) => {
    const kind = kindOf(audit.practice, group, seat);
    if (kind === null) return [];
    const { clientId } = seat;
    const note = kind === 'progress-note' ? audit.practice.noteOf(session.id, clientId) : undefined;
    return [
      {
        kind,
        session,
        group,
        clientId,
        responsible: note?.authorId ?? primaryInTheRoom(audit.practice, session, clientId) ?? leader,
        isOverdue:
          kind === 'progress-note' && note === undefined && audit.asOf > noteDueAt(audit, clientId, session),
      },
    ];
  });
  if (group.documentation === 'individual') return ofSeats;
  const groupNote = {
    kind: 'group-note' as const,
    session,
    group,
    clientId: null,
    responsible: leader,
    isOverdue: false,
  };
  return [...ofSeats, groupNote];
}

/** An attended member of a summary group needs a note of their own only where their insurance is billed individually. */
function kindOf(
  practice: PracticeIndex,
  group: Group,
  { clientId, record }: Seat,
): RequiredRecord['kind'] | null {
  if (record === null) return 'attendance';
  if (!isAttended(record.status)) return 'absence';
  const isIndividual =
    group.documentation !== 'summary' || practice.payerOf(clientId)?.individualBilling === true;
  return isIndividual ? 'progress-note' : null;
}

/** The client's primary therapist on that date, if in the room as lead or co. */
function primaryInTheRoom(practice: PracticeIndex, session: Session, client: ClientId): StaffId | null {
  const primary = practice.primaryTherapistOn(client, session.date);
  const isThere = practice
    .inTheRoom(session.id)
    .some(({ staffId, role }) => staffId === primary && (role === 'lead' || role === 'co'));
  return isThere ? primary : null;
}

/** The first lead in the room by identifier, else the first co, else nobody. */
function firstInTheRoom(practice: PracticeIndex, session: Session): StaffId | null {
  const first = (role: 'lead' | 'co'): StaffId | undefined =>
    practice
      .inTheRoom(session.id)
      .filter((person) => person.role === role)
      .map(({ staffId }) => staffId)
      .sort(compareCodePoints)[0];
  return first('lead') ?? first('co') ?? null;
}
