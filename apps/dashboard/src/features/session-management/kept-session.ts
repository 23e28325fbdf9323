import { formatInstant, parseInstant, wallClock } from '@concord/domain/shared';
import type { Instant } from '@concord/domain/shared';
import type { PersonInRoomInput, SessionToKeepFragment } from '../../gql/graphql.ts';
import { dayIn, momentAt, numberIn, textIn } from '../../platform/form-values.ts';
import { refuseField } from '../../platform/use-entry.ts';
import type { EntryOutcome } from '../../platform/use-entry.ts';

/** A session with what keeping it needs. */
export type KeptSession = SessionToKeepFragment;

const instantOf = (text: string): Instant => parseInstant(text) ?? (0 as Instant);

/** How long it is, in minutes. */
export const minutesOf = ({ session, endsAt }: KeptSession): number =>
  Math.round((instantOf(endsAt) - instantOf(session.startsAt)) / 60_000);

/** What the clock at the site shows when it starts: "13:00". */
export const startTimeOf = ({ session, site }: KeptSession): string =>
  wallClock(instantOf(session.startsAt), site.timeZone).time.slice(0, 5);

/** Whether it has started by a moment. */
const hasStarted = ({ session }: KeptSession, now: number): boolean => instantOf(session.startsAt) <= now;

/** When a session is, as the form says; both by the clock at the site. */
interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

type Read =
  { readonly ok: true; readonly times: Times } | { readonly ok: false; readonly outcome: EntryOutcome };

/** Reads day, start and length by the clock at the site; a time that the clocks skip is said beside its field. */
export function readTimes(values: FormData, timeZone: string): Read {
  const refuse = (field: string, message: string): Read => ({
    ok: false,
    outcome: refuseField(field, message),
  });
  const [date, minutes] = [dayIn(values, 'date'), numberIn(values, 'minutes')];
  if (date === null) return refuse('date', 'Enter the day.');
  const start = momentAt(date, textIn(values, 'startsAt'), timeZone);
  if (!start.ok) return refuse('startsAt', start.refusal.message);
  if (Number.isNaN(minutes) || minutes < 1) return refuse('endsAt', 'Enter how many minutes it takes.');
  const endsAt = (start.value + minutes * 60_000) as Instant;
  return { ok: true, times: { startsAt: formatInstant(start.value), endsAt: formatInstant(endsAt) } };
}

/** Who was in the room, row by row. */
export function readRoom(values: FormData): PersonInRoomInput[] {
  const rows = [...values.keys()].flatMap((key) => /^room-(\d+)-staff$/.exec(key)?.[1] ?? []);
  return rows.flatMap((row) => {
    const staffId = textIn(values, `room-${row}-staff`);
    return staffId === '' ? [] : [{ staffId, role: textIn(values, `room-${row}-role`) }];
  });
}

/** Sessions of a day that started before it and of which nothing is recorded yet. */
export const isToBeRecorded = (session: KeptSession, now: number): boolean =>
  session.status === 'planned' && hasStarted(session, now);
