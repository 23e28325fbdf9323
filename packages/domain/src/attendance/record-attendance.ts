import { isOpenOn, type Membership } from '../memberships/index.ts';
import type { KeptSession, Session } from '../sessions/index.ts';
import { accepted, refused, type Instant, type Result } from '../shared/index.ts';
import { isAttended, type AttendanceRecord } from './seat.ts';

/** What is known when somebody records who came. */
export interface AttendanceFacts {
  readonly session: KeptSession;
  /** The client's memberships of the session's group. */
  readonly memberships: readonly Membership[];
  /** Whether a signed progress note of this seat exists, and whether it carries a service. */
  readonly noteIsSigned: boolean;
  readonly now: Instant;
}

/** What recording this attendance does beyond the record itself. */
export interface AttendanceDecision {
  readonly record: AttendanceRecord;
  /** The client was no member that day: counted apart, and the audit says so. */
  readonly isGuest: boolean;
  /** An absence is never billed: the draft of this seat is withdrawn, the service of a signed note is withdrawn. */
  readonly withdrawsNote: boolean;
}

/** Records who came, late, left, or missed a held session (guide: attendance; documents of an absence). */
export function recordAttendance(
  record: AttendanceRecord,
  facts: AttendanceFacts,
): Result<AttendanceDecision> {
  const { session, now } = facts;
  const attended = isAttended(record.status);
  if (session.status === 'cancelled') {
    return refused('session-cancelled', 'A cancelled session has no attendance.', 'status');
  }
  if (session.status === 'planned') {
    return refused(
      'session-planned',
      'This session is still planned, and only a held one has seats. Record on its page that it was held and who was in the room; then record who came.',
      'status',
    );
  }
  if (attended && now < session.startsAt) {
    return refused('session-not-started', 'Who came can be recorded once the session has started.', 'status');
  }
  const timesRefused = refuseTimes(record, session);
  if (timesRefused !== null) return timesRefused;
  return accepted({
    record: attended ? withoutAbsence(record) : { ...record, arrivedAt: null, leftAt: null },
    isGuest: !facts.memberships.some((membership) => isOpenOn(membership, session.date)),
    withdrawsNote: !attended,
  });
}

function refuseTimes(
  record: AttendanceRecord,
  session: Pick<Session, 'startsAt' | 'endsAt'>,
): Result<never> | null {
  const { arrivedAt, leftAt } = record;
  if (record.status === 'late' && arrivedAt !== null && arrivedAt <= session.startsAt) {
    return refused('arrival-not-late', 'Somebody who came late arrived after the start.', 'arrivedAt');
  }
  if (arrivedAt !== null && arrivedAt >= session.endsAt) {
    return refused('arrival-after-end', 'The arrival is after the end of the session.', 'arrivedAt');
  }
  if (leftAt !== null && leftAt <= (arrivedAt ?? session.startsAt)) {
    return refused('left-before-arrival', 'The member can’t have left before arriving.', 'leftAt');
  }
  return null;
}

/** Notice, reason, follow-up and makeup belong to an absence only. */
const withoutAbsence = (record: AttendanceRecord): AttendanceRecord => ({
  ...record,
  notified: null,
  notifiedAt: null,
  absenceReason: null,
  followUp: null,
  followUpDue: null,
  followUpDoneOn: null,
  makeup: null,
  makeupOn: null,
});

/** A member's own whole minutes in the session (rules.md): late arrival and early leaving taken off, never below 0. */
export function memberMinutes(
  record: Pick<AttendanceRecord, 'arrivedAt' | 'leftAt'>,
  session: Pick<Session, 'startsAt' | 'endsAt'>,
): number {
  const from = Math.max(record.arrivedAt ?? session.startsAt, session.startsAt);
  const to = Math.min(record.leftAt ?? session.endsAt, session.endsAt);
  return Math.max(0, Math.floor((to - from) / 60_000));
}
