import { accepted, refused, type CivilDate, type Instant, type Result } from '../shared/index.ts';
import type { Session } from './session.ts';

const longestSession = 24 * 3_600_000;

/** A session as it is kept; one that is still to come is planned. */
export type KeptSession = Omit<Session, 'status'> & { readonly status: Session['status'] | 'planned' };

/** When and how a session takes place. */
export interface SessionTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The day of its start at its site. */
  readonly date: CivilDate;
  readonly telehealth: boolean | null;
  readonly module: number | null;
}

/** What is on record of a session already, and of its group. */
export interface SessionStanding {
  readonly hasAttendance: boolean;
  /** A group note or an individual note was begun. */
  readonly hasNotes: boolean;
  /** One of them is signed: the signature vouches for the session's times, too. */
  readonly isSigned: boolean;
  /** Clients with attendance recorded who are members on the day of the session as it stands, but would be none on the new day. */
  readonly seatsLost: number;
  /** Another session of the group starts at the same moment. */
  readonly isDoubled: boolean;
  readonly modules: readonly number[];
  readonly group: { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null };
}

/** Why a session can't lie there, or null: it ends after it starts, within a day. */
export function findTimesFault(startsAt: Instant, endsAt: Instant): string | null {
  if (endsAt <= startsAt) return 'A session ends after it starts.';
  if (endsAt - startsAt > longestSession) return 'A session takes a day at most.';
  return null;
}

/** Why a session of the group can't take place then, or null. */
function refuseTimes(
  times: Pick<SessionTimes, 'startsAt' | 'endsAt' | 'date'>,
  standing: Pick<SessionStanding, 'isDoubled' | 'group'>,
): Result<never> | null {
  const fault = findTimesFault(times.startsAt, times.endsAt);
  if (fault !== null) return refused('times', fault, 'endsAt');
  const { startsOn, endsOn } = standing.group;
  if (times.date < startsOn || (endsOn !== null && times.date > endsOn))
    return refused('outside-group', 'The group does not run on that day.', 'startsAt');
  return standing.isDoubled
    ? refused('already-planned', 'Another session of this group starts at that time.', 'startsAt')
    : null;
}

/** Plans one session outside the schedule; several a day are possible, at different times. */
export const addSession = <Times extends Pick<SessionTimes, 'startsAt' | 'endsAt' | 'date'>>(
  times: Times,
  standing: Pick<SessionStanding, 'isDoubled' | 'group'>,
): Result<Times> => refuseTimes(times, standing) ?? accepted(times);

/** Moves a session that is still planned to another time. */
export function moveSession(
  session: KeptSession,
  times: Pick<SessionTimes, 'startsAt' | 'endsAt' | 'date'>,
  standing: SessionStanding,
): Result<KeptSession> {
  if (session.status !== 'planned')
    return refused('not-planned', 'Only a session that is still planned can be moved.');
  if (standing.hasAttendance)
    return refused('attendance-recorded', 'Attendance is recorded for this session, so it took place.');
  return refuseTimes(times, standing) ?? accepted({ ...session, ...times });
}

/** Calls a session off, with the reason; one that has records stays held. */
export function cancelSession(
  session: KeptSession,
  reason: string,
  { hasAttendance, hasNotes }: Pick<SessionStanding, 'hasAttendance' | 'hasNotes'>,
): Result<KeptSession> {
  if (session.status === 'cancelled')
    return refused('already-cancelled', 'The session is cancelled already.');
  if (hasAttendance)
    return refused('attendance-recorded', 'Attendance is recorded for this session, so it took place.');
  if (hasNotes) return refused('notes-begun', 'Notes of this session were begun, so it took place.');
  if (reason.trim() === '') return refused('reason-missing', 'Say why the session is cancelled.', 'reason');
  return accepted({ ...session, status: 'cancelled', cancelReason: reason.trim() });
}

/**
 * Records a session as held, once it has started, or corrects when and how it was. Signatures vouch for a session's times, and
 * seats belong to its day: neither changes under them.
 */
export function holdSession(
  session: KeptSession,
  times: SessionTimes,
  standing: SessionStanding,
  now: Instant,
): Result<Session> {
  const refusal = refuseTimes(times, standing);
  if (refusal !== null) return refusal;
  if (now < times.startsAt)
    return refused('not-started', 'A session is recorded as held once it has started.', 'startsAt');
  const isMoved = times.startsAt !== session.startsAt || times.endsAt !== session.endsAt;
  if (standing.isSigned && (isMoved || times.telehealth !== session.telehealth)) {
    return refused(
      'records-signed',
      'Records of this session are signed, and the signatures vouch for its times. Write a correction beside the signed note instead.',
      'startsAt',
    );
  }
  if (standing.seatsLost > 0) {
    return refused(
      'seats-lost',
      `Attendance is recorded for ${standing.seatsLost === 1 ? 'a client who was no member' : `${standing.seatsLost} clients who were no members`} on that day.`,
      'startsAt',
    );
  }
  if (times.module !== null && !standing.modules.includes(times.module))
    return refused('module-unknown', 'The curriculum has no such module.', 'module');
  return accepted({ ...session, ...times, status: 'held', cancelReason: null });
}
