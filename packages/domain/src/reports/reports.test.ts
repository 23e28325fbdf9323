import { describe, expect, test } from 'vitest';
import type { AttendanceStatus } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { Membership, MembershipId } from '../memberships/index.ts';
import { indexPractice, type PracticeRecords } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { attendanceOf, changed, day, sessionOn, signatureUnder, soundPractice } from '../testing/index.ts';
import {
  attendanceConcerns,
  attendanceTrend,
  bucketsOf,
  cofacilitation,
  goalProgress,
  memberHistory,
  membershipTimeline,
  nextBucket,
  retention,
  treatmentContext,
  type ReportScope,
} from './index.ts';

const scope: ReportScope = { from: day('2026-01-01'), to: day('2026-01-31') };
const of = (change: Partial<PracticeRecords>): ReturnType<typeof indexPractice> =>
  indexPractice({ ...soundPractice, ...change });
const { facilitators, memberships, primaryTherapists, staff } = soundPractice;
const [t1, , t3] = staff.map(({ id }) => id);

/** A stay of a client in the group. */
function stay(id: string, clientId: string, enteredOn: string, leftOn: string | null): Membership {
  const [first] = memberships;
  if (first === undefined) throw new Error('The sound practice has members.');
  return {
    ...first,
    id: id as MembershipId,
    clientId: clientId as ClientId,
    enteredOn: day(enteredOn),
    leftOn: leftOn === null ? null : day(leftOn),
  };
}

describe('buckets', () => {
  test('weeks start on Monday, months and quarters on their first day, and each that overlaps the range is listed', () => {
    expect(bucketsOf(day('2026-01-04'), day('2026-01-05'), 'WEEK')).toEqual(['2025-12-29', '2026-01-05']);
    expect(bucketsOf(day('2026-01-31'), day('2026-03-01'), 'MONTH')).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(bucketsOf(day('2025-12-31'), day('2026-04-01'), 'QUARTER')).toEqual([
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
    ]);
    expect(bucketsOf(day('1969-12-28'), day('1969-12-29'), 'WEEK')).toEqual(['1969-12-22', '1969-12-29']);
  });

  test('the one after a quarter is the next quarter, in leap years too', () => {
    expect(nextBucket(day('2024-01-01'), 'QUARTER')).toBe('2024-04-01');
    expect(nextBucket(day('2025-10-01'), 'QUARTER')).toBe('2026-01-01');
    expect(nextBucket(day('2024-02-01'), 'MONTH')).toBe('2024-03-01');
  });
});

describe('scope', () => {
  const sessions = (narrowed: Partial<ReportScope>): number =>
    attendanceTrend(of({}), { ...scope, ...narrowed }, 'MONTH').total.sessionsHeld[0] ?? 0;

  test('narrows by date, group, kind, enrolment and who was in the room', () => {
    expect(sessions({})).toBe(1);
    expect(sessions({ from: day('2026-01-13'), to: day('2026-01-13') })).toBe(1);
    expect(sessions({ from: day('2026-01-14') })).toBe(0);
    expect(sessions({ groupIds: [] })).toBe(0);
    expect(sessions({ kinds: ['process'] })).toBe(0);
    expect(sessions({ enrolment: 'closed' })).toBe(0);
    expect(sessions({ facilitatorId: t1 ?? null })).toBe(1);
    expect(sessions({ facilitatorId: t3 ?? null })).toBe(0);
  });

  test('a facilitator keeps the memberships of the groups where that person was in the room, whole', () => {
    const groups = (facilitatorId: typeof t1): number =>
      membershipTimeline(of({}), { ...scope, facilitatorId: facilitatorId ?? null }, 'MONTH').groups.length;
    expect([groups(t1), groups(t3)]).toEqual([1, 0]);
  });
});

describe('attendance', () => {
  test('of someone who was no member that day is a guest’s, in no other number', () => {
    const practice = of({
      attendance: [...soundPractice.attendance, attendanceOf('s1', 'c3', { status: 'no_show' })],
    });
    expect(attendanceTrend(practice, scope, 'MONTH').total).toMatchObject({
      expected: [2],
      noShow: [0],
      guests: [1],
    });
  });

  test('of a cancelled session has no seat', () => {
    const practice = of({ sessions: [sessionOn('s1', '2026-01-13', { status: 'cancelled' })] });
    expect(attendanceTrend(practice, scope, 'MONTH').groups).toEqual([]);
  });
});

describe('concerns', () => {
  const concern = (
    ...rows: readonly (AttendanceStatus | null)[]
  ): ReturnType<typeof attendanceConcerns>[number] | null => {
    const later = rows.map((_, index) => sessionOn(`s${index + 2}`, `2026-01-${14 + index}`));
    const practice = of({
      sessions: [...soundPractice.sessions, ...later],
      attendance: [
        ...soundPractice.attendance,
        ...rows.flatMap((status, index) =>
          status === null ? [] : [attendanceOf(`s${index + 2}`, 'c1', { status })],
        ),
      ],
    });
    return attendanceConcerns(practice, scope).find(({ client }) => client.id === 'c1') ?? null;
  };

  test('two misses in a row ask to be watched, three are chronic', () => {
    expect(concern('no_show')).toBeNull();
    expect(concern('no_show', null, 'excused')).toMatchObject({
      level: 'WATCH',
      missedInARow: 2,
      absences: 2,
      lastSixRate: null,
    });
    expect(concern('no_show', 'excused', 'excused')).toMatchObject({
      level: 'CHRONIC',
      lastAttended: '2026-01-13',
    });
  });

  test('where only the rate makes it chronic, the absences of the last six are counted', () => {
    expect(concern('no_show', 'no_show', 'present', 'no_show', 'no_show')).toMatchObject({
      level: 'CHRONIC',
      missedInARow: 2,
      lastSixRate: 2 / 6,
      absences: 4,
    });
  });
});

describe('treatment context', () => {
  const own = stay('own', 'c1', '2026-01-05', '2026-01-20');
  const context = (other: Membership, membership = own): number[] =>
    Object.values(treatmentContext(membership, [own, other], day('2026-01-31')));

  test.each<[string, string | null, [number, number]]>([
    ['2026-01-05', null, [0, 0]],
    ['2026-01-06', null, [1, 0]],
    ['2026-01-20', null, [1, 0]],
    ['2026-01-21', null, [0, 0]],
    ['2026-01-01', '2026-01-04', [0, 0]],
    ['2026-01-01', '2026-01-05', [0, 1]],
    ['2026-01-01', '2026-01-19', [0, 1]],
    ['2026-01-01', '2026-01-20', [0, 0]],
  ])('another stay from %s to %s counts as %j', (from, to, counts) => {
    expect(context(stay('other', 'c2', from, to))).toEqual(counts);
  });

  test('while the stay goes on, the last day of the range counts for exits too', () => {
    const open = stay('own', 'c1', '2026-01-05', null);
    expect(context(stay('other', 'c2', '2026-01-01', '2026-01-31'), open)).toEqual([0, 1]);
    expect(context(stay('other', 'c2', '2026-01-31', '2026-02-01'), open)).toEqual([1, 0]);
  });

  test('the client’s own earlier stay is no other’s', () => {
    expect(context(stay('other', 'c1', '2026-01-06', '2026-01-10'))).toEqual([0, 0]);
  });
});

test('retention is asked of memberships that could have had so many seats', () => {
  const practice = of({
    sessions: ['13', '14', '15'].map((date) => sessionOn(`s-${date}`, `2026-01-${date}`)),
    memberships: [
      stay('a', 'c1', '2026-01-13', null),
      stay('b', 'c2', '2026-01-13', '2026-01-14'),
      stay('c', 'c3', '2026-01-14', null),
    ],
  });
  expect(retention(practice, scope, 2)).toEqual({ entered: 3, retained: 3 });
  expect(retention(practice, scope, 3)).toEqual({ entered: 2, retained: 1 });
});

describe('goal progress', () => {
  test('a rating in another client’s note is no rating', () => {
    const [rating] = soundPractice.goalRatings;
    if (rating === undefined) throw new Error('The sound practice has ratings.');
    const other = soundPractice.progressNotes[1]?.id ?? rating.noteId;
    const practice = of({ goalRatings: [{ ...rating, noteId: other }] });
    const report = goalProgress(practice, scope, 'MONTH');
    expect(report.groups).toEqual([]);
    expect(report.goals.map(({ values, first, change }) => [values, first, change])).toEqual([
      [[], null, null],
      [[], null, null],
    ]);
  });

  test('one point is a change of 0', () => {
    const [trend] = goalProgress(of({}), scope, 'MONTH').goals;
    expect(trend).toMatchObject({ values: [2], first: 2, last: 2, change: 0, stale: false });
  });
});

describe('co-facilitation', () => {
  test('a dual relationship runs over all overlaps that touch the range, and is not cut to it', () => {
    const therapist = primaryTherapists[0];
    if (therapist === undefined) throw new Error('The sound practice has primary therapists.');
    const rows = (from: string, to: string): (string | null)[][] =>
      cofacilitation(
        of({
          primaryTherapists: [
            { ...therapist, from: day('2026-01-01'), to: day('2026-01-10') },
            { ...therapist, from: day('2026-01-20'), to: null },
          ],
        }),
        { from: day(from), to: day(to) },
      ).dualRelationships.map((row) => [row.client.id, row.staff.id, row.from, row.to]);
    expect(rows('2026-01-05', '2026-01-25')).toEqual([['c1', 'T1', '2026-01-01', null]]);
    expect(rows('2026-01-05', '2026-01-19')).toEqual([['c1', 'T1', '2026-01-01', '2026-01-10']]);
    expect(rows('2026-01-11', '2026-01-19')).toEqual([]);
  });

  test('a stand-in who is assigned otherwise makes no gap, one who is not does', () => {
    const instead = (assignedAs: 'observer' | null): number =>
      cofacilitation(
        of({
          sessionFacilitators: changed(soundPractice.sessionFacilitators, ({ role }) => role === 'co', {
            staffId: t3 ?? ('' as never),
          }),
          facilitators: [
            ...facilitators,
            ...facilitators
              .slice(0, assignedAs === null ? 0 : 1)
              .map((one) => ({ ...one, staffId: t3 ?? one.staffId, role: 'observer' as const })),
          ],
        }),
        scope,
      ).gaps.length;
    expect([instead('observer'), instead(null)]).toEqual([0, 1]);
  });
});

test('a member’s history says what became of each seat and its note', () => {
  const practice = of({
    sessions: [...soundPractice.sessions, sessionOn('s2', '2026-01-20')],
    signatures: [signatureUnder('n1', 'T1', '2026-01-14T15:00:00Z')],
  });
  const { memberships: stays, goals } = memberHistory(practice, 'c1' as ClientId, {
    from: null,
    to: day('2026-01-31'),
  });
  expect(stays.map(({ entries }) => entries)).toMatchObject([
    [
      {
        state: 'PRESENT',
        topic: 'Distress tolerance',
        noteId: 'n1',
        noteStatus: 'signed',
        signedAt: '2026-01-14T15:00:00Z',
      },
      {
        session: { id: 's2' as SessionId },
        state: 'UNRECORDED',
        noteId: null,
        noteStatus: null,
        signedBy: null,
      },
    ],
  ]);
  expect(goals.map(({ values }) => values)).toEqual([[2]]);
});
