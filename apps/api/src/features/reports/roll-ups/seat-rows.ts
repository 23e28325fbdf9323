import type { AttendanceRecord } from '@concord/domain/attendance';
import type { ClientId } from '@concord/domain/clients';
import type { GroupId } from '@concord/domain/groups';
import type { Membership } from '@concord/domain/memberships';
import type { Session } from '@concord/domain/sessions';
import { isBlank, type CivilDate } from '@concord/domain/shared';
import type { ColumnOf } from '../../../platform/database/binary-rows.ts';
import { describeRows, type CountedRows, type IdOf } from './counted-rows.ts';

/** The seats of a session, or of several, by what became of them. */
export interface SeatCounts {
  expected: number;
  attended: number;
  excused: number;
  lateCancelled: number;
  noShow: number;
  unrecorded: number;
  guests: number;
}

export interface SessionTally extends SeatCounts {
  readonly session: Session;
}

export interface BucketTally extends SeatCounts {
  readonly unit: string;
  readonly groupId: GroupId;
  readonly bucket: CivilDate;
  sessionsHeld: number;
}

/** A recorded seat, or what a guest's attendance is recorded as. */
interface Mark {
  readonly session: Session;
  readonly record: AttendanceRecord;
}

export interface Stay {
  readonly membership: Membership;
  sessionsHeld: number;
  attended: number;
  lastHeldOn: CivilDate | null;
  readonly seats: Mark[];
}

export interface Attender {
  readonly clientId: ClientId;
  readonly groupId: GroupId;
  readonly sessions: Session[];
}

const counts = {
  expected: ['integer', (counted) => counted.expected],
  attended: ['integer', (counted) => counted.attended],
  excused: ['integer', (counted) => counted.excused],
  late_cancelled: ['integer', (counted) => counted.lateCancelled],
  no_show: ['integer', (counted) => counted.noShow],
  unrecorded: ['integer', (counted) => counted.unrecorded],
  guests: ['integer', (counted) => counted.guests],
} as const satisfies Readonly<Record<string, ColumnOf<SeatCounts, IdOf>>>;

export const sessionTallyRows = (tallies: readonly SessionTally[], idOf: IdOf): CountedRows =>
  describeRows(
    'session_tally',
    tallies,
    {
      session_id: ['uuid', ({ session }) => idOf('session', session.id)],
      group_id: ['uuid', ({ session }) => idOf('group', session.groupId)],
      date: ['date', ({ session }) => session.date],
      ...counts,
    },
    idOf,
  );

export const bucketTallyRows = (tallies: readonly BucketTally[], idOf: IdOf): CountedRows =>
  describeRows(
    'attendance_tally',
    tallies,
    {
      unit: ['text', ({ unit }) => unit],
      group_id: ['uuid', ({ groupId }) => idOf('group', groupId)],
      bucket: ['date', ({ bucket }) => bucket],
      sessions_held: ['integer', ({ sessionsHeld }) => sessionsHeld],
      ...counts,
    },
    idOf,
  );

export const membershipTallyRows = (stays: readonly Stay[], idOf: IdOf): CountedRows =>
  describeRows(
    'membership_tally',
    stays,
    {
      membership_id: ['uuid', ({ membership }) => idOf('membership', membership.id)],
      group_id: ['uuid', ({ membership }) => idOf('group', membership.groupId)],
      sessions_held: ['integer', ({ sessionsHeld }) => sessionsHeld],
      attended: ['integer', ({ attended }) => attended],
      last_held_on: ['date', ({ lastHeldOn }) => lastHeldOn],
    },
    idOf,
  );

export const membershipSeatsRows = (stays: readonly Stay[], idOf: IdOf): CountedRows =>
  describeRows(
    'membership_seats',
    stays,
    {
      membership_id: ['uuid', ({ membership }) => idOf('membership', membership.id)],
      group_id: ['uuid', ({ membership }) => idOf('group', membership.groupId)],
      seated_on: ['date[]', ({ seats }) => seats.map(({ session }) => session.date)],
      statuses: ['text[]', ({ seats }) => seats.map(({ record }) => record.status)],
      notified: ['boolean[]', ({ seats }) => seats.map(({ record }) => record.notified)],
      reasons: ['text[]', ({ seats }) => seats.map(({ record }) => record.absenceReason)],
      followed_up: ['boolean[]', ({ seats }) => seats.map(({ record }) => !isBlank(record.followUp))],
      followed_up_on: ['date[]', ({ seats }) => seats.map(({ record }) => record.followUpDoneOn)],
    },
    idOf,
  );

export function attenderRows(attenders: readonly Attender[], idOf: IdOf): CountedRows {
  const inOrder = (one: Session, other: Session): number =>
    one.startsAt - other.startsAt || Buffer.compare(idOf('session', one.id), idOf('session', other.id));
  for (const { sessions } of attenders) sessions.sort(inOrder);
  return describeRows(
    'client_attendance',
    attenders,
    {
      client_id: ['uuid', ({ clientId }) => idOf('client', clientId)],
      group_id: ['uuid', ({ groupId }) => idOf('group', groupId)],
      attended_on: ['date[]', ({ sessions }) => sessions.map(({ date }) => date)],
      attended_at: ['timestamptz[]', ({ sessions }) => sessions.map(({ startsAt }) => startsAt)],
    },
    idOf,
  );
}
