import { isAttended, type AttendanceRecord } from '@concord/domain/attendance';
import type { ClientId } from '@concord/domain/clients';
import type { GroupId } from '@concord/domain/groups';
import { isOpenOn } from '@concord/domain/memberships';
import type { PracticeRecords } from '@concord/domain/practice';
import { bucketOf, type Bucket } from '@concord/domain/reports';
import type { Session, SessionId } from '@concord/domain/sessions';
import type { CountedRows, IdOf } from './counted-rows.ts';
import { listIn, type HeldSessions } from './held-sessions.ts';
import {
  attenderRows,
  bucketTallyRows,
  membershipSeatsRows,
  membershipTallyRows,
  sessionTallyRows,
  type Attender,
  type BucketTally,
  type SeatCounts,
  type SessionTally,
  type Stay,
} from './seat-rows.ts';

const nothingCounted = (): SeatCounts => ({
  ...{ expected: 0, attended: 0, excused: 0, lateCancelled: 0, noShow: 0, unrecorded: 0, guests: 0 },
});

/** Counts the seats of each session and of each group by week, month and quarter, and lists them by member and by client. */
export function countSeats(records: PracticeRecords, held: HeldSessions, idOf: IdOf): readonly CountedRows[] {
  const stays = records.memberships.map((membership): Stay => ({
    membership,
    sessionsHeld: 0,
    attended: 0,
    lastHeldOn: null,
    seats: [],
  }));
  const staysOfGroup = new Map<GroupId, Stay[]>();
  for (const stay of stays) listIn(staysOfGroup, stay.membership.groupId).push(stay);
  const recordsOfSession = new Map<SessionId, AttendanceRecord[]>();
  for (const record of records.attendance) listIn(recordsOfSession, record.sessionId).push(record);

  const attenders = new Map<GroupId, Map<ClientId, Attender>>();
  const tallies = held.inOrder.map((session): SessionTally => {
    const recorded = recordsOfSession.get(session.id) ?? [];
    for (const record of recorded) if (isAttended(record.status)) attend(attenders, session, record.clientId);
    return { session, ...countSession(session, staysOfGroup.get(session.groupId) ?? [], recorded) };
  });
  return [
    sessionTallyRows(tallies, idOf),
    bucketTallyRows(countBuckets(tallies), idOf),
    membershipTallyRows(stays, idOf),
    membershipSeatsRows(stays, idOf),
    attenderRows(
      [...attenders.values()].flatMap((ofGroup) => [...ofGroup.values()]),
      idOf,
    ),
  ];
}

function countSession(
  session: Session,
  stays: readonly Stay[],
  recorded: readonly AttendanceRecord[],
): SeatCounts {
  const counts = nothingCounted();
  const unmatched = new Map(recorded.map((record) => [record.clientId, record]));
  for (const stay of stays) {
    if (!isOpenOn(stay.membership, session.date)) continue;
    counts.expected += 1;
    stay.sessionsHeld += 1;
    if (stay.lastHeldOn === null || stay.lastHeldOn < session.date) stay.lastHeldOn = session.date;
    const record = unmatched.get(stay.membership.clientId);
    if (record === undefined) {
      counts.unrecorded += 1;
      continue;
    }
    unmatched.delete(record.clientId);
    stay.seats.push({ session, record });
    if (isAttended(record.status)) {
      counts.attended += 1;
      stay.attended += 1;
    } else if (record.status === 'excused') counts.excused += 1;
    else if (record.status === 'late_cancel') counts.lateCancelled += 1;
    else counts.noShow += 1;
  }
  counts.guests = unmatched.size;
  return counts;
}

function attend(
  attenders: Map<GroupId, Map<ClientId, Attender>>,
  session: Session,
  clientId: ClientId,
): void {
  const { groupId } = session;
  let ofGroup = attenders.get(groupId);
  if (ofGroup === undefined) attenders.set(groupId, (ofGroup = new Map<ClientId, Attender>()));
  const known = ofGroup.get(clientId);
  if (known === undefined) ofGroup.set(clientId, { clientId, groupId, sessions: [session] });
  else known.sessions.push(session);
}

const units: readonly (readonly [string, Bucket])[] = [
  ['week', 'WEEK'],
  ['month', 'MONTH'],
  ['quarter', 'QUARTER'],
];

function countBuckets(tallies: readonly SessionTally[]): readonly BucketTally[] {
  const buckets = new Map<string, BucketTally>();
  for (const tally of tallies) {
    const { groupId, date } = tally.session;
    for (const [unit, name] of units) {
      const bucket = bucketOf(date, name);
      const key = `${unit} ${bucket} ${groupId}`;
      let sums = buckets.get(key);
      if (sums === undefined)
        buckets.set(key, (sums = { unit, groupId, bucket, sessionsHeld: 0, ...nothingCounted() }));
      sums.sessionsHeld += 1;
      sums.expected += tally.expected;
      sums.attended += tally.attended;
      sums.excused += tally.excused;
      sums.lateCancelled += tally.lateCancelled;
      sums.noShow += tally.noShow;
      sums.unrecorded += tally.unrecorded;
      sums.guests += tally.guests;
    }
  }
  return [...buckets.values()];
}
