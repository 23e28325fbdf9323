import { dateIn, wallClock, type CivilDate, type Instant } from '../shared/index.ts';

const quarterHour = 900_000;
const dayLength = 86_400_000;

/** The offsets of one time zone that were asked for, by their first millisecond; a day on which the clocks are changed has none. */
interface KnownOffsets {
  readonly days: Map<number, number | null>;
  readonly quarters: Map<number, number | null>;
}
const offsetsByZone = new Map<string, KnownOffsets>();

/** How many minutes east of UTC the clocks of a time zone are at an instant; remembered, because folders ask it a million times. */
export function offsetAt(instant: Instant, timeZone: string): number {
  let known = offsetsByZone.get(timeZone);
  if (known === undefined) offsetsByZone.set(timeZone, (known = { days: new Map(), quarters: new Map() }));
  const read = (at: number): number => wallClock(at as Instant, timeZone).offsetMinutes;
  const ofTheDay = remember(known.days, instant, dayLength, (start) => {
    const first = read(start);
    return first === read(start + dayLength) ? first : null;
  });
  // Clocks are changed on a quarter of an hour, so all of it has one offset.
  return ofTheDay ?? remember(known.quarters, instant, quarterHour, read) ?? 0;
}

function remember(
  known: Map<number, number | null>,
  instant: Instant,
  length: number,
  find: (start: number) => number | null,
): number | null {
  const start = Math.floor(instant / length) * length;
  let value = known.get(start);
  if (value === undefined) {
    value = find(start);
    if (known.size > 200_000) known.clear();
    known.set(start, value);
  }
  return value;
}

/** The day on which an instant falls in a time zone. */
export function dayOf(instant: Instant, timeZone: string): CivilDate {
  // Before 1970 some clocks kept a local time with seconds, which whole minutes cannot express.
  if (instant < 0) return dateIn(instant, timeZone);
  const day = new Date(instant + offsetAt(instant, timeZone) * 60_000).toISOString().slice(0, 10);
  return day as CivilDate;
}

/** The instant as ISO 8601 text with the offset of the time zone: `2025-03-04T17:30:00-05:00`. */
export function instantText(instant: Instant, timeZone: string): string {
  const offset = offsetAt(instant, timeZone);
  const local = new Date(instant + offset * 60_000).toISOString().replace('.000Z', '').replace('Z', '');
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Whether text that names an instant writes it as a time which the clocks of the time zone skip when they go forward.
 * An instant with an offset is a definite moment even then; but whoever writes 02:30-05:00 of that night in New York took
 * the local time for what it is not, and the session would move by an hour. `Z` and foreign offsets are no local times.
 */
export function isSkippedLocalTime(text: string, instant: Instant, timeZone: string): boolean {
  if (text.endsWith('Z')) return false;
  const offset = writtenOffset(text);
  if (offset === offsetAt(instant, timeZone)) return false;
  const before = offsetAt((instant - dayLength) as Instant, timeZone);
  const after = offsetAt((instant + dayLength) as Instant, timeZone);
  if (before >= after || (offset !== before && offset !== after)) return false;
  const wall = instant + offset * 60_000;
  return [before, after].every(
    (candidate) => offsetAt((wall - candidate * 60_000) as Instant, timeZone) !== candidate,
  );
}

const offsetPattern = /([+-])(\d{2}):?(\d{2})?$/;

function writtenOffset(text: string): number {
  const [, sign, hours, minutes] = offsetPattern.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
