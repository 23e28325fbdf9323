import { accepted, refused, type Instant, type Result } from '../shared/index.ts';
import type { Session } from './session.ts';

const longestSession = 24 * 3_600_000;

/** Why a session can't lie there, or null: it ends after it starts, within a day. */
export function findTimesFault(startsAt: Instant, endsAt: Instant): string | null {
  if (endsAt <= startsAt) return 'A session ends after it starts.';
  if (endsAt - startsAt > longestSession) return 'A session takes a day at most.';
  return null;
}

/** Calls a session off, with the reason; one that has records of attendance stays held. */
export function cancelSession(session: Session, reason: string, hasAttendance: boolean): Result<Session> {
  if (session.status === 'cancelled')
    return refused('already-cancelled', 'The session is cancelled already.');
  if (hasAttendance) {
    return refused('attendance-recorded', 'Attendance is recorded for this session, so it took place.');
  }
  if (reason.trim() === '') return refused('reason-missing', 'Say why the session is cancelled.', 'reason');
  return accepted({ ...session, status: 'cancelled', cancelReason: reason });
}

/** Records a session as held, once it has started. */
export function holdSession(
  session: Session,
  times: { readonly startsAt: Instant; readonly endsAt: Instant; readonly telehealth: boolean | null },
  now: Instant,
): Result<Session> {
  const fault = findTimesFault(times.startsAt, times.endsAt);
  if (fault !== null) return refused('times', fault, 'endsAt');
  if (now < times.startsAt)
    return refused('not-started', 'A session is recorded as held once it has started.', 'startsAt');
  return accepted({ ...session, ...times, status: 'held', cancelReason: null });
}
