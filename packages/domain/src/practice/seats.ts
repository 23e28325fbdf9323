import type { AttendanceRecord } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import { isOpenOn, type Membership } from '../memberships/index.ts';
import type { PracticeIndex } from './practice-index.ts';
import type { Session } from '../sessions/index.ts';

/** The seat of a member at a held session, with what was recorded of it, if anything. */
export interface Seat {
  readonly membership: Membership;
  readonly clientId: ClientId;
  readonly record: AttendanceRecord | null;
}

/** The seats of a session: one for each client who is a member of the group on its date (reports.md, Expected). */
export function seatsOf(practice: PracticeIndex, session: Session): Seat[] {
  if (session.status !== 'held') return [];
  return practice
    .membershipsOf(session.groupId)
    .filter((membership) => isOpenOn(membership, session.date))
    .map((membership) => ({
      membership,
      clientId: membership.clientId,
      record: practice.attendanceOf(session.id, membership.clientId) ?? null,
    }));
}

/** Attendance of clients who were no members that day: guests, counted apart and never in a rate. */
export function guestsAt(practice: PracticeIndex, session: Session): AttendanceRecord[] {
  if (session.status !== 'held') return [];
  return practice
    .attendanceAt(session.id)
    .filter(({ clientId }) => practice.membershipOn(session.groupId, clientId, session.date) === undefined);
}

/** The seats of one membership, in order of start: its held sessions up to a day, with what was recorded. */
export const seatsOfMembership = (
  practice: PracticeIndex,
  membership: Membership,
  isCounted: (session: Session) => boolean,
): { readonly session: Session; readonly record: AttendanceRecord | null }[] =>
  practice
    .sessionsOf(membership.groupId)
    .filter(
      (session) => session.status === 'held' && isOpenOn(membership, session.date) && isCounted(session),
    )
    .map((session) => ({ session, record: practice.attendanceOf(session.id, membership.clientId) ?? null }));
