import type { Group } from '../groups/index.ts';
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

/** When a group regularly meets, on the wall clock of its site. */
export interface GroupSchedule {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM` */
  readonly startsAtTime: string;
  readonly durationMinutes: number;
}

/** A session that is to take place. */
export interface PlannedSession {
  readonly date: CivilDate;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

const longestPlan = 366;

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/**
 * The sessions of a group's schedule in a period (both days included), within the group's own dates. Days on which a session is
 * on record already are left out; a day whose time the clocks skip is left to the planner.
 */
export function planSessions(
  group: Pick<Group, 'startsOn' | 'endsOn'>,
  schedule: GroupSchedule,
  period: { readonly from: CivilDate; readonly to: CivilDate },
  onRecord: ReadonlySet<CivilDate>,
  timeZone: string,
): Result<readonly PlannedSession[]> {
  if (period.to < period.from) return refused('period', 'The period ends before it begins.', 'to');
  if (dayNumber(period.to) - dayNumber(period.from) > longestPlan) {
    return refused('period-too-long', 'Sessions are planned for a year at most.', 'to');
  }
  const from = period.from < group.startsOn ? group.startsOn : period.from;
  const to = group.endsOn !== null && group.endsOn < period.to ? group.endsOn : period.to;
  const planned: PlannedSession[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (weekdayOf(date) !== schedule.weekday || onRecord.has(date)) continue;
    const start = instantAt(date, schedule.startsAtTime, timeZone);
    if (!start.ok) continue;
    const endsAt = (start.value + schedule.durationMinutes * 60_000) as Instant;
    planned.push({ date, startsAt: start.value, endsAt });
  }
  return accepted(planned);
}
