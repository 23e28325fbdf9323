import { sortMeetings, type Group, type WeeklyMeeting } from '../groups/index.ts';
import {
  accepted,
  addDays,
  dayNumber,
  instantAt,
  refused,
  type CivilDate,
  type Instant,
  type Result,
} from '../shared/index.ts';

/** A session that is to take place. */
export interface PlannedSession {
  readonly date: CivilDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

const longestPlan = 366;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** Why a meeting of the schedule gets no session. */
export interface LeftOut {
  readonly date: CivilDate;
  readonly meeting: WeeklyMeeting;
  /** A session is on record in its place, or the clocks go forward over its time that day. */
  readonly because: 'on-record' | 'time-skipped';
}

/** What planning a period comes to. */
export interface SessionPlan {
  readonly sessions: readonly PlannedSession[];
  readonly leftOut: readonly LeftOut[];
}

/** A session that is on record, whatever became of it. */
export type SessionOnRecord = Pick<PlannedSession, 'date' | 'startsAt'>;

/**
 * The sessions of a group's schedule in a period (both days included), within the group's own dates. A meeting that has a session
 * on record is left out, also when that session was moved to another time of its day; a time that the clocks skip is left to the
 * planner.
 */
export function planSessions(
  group: Pick<Group, 'startsOn' | 'endsOn'>,
  meetings: readonly WeeklyMeeting[],
  period: { readonly from: CivilDate; readonly to: CivilDate },
  onRecord: readonly SessionOnRecord[],
  timeZone: string,
): Result<SessionPlan> {
  if (meetings.length === 0) return refused('schedule-missing', 'Enter first when the group meets.', 'from');
  if (period.to < period.from) return refused('period', 'The period ends before it begins.', 'to');
  if (dayNumber(period.to) - dayNumber(period.from) > longestPlan)
    return refused('period-too-long', 'Sessions are planned for a year at most.', 'to');
  const from = period.from < group.startsOn ? group.startsOn : period.from;
  const to = group.endsOn !== null && group.endsOn < period.to ? group.endsOn : period.to;
  const sessions: PlannedSession[] = [];
  const leftOut: LeftOut[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = planDay(
      date,
      meetings,
      onRecord.filter((session) => session.date === date),
      timeZone,
    );
    sessions.push(...day.sessions);
    leftOut.push(...day.leftOut);
  }
  return accepted({ sessions, leftOut });
}

/** One day: meetings whose time has a session first, then each further session stands for the next meeting of the day. */
function planDay(
  date: CivilDate,
  meetings: readonly WeeklyMeeting[],
  onRecord: readonly SessionOnRecord[],
  timeZone: string,
): SessionPlan {
  const today = sortMeetings(meetings.filter(({ weekday }) => weekday === weekdayOf(date)));
  const starts = today.map((meeting) => {
    const start = instantAt(date, meeting.startsAt, timeZone);
    return { meeting, startsAt: start.ok ? start.value : null };
  });
  const taken = new Set(onRecord.map(({ startsAt }) => startsAt));
  const isTaken = (startsAt: Instant | null): boolean => startsAt !== null && taken.has(startsAt);
  let moved = onRecord.length - starts.filter(({ startsAt }) => isTaken(startsAt)).length;
  const sessions: PlannedSession[] = [];
  const leftOut: LeftOut[] = [];
  for (const { meeting, startsAt } of starts) {
    if (isTaken(startsAt)) {
      leftOut.push({ date, meeting, because: 'on-record' });
    } else if (moved > 0) {
      moved -= 1;
      leftOut.push({ date, meeting, because: 'on-record' });
    } else if (startsAt === null) {
      leftOut.push({ date, meeting, because: 'time-skipped' });
    } else {
      sessions.push({ date, startsAt, endsAt: (startsAt + meeting.minutes * 60_000) as Instant });
    }
  }
  return { sessions, leftOut };
}
