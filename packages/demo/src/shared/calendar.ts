import {
  dayFromNumber,
  dayNumber,
  parseCivilDate,
  wallClock,
  type CivilDate,
  type Instant,
} from '@concord/domain/shared';

const millisecondsPerMinute = 60_000;
const offsets = new Map<string, number>();

// Groups meet by day, when the offset is the one of noon: clocks change at night.
function offsetAtNoon(date: CivilDate, timeZone: string): number {
  const key = `${date} ${timeZone}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    offset = wallClock((dayNumber(date) * 86_400_000 + 43_200_000) as Instant, timeZone).offsetMinutes;
    offsets.set(key, offset);
  }
  return offset;
}

/** The moment when the clocks of a time zone show that many minutes after midnight, by day (from 4:00 on). */
export const instantAt = (date: CivilDate, minutes: number, timeZone: string): Instant =>
  ((dayNumber(date) * 1440 + minutes - offsetAtNoon(date, timeZone)) * millisecondsPerMinute) as Instant;

/** The moment so many minutes later, on a whole minute. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  (instant + Math.round(minutes) * millisecondsPerMinute) as Instant;

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: CivilDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The first day on or after the date that is that weekday. */
export const nextWeekday = (date: CivilDate, weekday: number): CivilDate =>
  dayFromNumber(dayNumber(date) + ((weekday - weekdayOf(date) + 7) % 7));

/** The same day so many months earlier; the month's last day where it is shorter. */
export function monthsBefore(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 - months;
  const start = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  for (let last = day; last > 28; last -= 1) {
    const found = parseCivilDate(`${start}-${last}`);
    if (found !== null) return found;
  }
  return `${start}-${String(Math.min(day, 28)).padStart(2, '0')}` as CivilDate;
}

/** The earlier of two days. */
export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
