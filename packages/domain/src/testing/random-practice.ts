import fc from 'fast-check';
import { attendanceStatuses } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { Goal, GoalId } from '../goals/index.ts';
import type { Group, GroupId } from '../groups/index.ts';
import type { Membership, MembershipId } from '../memberships/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { addDays, dateIn, type CivilDate, type Instant } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { attendanceOf, noteOf, sessionOn, siteZone, soundPractice } from './sound-practice.ts';

const firstDay = '2026-01-05' as CivilDate;
const hour = 3_600_000;
const morning = Date.parse('2026-01-05T15:00:00Z');
const clientIds = ['c1', 'c2', 'c3'] as const;
const groupIds = ['G1', 'G2'] as const;

const client = fc.constantFrom(...clientIds);
const group = fc.constantFrom(...groupIds);
const staff = fc.constantFrom('T1', 'T2', 'T3');
const days = fc.integer({ min: 0, max: 24 });
/** Before, while and after a note is due. */
const hoursLater = fc.integer({ min: -3, max: 240 });

const words = fc.constantFrom(
  'The member was calm and spoke of work and of sleep this week.',
  'The member was calm and spoke of work and of sleep this month.',
  'Gavenc2 answered first, and the member listened to Familyc3 with care.',
  'Listened to Givenc2 and said that the week had been better than the last.',
  '',
);

const seat = fc.record({
  client,
  status: fc.constantFrom(...attendanceStatuses),
  followUp: fc.constantFrom(null, 'Called.'),
  note: fc.boolean(),
  author: staff,
  words,
  code: fc.constantFrom('90853', '90853', 'H2019', null),
  rating: fc.boolean(),
  signers: fc.array(fc.record({ staff, role: fc.constantFrom('author', 'cosigner'), later: hoursLater }), {
    maxLength: 3,
  }),
  addendum: fc.option(fc.record({ later: hoursLater, words })),
});

const session = fc.record({
  group,
  day: days,
  startsAfter: fc.integer({ min: 0, max: 12 }),
  hours: fc.integer({ min: 1, max: 4 }),
  status: fc.constantFrom('held', 'held', 'held', 'held', 'cancelled'),
  room: fc.array(fc.record({ staff, role: fc.constantFrom('lead', 'co', 'trainee') }), { maxLength: 3 }),
  seats: fc.uniqueArray(seat, { maxLength: 3, selector: (one) => one.client }),
  groupNote: fc.option(fc.array(fc.record({ staff, later: hoursLater }), { maxLength: 2 })),
});

const stay = fc.record({ group, client, entered: fc.integer({ min: -5, max: 15 }), length: fc.option(days) });
const goal = fc.record({ client, opened: days, length: fc.option(days) });

type RandomSession = typeof session extends fc.Arbitrary<infer Value> ? Value : never;

const later = (endsAt: Instant, hours: number): Instant => (endsAt + hours * hour) as Instant;

const laterDay = (from: CivilDate, length: number | null): CivilDate | null =>
  length === null ? null : addDays(from, length);

function recordsOf(made: RandomSession, index: number): Partial<PracticeRecords> {
  const id = `s${String(index)}`;
  const sessionId = id as SessionId;
  const startsAt = (morning + (made.day * 24 + made.startsAfter) * hour) as Instant;
  const held = sessionOn(id, firstDay, {
    groupId: made.group as GroupId,
    startsAt,
    endsAt: later(startsAt, made.hours),
    date: dateIn(startsAt, siteZone),
    status: made.status,
  });
  const once = <Item extends { readonly staff: string }>(items: readonly Item[]): Item[] =>
    items.filter((item, place) => items.findIndex((other) => other.staff === item.staff) === place);
  const notes = made.seats.filter((one) => one.note);
  return {
    sessions: [held],
    sessionFacilitators: once(made.room).map((one) => ({
      sessionId,
      staffId: one.staff as StaffId,
      role: one.role,
      recordedRole: null,
    })),
    attendance: made.seats.map(({ client: clientId, status, followUp }) =>
      attendanceOf(id, clientId, { status, followUp, notified: true }),
    ),
    progressNotes: notes.map((one) =>
      noteOf(`n-${id}-${one.client}`, id, one.client, {
        authorId: one.author as StaffId,
        presentation: one.words,
        response: one.words === '' ? null : 'Said that it was going better than it had been.',
        plan: one.words === '' ? null : 'Come again next week and practice the breathing every day.',
        serviceCode: one.code,
        minutes: made.hours * 60,
      }),
    ),
    goalRatings: notes
      .filter((one) => one.rating)
      .map((one) => ({
        noteId: `n-${id}-${one.client}` as NoteId,
        goalId: `goal-${one.client}` as GoalId,
        rating: 'moderate' as const,
      })),
    signatures: [
      ...notes.flatMap((one) =>
        once(one.signers).map((signer) => ({
          kind: 'progress_note' as const,
          recordId: `n-${id}-${one.client}` as NoteId,
          staffId: signer.staff as StaffId,
          role: signer.role,
          signedAt: later(held.endsAt, signer.later),
        })),
      ),
      ...once(made.groupNote ?? []).map((signer) => ({
        kind: 'group_note' as const,
        recordId: sessionId,
        staffId: signer.staff as StaffId,
        role: 'author' as const,
        signedAt: later(held.endsAt, signer.later),
      })),
    ],
    groupNotes:
      made.groupNote === null
        ? []
        : soundPractice.groupNotes.map((note) => ({ ...note, sessionId, topic: null })),
    addenda: notes.flatMap((one) =>
      one.addendum === null
        ? []
        : [
            {
              noteId: `n-${id}-${one.client}` as NoteId,
              authorId: one.author as StaffId,
              writtenAt: later(held.endsAt, one.addendum.later),
              entry: 'addendum' as const,
              text: one.addendum.words === '' ? 'Added.' : one.addendum.words,
            },
          ],
    ),
  };
}

function makeStays(
  stays: readonly { group: string; client: string; entered: number; length: number | null }[],
) {
  return stays.reduce<Membership[]>((before, made, index) => {
    const enteredOn = addDays(firstDay, made.entered);
    const membership: Membership = {
      id: `m${String(index)}` as MembershipId,
      groupId: made.group as GroupId,
      clientId: made.client as ClientId,
      enteredOn,
      leftOn: laterDay(enteredOn, made.length),
      exit: made.length === null || made.length % 2 === 0 ? null : 'completed',
      exitCircumstances: made.length === null ? null : 'Reached the goals.',
    };
    const overlaps = before.some(
      (other) =>
        other.groupId === membership.groupId &&
        other.clientId === membership.clientId &&
        (other.leftOn === null || membership.enteredOn <= other.leftOn) &&
        (membership.leftOn === null || other.enteredOn <= membership.leftOn),
    );
    return overlaps ? before : [...before, membership];
  }, []);
}

/** A practice of two groups and three clients, in which anything may have been recorded, left out or signed at any time. */
export const randomPractice: fc.Arbitrary<PracticeRecords> = fc
  .record({
    documentation: fc.constantFrom<Group['documentation']>('individual', 'hybrid', 'summary'),
    sessions: fc.array(session, { maxLength: 9 }),
    stays: fc.array(stay, { maxLength: 5 }),
    goals: fc.array(goal, { maxLength: 2 }),
  })
  .map(({ documentation, sessions, stays, goals }) => {
    const made = sessions.map(recordsOf);
    const gather = <Item>(of: (records: Partial<PracticeRecords>) => readonly Item[] | undefined): Item[] =>
      made.flatMap((records) => of(records) ?? []);
    const all = {
      sessions: gather((records) => records.sessions),
      sessionFacilitators: gather((records) => records.sessionFacilitators),
      attendance: gather((records) => records.attendance),
      progressNotes: gather((records) => records.progressNotes),
      goalRatings: gather((records) => records.goalRatings),
      signatures: gather((records) => records.signatures),
      groupNotes: gather((records) => records.groupNotes),
      addenda: gather((records) => records.addenda),
    };
    const [sound] = soundPractice.groups;
    return {
      ...soundPractice,
      ...all,
      groups:
        sound === undefined
          ? []
          : [
              { ...sound, documentation },
              { ...sound, id: 'G2' as GroupId, kind: 'process', documentation: 'individual' },
            ],
      facilitators: groupIds.flatMap((groupId) =>
        soundPractice.facilitators.map((one) => ({ ...one, groupId: groupId as GroupId })),
      ),
      memberships: makeStays(stays),
      goals: [
        ...soundPractice.goals,
        ...goals.map(({ client: clientId, opened, length }, index): Goal => {
          const openedOn = addDays(firstDay, opened);
          return {
            id: `goal-${String(index)}` as GoalId,
            clientId: clientId as ClientId,
            text: 'Sleep through',
            openedOn,
            closedOn: laterDay(openedOn, length),
            outcome: null,
          };
        }),
      ],
    };
  });

/** An instant at which something may be about to change in such a practice, or has just changed. */
export const randomInstant: fc.Arbitrary<Instant> = fc
  .record({
    hours: fc.integer({ min: -24, max: 45 * 24 }),
    milliseconds: fc.constantFrom(-1, 0, 1),
  })
  .map(({ hours, milliseconds }) => (morning + hours * hour + milliseconds) as Instant);
