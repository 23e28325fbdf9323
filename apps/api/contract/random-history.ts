import { attendanceStatuses } from '@concord/domain/attendance';
import { progressRatings } from '@concord/domain/goals';
import { facilitatorRoles } from '@concord/domain/groups';
import type { Membership } from '@concord/domain/memberships';
import type { PracticeRecords } from '@concord/domain/practice';
import { addDays, type CivilDate } from '@concord/domain/shared';
import fc from 'fast-check';
import {
  clientIds,
  firstDay,
  goalIds,
  groupIds,
  makeAttendance,
  makeMembership,
  makeNote,
  makeRating,
  makeRoom,
  makeSession,
  staffIds,
} from './small-practice.ts';

/** Something that happens in a practice: it turns its records into others. */
export interface Happening {
  readonly what: string;
  readonly apply: (records: PracticeRecords) => PracticeRecords;
}

const days = fc.integer({ min: 0, max: 60 });
const group = fc.constantFrom(...groupIds);
const client = fc.constantFrom(...clientIds);

const pick = <Item>(items: readonly Item[], seed: number): Item | undefined =>
  items[seed % Math.max(1, items.length)];

const overlaps = (a: Membership, b: Membership): boolean =>
  a.groupId === b.groupId &&
  a.clientId === b.clientId &&
  (a.leftOn === null || b.enteredOn <= a.leftOn) &&
  (b.leftOn === null || a.enteredOn <= b.leftOn);

const admit = fc
  .record({ group, client, entered: days, stay: fc.integer({ min: 0, max: 25 }) })
  .map(({ group: groupId, client: clientId, entered, stay }): Happening => ({
    what: `${clientId} enters ${groupId} on day ${entered} for ${stay === 0 ? 'ever' : `${stay} days`}`,
    apply: (records) => {
      const membership = makeMembership(groupId, clientId, entered, stay);
      if (records.memberships.some((other) => overlaps(other, membership))) return records;
      return { ...records, memberships: [...records.memberships, membership] };
    },
  }));

const discharge = fc
  .record({ seed: fc.nat(), stay: fc.integer({ min: 0, max: 20 }) })
  .map(({ seed, stay }): Happening => ({
    what: `membership ${seed} ends after ${stay} days`,
    apply: (records) => {
      const changed = pick(records.memberships, seed);
      if (changed === undefined) return records;
      const membership = { ...changed, leftOn: addDays(changed.enteredOn, stay), exit: 'dropped' as const };
      const others = records.memberships.filter((other) => other.id !== changed.id);
      if (others.some((other) => overlaps(other, membership))) return records;
      return { ...records, memberships: [...others, membership] };
    },
  }));

const meet = fc
  .record({ group, day: days, hour: fc.constantFrom(2, 22), people: fc.integer({ min: 0, max: 2 }) })
  .map(({ group: groupId, day, hour, people }): Happening => ({
    what: `${groupId} meets on day ${day} at ${hour}`,
    apply: (records) => {
      const session = makeSession(groupId, day, hour);
      if (records.sessions.some(({ id }) => id === session.id)) return records;
      return {
        ...records,
        sessions: [...records.sessions, session],
        sessionFacilitators: [...records.sessionFacilitators, ...makeRoom(session.id, people)],
      };
    },
  }));

const moveOrCancel = fc
  .record({ seed: fc.nat(), by: fc.integer({ min: -40, max: 40 }), cancel: fc.boolean() })
  .map(({ seed, by, cancel }): Happening => ({
    what: cancel ? `session ${seed} is cancelled or held after all` : `session ${seed} moves by ${by} days`,
    apply: (records) => {
      const changed = pick(records.sessions, seed);
      if (changed === undefined) return records;
      const [later, status] = cancel
        ? [0, changed.status === 'held' ? ('cancelled' as const) : ('held' as const)]
        : [by * 86_400_000, changed.status];
      const session = {
        ...changed,
        status,
        startsAt: (changed.startsAt + later) as typeof changed.startsAt,
        endsAt: (changed.endsAt + later) as typeof changed.endsAt,
        date: cancel ? changed.date : addDays(changed.date, by),
      };
      return {
        ...records,
        sessions: records.sessions.map((other) => (other.id === changed.id ? session : other)),
      };
    },
  }));

const record = fc
  .record({ seed: fc.nat(), client, status: fc.constantFrom(...attendanceStatuses) })
  .map(({ seed, client: clientId, status }): Happening => ({
    what: `${clientId} is ${status} at session ${seed}`,
    apply: (records) => {
      const session = pick(records.sessions, seed);
      if (session === undefined) return records;
      const others = records.attendance.filter(
        (row) => row.sessionId !== session.id || row.clientId !== clientId,
      );
      return { ...records, attendance: [...others, makeAttendance(session.id, clientId, status)] };
    },
  }));

const rate = fc
  .record({
    seed: fc.nat(),
    client,
    goal: fc.constantFrom(...goalIds),
    rating: fc.constantFrom(...progressRatings),
  })
  .map(({ seed, client: clientId, goal, rating }): Happening => ({
    what: `${goal} is rated ${rating} in the note of ${clientId} at session ${seed}`,
    apply: (records) => {
      const session = pick(records.sessions, seed);
      if (session === undefined) return records;
      const note = makeNote(session.id, clientId);
      const ratings = records.goalRatings.filter((row) => row.noteId !== note.id || row.goalId !== goal);
      return {
        ...records,
        progressNotes: [...records.progressNotes.filter(({ id }) => id !== note.id), note],
        goalRatings: [...ratings, makeRating(note.id, goal, rating)],
      };
    },
  }));

const anchorDay = 30;

const reassign = fc
  .record({
    seed: fc.nat(),
    from: fc.integer({ min: 0, max: anchorDay }),
    to: fc.option(fc.integer({ min: anchorDay, max: 60 })),
    role: fc.constantFrom(...facilitatorRoles),
  })
  .map(({ seed, from, to, role }): Happening => ({
    what: `assignment ${seed} is as ${role} from day ${from} to ${to ?? 'ever'}`,
    // Always over the same day: a period that is moved away from its own days can't be told from a second one.
    apply: (records) => {
      const changed = pick(records.facilitators, seed);
      const days = {
        from: addDays(firstDay, from),
        to: to === null ? null : addDays(firstDay, to),
      };
      return {
        ...records,
        facilitators: records.facilitators.map((one) => (one === changed ? { ...one, ...days, role } : one)),
      };
    },
  }));

const enterRoom = fc
  .record({ seed: fc.nat(), staff: fc.constantFrom(...staffIds), role: fc.constantFrom(...facilitatorRoles) })
  .map(({ seed, staff, role }): Happening => ({
    what: `${staff} was in the room of session ${seed} as ${role}`,
    apply: (records) => {
      const session = pick(records.sessions, seed);
      if (session === undefined) return records;
      const others = records.sessionFacilitators.filter(
        (row) => row.sessionId !== session.id || row.staffId !== staff,
      );
      const [row] = makeRoom(session.id, 1).map((one) => ({
        ...one,
        staffId: staff as typeof one.staffId,
        role,
        recordedRole: role,
      }));
      return row === undefined ? records : { ...records, sessionFacilitators: [...others, row] };
    },
  }));

const regroup = fc.record({ seed: fc.nat(), group }).map(({ seed, group: groupId }): Happening => ({
  what: `session ${seed} was one of ${groupId}`,
  apply: (records) => {
    const changed = pick(records.sessions, seed);
    return {
      ...records,
      sessions: records.sessions.map((one) =>
        one === changed ? { ...one, groupId: groupId as typeof one.groupId } : one,
      ),
    };
  },
}));

/** A history of a practice, in chapters; after each the records are imported again. */
export const history = fc.array(
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: admit },
      { weight: 2, arbitrary: discharge },
      { weight: 4, arbitrary: meet },
      { weight: 2, arbitrary: moveOrCancel },
      { weight: 6, arbitrary: record },
      { weight: 3, arbitrary: rate },
      { weight: 1, arbitrary: reassign },
      { weight: 2, arbitrary: enterRoom },
      { weight: 1, arbitrary: regroup },
    ),
    { minLength: 8, maxLength: 24 },
  ),
  { minLength: 2, maxLength: 3 },
);

/** What a report may be asked about such a practice. */
export interface Question {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly bucket: 'WEEK' | 'MONTH' | 'QUARTER';
  readonly groupId: string | null;
  readonly facilitatorId: string | null;
  /** Whose history is asked for. */
  readonly clientId: string;
}

export const question: fc.Arbitrary<Question> = fc
  .record({
    from: fc.integer({ min: -20, max: 60 }),
    length: fc.integer({ min: 0, max: 100 }),
    bucket: fc.constantFrom('WEEK' as const, 'MONTH' as const, 'QUARTER' as const),
    groupId: fc.option(group),
    facilitatorId: fc.option(fc.constantFrom('T1', 'T2')),
    clientId: client,
  })
  .map(({ from, length, ...rest }) => ({
    ...rest,
    from: addDays(firstDay, from),
    to: addDays(firstDay, from + length),
  }));
