import { addDays, dayNumber, dateIn, parseCivilDate } from '@concord/domain/shared';
import type { CivilDate, Instant } from '@concord/domain/shared';

const locale = 'en-GB';
const zoneLocale = 'en-US';

/** Today in a time zone. The only place where the dashboard looks at the clock. */
export const todayIn = (timeZone: string): CivilDate => dateIn(Date.now() as Instant, timeZone);

const asUtc = (date: CivilDate): Date => new Date(`${date}T00:00:00Z`);
const utc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const dayAndMonth = utc({ day: 'numeric', month: 'short' });
const weekday = utc({ weekday: 'short' });
const month = utc({ month: 'short' });
const monthAndYear = utc({ month: 'long', year: 'numeric' });

const yearOf = (date: CivilDate): string => date.slice(0, 4);
const shortDay = (date: CivilDate): string => dayAndMonth.format(asUtc(date)).replace('Sept', 'Sep');

/** "14 Sep" */
export const formatDay = (date: CivilDate): string => shortDay(date);

/** "14 Sep 2026" */
export const formatDayAndYear = (date: CivilDate): string => `${shortDay(date)} ${yearOf(date)}`;

/** "Tue 10 Nov 2026" */
export const formatWeekday = (date: CivilDate): string =>
  `${weekday.format(asUtc(date))} ${formatDayAndYear(date)}`;

/** "Sep" */
export const formatMonth = (date: CivilDate): string => month.format(asUtc(date)).slice(0, 3);

/** "14 Sep – 11 Oct 2026", with the first year only where it differs. */
export function formatPeriod(from: CivilDate, to: CivilDate): string {
  if (from === to) return formatDayAndYear(from);
  const first = yearOf(from) === yearOf(to) ? formatDay(from) : formatDayAndYear(from);
  return `${first} – ${formatDayAndYear(to)}`;
}

/** A bucket in words: "week of 14 Sep", "September 2026", "Jul – Sep 2026". */
export function formatBucket(bucket: 'WEEK' | 'MONTH' | 'QUARTER', first: CivilDate): string {
  if (bucket === 'WEEK') return `week of ${formatDay(first)}`;
  if (bucket === 'MONTH') return monthAndYear.format(asUtc(first));
  return `${formatMonth(first)} – ${formatMonth(addDays(first, 80))} ${yearOf(first)}`;
}

/** The last day of the bucket that begins on a day. */
export function endOfBucket(bucket: 'WEEK' | 'MONTH' | 'QUARTER', first: CivilDate): CivilDate {
  if (bucket === 'WEEK') return addDays(first, 6);
  const months = bucket === 'MONTH' ? 1 : 3;
  const start = asUtc(first);
  const next = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  return addDays(parseCivilDate(next.toISOString().slice(0, 10)) ?? first, -1);
}

/** Days from one day to another, both counted. */
export const daysIn = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from) + 1;

/** The Monday on or before a day. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((dayNumber(date) + 3) % 7));

const clock = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** What the clock at the site shows at an instant: "13:00". */
export const formatClock = (instant: string, timeZone: string): string =>
  clock(timeZone).format(new Date(instant));

/** The short name of a time zone at an instant: "MST", "EDT". */
export function formatZone(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(zoneLocale, { timeZone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** A session's time at its site: "13:00–14:30 MST". */
export const formatSessionHours = (startsAt: string, endsAt: string, timeZone: string): string =>
  `${formatClock(startsAt, timeZone)}–${formatClock(endsAt, timeZone)} ${formatZone(startsAt, timeZone)}`;

/** A session's start at its site: "Tue 10 Nov 2026, 13:00 MST". */
export const formatSessionStart = (date: CivilDate, startsAt: string, timeZone: string): string =>
  `${formatWeekday(date)}, ${formatClock(startsAt, timeZone)} ${formatZone(startsAt, timeZone)}`;

/** An instant by the clock of a time zone: "10 Nov 2026, 13:00". */
export const formatMoment = (instant: string, timeZone: string): string =>
  `${formatDayAndYear(dateIn(Date.parse(instant) as Instant, timeZone))}, ${formatClock(instant, timeZone)}`;

/** Now, for telling what has begun already; a page asks once and stays with the answer. */
export const nowInMilliseconds = (): number => Date.now();
