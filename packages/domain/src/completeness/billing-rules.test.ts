import { describe, expect, test } from 'vitest';
import type { GoalId } from '../goals/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import { auditPractice } from './audit.ts';
import {
  at,
  attendanceOf,
  changed,
  findIn,
  noteOf,
  sessionOn,
  signatureUnder,
  soundPractice,
} from '../testing/index.ts';

const { clients, attendance, payers, progressNotes } = soundPractice;
const paidBy = (payer: string): Partial<PracticeRecords> => ({
  clients: changed(clients, () => true, { payerId: payers.find(({ id }) => id === payer)?.id ?? null }),
});

/** Further sessions of client c1 in a second group, with a coded note each; only services are asked about. */
function services(
  ...times: readonly (readonly [id: string, startsAt: string, minutes: number])[]
): Partial<PracticeRecords> {
  const [group] = soundPractice.groups;
  if (group === undefined) throw new Error('The sound practice has a group.');
  const sessions = times.map(([id, startsAt, minutes]) => {
    const start = at(startsAt);
    const ends = new Date(start + minutes * 60_000).toISOString();
    return sessionOn(id, '2026-01-01', { startsAt: start, endsAt: at(ends), groupId: 'G2' as GroupId });
  });
  return {
    groups: [...soundPractice.groups, { ...group, id: 'G2' as GroupId, documentation: 'individual' }],
    sessions: [...soundPractice.sessions, ...sessions],
    attendance: [...attendance, ...times.map(([id]) => attendanceOf(id, 'c1'))],
    progressNotes: [
      ...progressNotes,
      ...times.map(([id, , minutes]) => noteOf(`n-${id}`, id, 'c1', { minutes })),
    ],
    goalRatings: [
      ...soundPractice.goalRatings,
      ...times.map(([id]) => ({
        noteId: noteOf(`n-${id}`, id, 'c1').id,
        goalId: 'goal-c1' as GoalId,
        rating: 'none' as const,
      })),
    ],
    signatures: [
      ...soundPractice.signatures,
      ...times.map(([id]) => signatureUnder(`n-${id}`, 'T1', '2026-01-30T09:00:00-06:00')),
    ],
  };
}
const billing = ['too-many-in-a-day', 'too-many-in-a-period', 'overlapping-services'];
const findServices = (change: Partial<PracticeRecords>): string[] =>
  findIn(change).filter((finding) => billing.some((rule) => finding.startsWith(rule)));

describe('minutes', () => {
  test.each([
    ['2026-01-13T19:15:00-06:00', null, 75],
    [null, '2026-01-13T20:20:00-06:00', 80],
    ['2026-01-13T18:50:00-06:00', '2026-01-13T21:00:00-06:00', 90],
    ['2026-01-13T19:00:30-06:00', null, 89],
    ['2026-01-13T20:45:00-06:00', null, 0],
  ])('arrived %s and left %s: the member’s minutes are %i', (arrived, left, minutes) => {
    const times = {
      arrivedAt: arrived === null ? null : at(arrived),
      leftAt: left === null ? null : at(left),
    };
    const change = (stated: number): Partial<PracticeRecords> => ({
      attendance: changed(attendance, ({ clientId }) => clientId === 'c1', times),
      progressNotes: changed(progressNotes, ({ id }) => id === 'n1', { minutes: stated }),
    });
    const mismatch = 'minutes-mismatch s1 c1 n1 -';
    expect(findIn(change(minutes))).not.toContain(mismatch);
    expect(findIn(change(minutes + 1))).toContain(mismatch);
  });

  test('45 minutes are enough where the payer asks for 45, 44 are not', () => {
    const left = (time: string, minutes: number): Partial<PracticeRecords> => ({
      attendance: changed(attendance, ({ clientId }) => clientId === 'c1', { leftAt: at(time) }),
      progressNotes: changed(progressNotes, ({ id }) => id === 'n1', { minutes }),
    });
    expect(findIn(left('2026-01-13T19:45:00-06:00', 45))).toEqual([]);
    expect(findIn(left('2026-01-13T19:44:00-06:00', 44))).toEqual(['session-too-short s1 c1 n1 -']);
  });
});

describe('size', () => {
  test('counts everybody present, guests and whoever pays, and no absent member', () => {
    const guests = (number: number): Partial<PracticeRecords> => ({
      attendance: [
        ...attendance,
        ...Array.from({ length: number }, (_, index) => attendanceOf('s1', `guest-${index}`)),
        attendanceOf('s1', 'absent', { status: 'no_show' }),
      ],
    });
    const tooLarge = (number: number): string[] =>
      findIn(guests(number)).filter((finding) => finding.startsWith('group-too-large'));
    expect(tooLarge(10)).toEqual([]);
    expect(tooLarge(11)).toEqual(['group-too-large s1 c1 n1 -', 'group-too-large s1 c2 n2 -']);
  });

  test('one client alone is too small a group where the payer asks for two', () => {
    const alone = {
      ...paidBy('medicare'),
      attendance: changed(attendance, ({ clientId }) => clientId === 'c2', {
        status: 'no_show' as const,
        notified: false,
        followUp: 'Called.',
        makeup: 'none' as const,
      }),
      progressNotes: progressNotes.filter(({ id }) => id === 'n1'),
    };
    expect(findIn(alone)).toEqual(['group-too-small s1 c1 n1 -']);
    expect(findIn({ ...alone, ...paidBy('medicaid') })).toEqual([]);
  });
});

describe('a service code', () => {
  const otherCode = { progressNotes: changed(progressNotes, () => true, { serviceCode: 'H9999' }) };

  test('that the payer does not know is found, not for those who pay alone', () => {
    expect(findIn(otherCode)).toEqual(['service-code-unknown s1 c1 n1 -', 'service-code-unknown s1 c2 n2 -']);
    expect(findIn({ ...otherCode, ...paidBy('self') })).toEqual([]);
    expect(findIn({ ...otherCode, ...paidBy('nobody') })).toEqual([]);
  });
});

describe('services', () => {
  const second = ['s2', '2026-01-13T21:00:00-06:00', 60] as const;
  const third = ['s3', '2026-01-13T22:30:00-06:00', 60] as const;

  test('beyond the payer’s number in a day are found, each after the first', () => {
    expect(findServices(services(third, second))).toEqual([
      'too-many-in-a-day s2 c1 n-s2 -',
      'too-many-in-a-day s3 c1 n-s3 -',
    ]);
    expect(findServices({ ...services(second), ...paidBy('self') })).toEqual([]);
  });

  test('of two that start together the one with the larger identifier is beyond', () => {
    const together = services(['s2', '2026-01-13T19:00:00-06:00', 30]);
    expect(findServices(together)).toEqual([
      'overlapping-services s1 c1 n1 -',
      'too-many-in-a-day s1 c1 n1 -',
    ]);
  });

  test('block where the limit was read in a primary source, else only warn', () => {
    const severity = (payer: string): string | undefined =>
      auditPractice(
        { ...soundPractice, ...services(second), ...paidBy(payer) },
        at('2026-01-31T12:00:00Z'),
      ).find(({ ruleId }) => ruleId === 'too-many-in-a-day')?.severity;
    expect([severity('medicaid'), severity('medicare'), severity('illinois')]).toEqual([
      'block',
      'warn',
      'block',
    ]);
  });

  test('of one day at the site may be of two days elsewhere', () => {
    // 23:30 on the 13th at the site is already the 14th in the organization’s zone and in UTC.
    expect(findServices(services(['s2', '2026-01-14T05:30:00Z', 25]))).toEqual([
      'too-many-in-a-day s2 c1 n-s2 -',
    ]);
    expect(findServices(services(['s2', '2026-01-14T06:00:00Z', 25]))).toEqual([]);
  });

  test('more than two in seven days are found on each note whose days hold them', () => {
    const week = (...days: number[]): Partial<PracticeRecords> => ({
      ...services(...days.map((date) => [`s-${date}`, `2026-01-${date}T10:00:00-06:00`, 60] as const)),
      ...paidBy('illinois'),
    });
    expect(findServices(week(16, 19))).toEqual(['too-many-in-a-period s-19 c1 n-s-19 -']);
    expect(findServices(week(16, 20))).toEqual([]);
  });

  test('overlap when they share time, not when they touch', () => {
    expect(findServices({ ...services(['s2', '2026-01-13T20:29:00-06:00', 60]), ...paidBy('self') })).toEqual(
      ['overlapping-services s2 c1 n-s2 -'],
    );
    expect(findServices({ ...services(['s2', '2026-01-13T20:30:00-06:00', 60]), ...paidBy('self') })).toEqual(
      [],
    );
  });

  test('count only of sessions that the client attended', () => {
    const absent = services(second);
    const change = {
      ...absent,
      attendance: changed(absent.attendance ?? [], ({ sessionId }) => sessionId === 's2', {
        status: 'excused' as const,
      }),
    };
    expect(findServices(change)).toEqual([]);
  });
});
