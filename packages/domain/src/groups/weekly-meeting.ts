import { refused, type Refusal } from '../shared/index.ts';

/** One time in the week at which a group regularly meets, on the wall clock of its site. */
export interface WeeklyMeeting {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM` */
  readonly startsAt: string;
  readonly minutes: number;
}

const mostMeetings = 21;
const week = 7 * 1440;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

const beginsAt = ({ weekday, startsAt }: WeeklyMeeting): number =>
  (weekday - 1) * 1440 + Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3));

/** Why these can't be the times at which a group meets, or null: whole, and none while another still goes on. */
export function findScheduleFault(meetings: readonly WeeklyMeeting[]): Refusal | null {
  const no = (code: string, message: string): Refusal | null => {
    const result = refused(code, message, 'meetings');
    return result.ok ? null : result.refusal;
  };
  if (meetings.length > mostMeetings)
    return no('schedule', `A group meets ${mostMeetings} times a week at most.`);
  for (const { weekday, startsAt, minutes } of meetings) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
      return no('weekday', 'Choose the day of the week of each meeting.');
    if (!timePattern.test(startsAt)) return no('time', 'Enter when each meeting begins, as HH:MM.');
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)
      return no('duration', 'A meeting takes 1 to 1440 minutes.');
  }
  const sorted = meetings.toSorted((a, b) => beginsAt(a) - beginsAt(b));
  // After Sunday comes Monday: the first meeting follows the last one.
  const [first] = sorted;
  const clash = sorted.some((meeting, index) => {
    const next = sorted[index + 1];
    if (next !== undefined) return beginsAt(next) < beginsAt(meeting) + meeting.minutes;
    return first !== undefined && beginsAt(first) + week < beginsAt(meeting) + meeting.minutes;
  });
  return clash ? no('schedule', 'One meeting begins while another still goes on.') : null;
}

/** The meetings in the order of the week. */
export const sortMeetings = (meetings: readonly WeeklyMeeting[]): readonly WeeklyMeeting[] =>
  meetings.toSorted((a, b) => beginsAt(a) - beginsAt(b));
