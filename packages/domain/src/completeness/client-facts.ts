import type { AttendanceRecord } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { Goal } from '../goals/index.ts';
import type { Membership } from '../memberships/index.ts';
import type { ServiceLimits } from '../billing/index.ts';
import { isAttended } from '../attendance/index.ts';
import { limitsFor } from '../billing/index.ts';
import type { ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { goalHistoryOf, seatsOfMembership, type GoalHistory } from '../practice/index.ts';
import { compareCodePoints, isBlank } from '../shared/index.ts';
import { isCounted, type AuditContext } from './audit-context.ts';
import type { SessionFacts } from './session-facts.ts';

/** A client's attendance at a session of a group to which the client did not belong that day. */
export interface GuestFacts extends SessionFacts {
  readonly record: AttendanceRecord;
}

/** A note with a service code, of a session that the client attended. */
export interface CodedNote {
  readonly note: ProgressNote;
  readonly session: Session;
  readonly code: string;
}

/** The services of one client in all groups. */
export interface ClientFacts {
  readonly audit: AuditContext;
  readonly clientId: ClientId;
  /** By session start, then note. */
  readonly codedNotes: readonly CodedNote[];
  /** The payer's limits for a service code; null where there are none. */
  readonly limitsFor: (code: string) => ServiceLimits | null;
}

/** One stay of a client in a group. */
export interface MembershipFacts {
  readonly audit: AuditContext;
  readonly membership: Membership;
  /** Of all held sessions of the stay, those to come included. */
  readonly seatsOfStay: readonly { readonly session: Session; readonly record: AttendanceRecord | null }[];
}

export interface GoalFacts {
  readonly audit: AuditContext;
  readonly goal: Goal;
  readonly history: GoalHistory;
  /** Of its client, in all groups. */
  readonly memberships: readonly Membership[];
}

/** Gathers the seats of a stay. */
export const factsOfMembership = (audit: AuditContext, membership: Membership): MembershipFacts => ({
  audit,
  membership,
  seatsOfStay: seatsOfMembership(audit.practice, membership, () => true),
});

/** Gathers what happened with a goal. */
export const factsOfGoal = (audit: AuditContext, goal: Goal): GoalFacts => ({
  audit,
  goal,
  history: goalHistoryOf(audit.practice, goal),
  memberships: audit.practice.membershipsOfClient(goal.clientId),
});

/** Gathers the services of a client. */
export function factsOfClient(audit: AuditContext, clientId: ClientId): ClientFacts {
  const { practice } = audit;
  const codedNotes = practice.notesOfClient(clientId).flatMap((note) => {
    const session = practice.session(note.sessionId);
    if (isBlank(note.serviceCode) || session === undefined || !isCounted(audit, session)) return [];
    const record = practice.attendanceOf(session.id, clientId);
    if (record === undefined || !isAttended(record.status)) return [];
    return [{ note, session, code: note.serviceCode ?? '' }];
  });
  const profile = audit.profileOf(practice.payerOf(clientId));
  return {
    audit,
    clientId,
    codedNotes: codedNotes.sort(
      (a, b) => a.session.startsAt - b.session.startsAt || compareCodePoints(a.note.id, b.note.id),
    ),
    limitsFor: (code) => (profile === null ? null : limitsFor(profile, code)),
  };
}
