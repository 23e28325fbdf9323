import { wallClock, type CivilDate, type Instant } from './civil-date.ts';
import { accepted, refused, type Result } from './result.ts';

const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The instant at which the wall clock of a time zone shows a day and a time (`HH:MM`). A time that the clock skips in spring is
 * refused; of a time that it shows twice in autumn, the first is taken.
 */
export function instantAt(date: CivilDate, time: string, timeZone: string): Result<Instant> {
  if (!timePattern.test(time)) return refused('time', 'A time is written HH:MM.');
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // The offset can only be one of those that hold a day before and a day after.
  const offsets = [-86_400_000, 86_400_000].map(
    (shift) => wallClock((asUtc + shift) as Instant, timeZone).offsetMinutes,
  );
  const candidates = offsets
    .map((offset) => (asUtc - offset * 60_000) as Instant)
    .sort((left, right) => left - right);
  const found = candidates.find((instant) => {
    const clock = wallClock(instant, timeZone);
    return clock.date === date && clock.time === `${time}:00`;
  });
  return found === undefined
    ? refused('time-skipped', 'On that day the clocks go forward over this time; choose another.')
    : accepted(found);
}
