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

const hour = 3_600_000;
const firstInstants = new Map<string, Instant>();

/** The first instant of a day in a time zone: its midnight, or the first moment that the clock shows after a skipped one. */
export function startOfDay(date: CivilDate, timeZone: string): Instant {
  const key = `${timeZone} ${date}`;
  const known = firstInstants.get(key);
  if (known !== undefined) return known;
  const asUtc = Date.parse(`${date}T00:00:00Z`);
  // Somewhere between the first and the last midnight of the earth, to the millisecond.
  let [before, within] = [asUtc - 27 * hour, asUtc + 27 * hour];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (wallClock(middle as Instant, timeZone).date < date) before = middle;
    else within = middle;
  }
  firstInstants.set(key, within as Instant);
  return within as Instant;
}
