import type { Brand } from './brand.ts';

/** A day of the calendar, `YYYY-MM-DD`, in no time zone. Compares by `<` as text. */
export type CivilDate = Brand<string, 'CivilDate'>;

/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** The day that the text names, or null where it names none (a wrong shape, 30 February). */
export function parseCivilDate(text: string): CivilDate | null {
  const match = datePattern.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return text as CivilDate;
}

/** Days since 1970-01-01, for counting; negative before. */
export const dayNumber = (date: CivilDate): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;

/** The day with that number (see `dayNumber`). */
export const dayFromNumber = (days: number): CivilDate =>
  new Date(days * millisecondsPerDay).toISOString().slice(0, 10) as CivilDate;

/** The day so many days later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => dayFromNumber(dayNumber(date) + days);

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-]\d{2})(?::?(\d{2}))?)$/;

/**
 * The moment that ISO 8601 text with an offset names, or null where it names none. Without an offset a time is no moment. What is
 * finer than a millisecond is cut off.
 */
export function parseInstant(text: string): Instant | null {
  const match = instantPattern.exec(text);
  if (match === null) return null;
  const [
    ,
    date = '',
    hours = '',
    minutes = '',
    seconds = '00',
    fraction = '',
    offsetHours,
    offsetMinutes = '00',
  ] = match;
  if (parseCivilDate(date) === null) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (Math.abs(Number(offsetHours ?? 0)) > 18 || Number(offsetMinutes) > 59) return null;
  const offset = offsetHours === undefined ? 'Z' : `${offsetHours}:${offsetMinutes}`;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}${offset}`) as Instant;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** Whether the text is the name of an IANA time zone that this runtime knows. A mere offset is none, though some runtimes take it for one. */
export function isTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What the clock on the wall shows at an instant in a time zone. `offsetMinutes` is east of UTC. */
export interface WallClock {
  readonly date: CivilDate;
  /** `HH:MM:SS` */
  readonly time: string;
  readonly offsetMinutes: number;
}

/** The wall clock of a time zone at an instant. Throws a RangeError for an unknown time zone. */
export function wallClock(instant: Instant, timeZone: string): WallClock {
  const parts: Record<string, string> = {};
  for (const part of formatterOf(timeZone).formatToParts(instant)) parts[part.type] = part.value;
  const date = `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month']}-${parts['day']}` as CivilDate;
  const time = `${parts['hour']}:${parts['minute']}:${parts['second']}`;
  const asUtc = Date.parse(`${date}T${time}Z`);
  return { date, time, offsetMinutes: Math.round((asUtc - Math.floor(instant / 1000) * 1000) / 60_000) };
}

/** The day on which an instant falls in a time zone: the date of a session at its site. */
export const dateIn = (instant: Instant, timeZone: string): CivilDate => wallClock(instant, timeZone).date;

/** The instant as ISO 8601 text in UTC, without needless milliseconds: `2025-03-04T22:30:00Z`. */
export const formatInstant = (instant: Instant): string =>
  new Date(instant).toISOString().replace('.000Z', 'Z');

/** Whether a day lies in a period that includes both its ends; an empty end is open. */
export const isWithin = (date: CivilDate, from: CivilDate, to: CivilDate | null): boolean =>
  from <= date && (to === null || date <= to);
