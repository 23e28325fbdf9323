import { describe, expect, test } from 'vitest';
import type { AttendanceRecord, AttendanceStatus } from '../attendance/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import type { SessionId } from '../sessions/index.ts';
import { attendanceOf, changed, day, findIn, sessionOn, soundPractice, without } from '../testing/index.ts';

const { facilitators, memberships, sessionFacilitators, goalRatings, goals } = soundPractice;

const overTime = [
  'chronic-absence-unaddressed',
  'exit-undocumented',
  'goal-stale',
  'facilitator-unassigned',
  'lone-facilitator',
];
const find = (change: Partial<PracticeRecords>, asOf?: string): string[] =>
  findIn(change, asOf).filter((finding) => overTime.some((rule) => finding.startsWith(rule)));

type Row = AttendanceStatus | null;

/** Sessions on the days after the first, one a day, with what was recorded of c1 at each. */
function later(rows: readonly Row[], change: Partial<AttendanceRecord> = {}): Partial<PracticeRecords> {
  const sessions = rows.map((_, index) => sessionOn(`s${index + 2}`, `2026-01-${14 + index}`));
  const records = rows.flatMap((status, index) =>
    status === null ? [] : [attendanceOf(`s${index + 2}`, 'c1', { status, ...change })],
  );
  return {
    sessions: [...soundPractice.sessions, ...sessions],
    attendance: [...soundPractice.attendance, ...records],
  };
}

describe('chronic absence', () => {
  const chronic = ['chronic-absence-unaddressed - c1 - -'];

  test('is three misses in a row, whatever the reason, and a session without a record changes nothing', () => {
    expect(find(later(['excused', 'no_show']))).toEqual([]);
    expect(find(later(['excused', null, 'late_cancel', 'no_show']))).toEqual(chronic);
    expect(find(later(['no_show', 'no_show', 'no_show', 'late']))).toEqual([]);
  });

  test('is less than half of the last six recorded', () => {
    expect(find(later(['no_show', 'no_show', 'present', 'no_show', 'present']))).toEqual([]);
    expect(find(later(['present', 'no_show', 'no_show', 'present', 'no_show', 'no_show']))).toEqual(chronic);
  });

  test('is addressed by one follow-up', () => {
    expect(find(later(['no_show', 'no_show', 'no_show'], { followUp: 'Called.' }))).toEqual([]);
    expect(find(later(['no_show', 'no_show', 'no_show'], { followUp: ' ' }))).toEqual(chronic);
  });

  test('counts no session that had not ended by then', () => {
    const missed = later(['no_show', 'no_show', 'no_show']);
    expect(find(missed, '2026-01-16T20:29:59-06:00')).toEqual([]);
    expect(find(missed, '2026-01-16T20:30:00-06:00')).toEqual(chronic);
  });

  test('is asked of open memberships only, and a new stay starts afresh', () => {
    const missed = later(['no_show', 'no_show', 'no_show']);
    const left = changed(memberships, ({ id }) => id === 'm1', {
      leftOn: day('2026-01-30'),
      exit: 'dropped' as const,
      exitCircumstances: 'Moved.',
    });
    expect(find({ ...missed, memberships: left })).toEqual([]);
    const again = {
      ...memberships[0],
      id: 'm9',
      enteredOn: day('2026-01-16'),
      leftOn: null,
    } as PracticeRecords['memberships'][number];
    const before = changed(memberships, ({ id }) => id === 'm1', {
      leftOn: day('2026-01-15'),
      exit: 'dropped' as const,
      exitCircumstances: 'Moved.',
    });
    expect(find({ ...missed, memberships: [...before, again] })).toEqual([]);
  });
});

describe('an exit', () => {
  const leaving = (leftOn: string, change: object): Partial<PracticeRecords> => ({
    memberships: changed(memberships, ({ id }) => id === 'm1', { leftOn: day(leftOn), ...change }),
  });

  test('needs its kind and its circumstances from its day on, by the organization’s calendar', () => {
    const exit = { exit: 'completed' as const, exitCircumstances: 'Goals met.' };
    expect(find(leaving('2026-01-20', exit))).toEqual([]);
    const found = ['exit-undocumented - c1 - -'];
    expect(find(leaving('2026-01-20', { ...exit, exit: null }))).toEqual(found);
    const blank = leaving('2026-01-20', { ...exit, exitCircumstances: ' ' });
    // Midnight in New York, where the organization is, comes an hour before midnight at the site.
    expect(find(blank, '2026-01-19T23:59:59-05:00')).toEqual([]);
    expect(find(blank, '2026-01-20T00:00:00-05:00')).toEqual(found);
  });
});

describe('a goal', () => {
  const stale = ['goal-stale - c1 - -'];
  const attended = (number: number): Partial<PracticeRecords> =>
    later(Array.from({ length: number }, () => 'present' as const));

  test('is stale after four sessions since its last rating', () => {
    expect(find(attended(3))).toEqual([]);
    expect(find(attended(4))).toEqual(stale);
  });

  test('that was never rated is stale after four sessions from the day it was opened on', () => {
    const unrated = { goalRatings: without(goalRatings, ({ noteId }) => noteId === 'n1') };
    const opened = (date: string): Partial<PracticeRecords> => ({
      goals: changed(goals, ({ clientId }) => clientId === 'c1', { openedOn: day(date) }),
    });
    expect(find({ ...attended(3), ...unrated, ...opened('2026-01-13') })).toEqual(stale);
    expect(find({ ...attended(3), ...unrated, ...opened('2026-01-14') })).toEqual([]);
  });

  test('is not asked about when it is closed, or its client is no member any more', () => {
    const closed = (date: string): Partial<PracticeRecords> => ({
      goals: changed(goals, ({ clientId }) => clientId === 'c1', { closedOn: day(date) }),
    });
    expect(find({ ...attended(4), ...closed('2026-01-30') })).toEqual([]);
    expect(find({ ...attended(4), ...closed('2026-01-31') })).toEqual(stale);
    const left = { leftOn: day('2026-01-30'), exit: 'completed' as const, exitCircumstances: 'Moved.' };
    expect(
      find({ ...attended(4), memberships: changed(memberships, ({ id }) => id === 'm1', left) }),
    ).toEqual([]);
  });

  test('rated in another client’s note is not rated', () => {
    const [rating] = goalRatings;
    if (rating === undefined) throw new Error('The sound practice has ratings.');
    const elsewhere = changed(goalRatings, ({ noteId }) => noteId === 'n1', {
      noteId: soundPractice.progressNotes[1]?.id ?? rating.noteId,
    });
    expect(find({ ...attended(3), goalRatings: elsewhere })).toEqual(stale);
  });
});

describe('facilitators', () => {
  const someone = (role: 'lead' | 'co' | 'observer'): Partial<PracticeRecords> => ({
    sessionFacilitators: [
      ...sessionFacilitators,
      {
        sessionId: 's1' as SessionId,
        staffId: soundPractice.staff[2]?.id ?? sessionFacilitators[0]?.staffId,
        role,
        recordedRole: role,
      } as PracticeRecords['sessionFacilitators'][number],
    ],
  });

  test('who run a session are assigned to the group, in any role', () => {
    expect(find(someone('co'))).toEqual(['facilitator-unassigned s1 - - T3']);
    expect(find(someone('observer'))).toEqual([]);
    const assigned = {
      ...facilitators[0],
      staffId: soundPractice.staff[2]?.id,
      role: 'observer',
    } as PracticeRecords['facilitators'][number];
    expect(find({ ...someone('lead'), facilitators: [...facilitators, assigned] })).toEqual([]);
  });

  test('one alone is found where two are assigned on that day', () => {
    const alone = { sessionFacilitators: without(sessionFacilitators, ({ role }) => role === 'co') };
    expect(find(alone)).toEqual(['lone-facilitator s1 - - T1']);
    const until = (date: string): Partial<PracticeRecords> => ({
      facilitators: changed(facilitators, ({ role }) => role === 'co', { to: day(date) }),
    });
    expect(find({ ...alone, ...until('2026-01-13') })).toEqual(['lone-facilitator s1 - - T1']);
    expect(find({ ...alone, ...until('2026-01-12') })).toEqual([]);
    expect(find({ sessionFacilitators: [] })).toEqual([]);
  });
});
