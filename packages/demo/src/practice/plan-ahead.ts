import type { GroupId, WeeklyMeeting } from '@concord/domain/groups';
import { addDays, type CivilDate, type Instant } from '@concord/domain/shared';

import { planGroups, type PlannedGroup } from '../groups/index.ts';
import { holidayOn } from '../sessions/index.ts';
import { addMinutes, earlierOf, instantAt, monthsBefore } from '../shared/index.ts';
import type { DemoOptions } from './make-demo-practice.ts';

/** What is planned for a group that goes on after today. */
export interface GroupAhead {
  readonly groupId: GroupId;
  /** When it meets every week; nothing for a group that meets every other week. */
  readonly meetings: readonly WeeklyMeeting[];
  /** Its sessions of the next weeks, without those on holidays. */
  readonly sessions: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
  /** When it would meet on holidays. */
  readonly onHolidays: readonly Instant[];
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function planAheadOf({ plan, group, timeZone, meetingDays }: PlannedGroup, until: CivilDate): GroupAhead {
  const { weekday, startsAt, minutes, everyWeeks = 1 } = plan;
  const end = group.endsOn === null ? until : earlierOf(group.endsOn, until);
  const days: CivilDate[] = [];
  const step = 7 * everyWeeks;
  const [first = end] = meetingDays.slice(-1);
  for (let day = addDays(first, step); day <= end; day = addDays(day, step)) days.push(day);
  const clock = `${twoDigits(Math.floor(startsAt / 60))}:${twoDigits(startsAt % 60)}`;
  const startOn = (day: CivilDate): Instant => instantAt(day, startsAt, timeZone);
  return {
    groupId: group.id,
    meetings: everyWeeks === 1 ? [{ weekday, startsAt: clock, minutes }] : [],
    sessions: days
      .filter((day) => holidayOn(day) === null)
      .map((day) => ({ startsAt: startOn(day), endsAt: addMinutes(startOn(day), minutes) })),
    onHolidays: days.filter((day) => holidayOn(day) !== null).map(startOn),
  };
}

/** When the groups of the demo practice that go on meet in the weeks after today. */
export function planAhead(
  { today, months = 24 }: Omit<DemoOptions, 'seed'>,
  weeks: number,
): readonly GroupAhead[] {
  const period = { from: addDays(monthsBefore(today, months), 1), today };
  return planGroups(period)
    .filter(({ group: { endsOn } }) => endsOn === null || endsOn > today)
    .map((planned) => planAheadOf(planned, addDays(today, 7 * weeks)));
}
