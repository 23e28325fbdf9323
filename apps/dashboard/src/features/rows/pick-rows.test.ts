import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { pickConcerns, pickGoals, pickRatings, pickSessions, pickStays } from './pick-rows.ts';
import type { Assignment, Concern, Goal, SessionBehind } from './pick-rows.ts';

const range = { from: day('2026-03-02'), to: day('2026-03-29') };

const session = (id: string, date: string, leads: readonly string[], others: readonly string[] = []) => {
  const inRole = (role: string) => (staffId: string) => ({
    __typename: 'SessionFacilitatorRef' as const,
    role,
    staff: { __typename: 'StaffRef' as const, id: staffId, name: staffId },
  });
  return {
    session: { id, date: day(date) },
    group: { id: 'g1' },
    facilitators: [...leads.map(inRole('lead')), ...others.map(inRole('observer'))],
  } as unknown as SessionBehind;
};
const assignment = (staffId: string, from: string, to: string | null): Assignment => ({
  __typename: 'FacilitatorAssignment',
  staff: { __typename: 'StaffRef', id: staffId },
  group: { __typename: 'GroupRef', id: 'g1' },
  from: day(from),
  to: to === null ? null : day(to),
});
const sessions = [
  session('before', '2026-03-02', ['ada']),
  session('together', '2026-03-09', ['ada', 'ben']),
  session('observed', '2026-03-16', ['ada'], ['ben']),
];
const idsOf = (rows: readonly SessionBehind[]): readonly string[] => rows.map((row) => row.session.id);

test('sessions of a person count within an assignment; those led alone had no other lead', () => {
  const assignments = [assignment('ada', '2026-03-09', null)];
  const asked = { of: 'sessions', ...range, staffIds: ['ada'] } as const;
  expect(idsOf(pickSessions(sessions, { ...asked, part: 'assigned' }, assignments))).toEqual([
    'together',
    'observed',
  ]);
  expect(idsOf(pickSessions(sessions, { ...asked, part: 'alone' }, assignments))).toEqual(['observed']);
});

test('two people led a session together only where both were lead or co-facilitator', () => {
  const asked = { of: 'sessions', ...range, staffIds: ['ada', 'ben'] } as const;
  expect(idsOf(pickSessions(sessions, asked, []))).toEqual(['together']);
});

const stay = (id: string, enteredOn: string, leftOn: string | null, exit: string | null = null) => ({
  __typename: 'MembershipSpan' as const,
  id,
  client: { __typename: 'ClientRef' as const, id: `c-${id}`, label: id },
  enteredOn: day(enteredOn),
  leftOn: leftOn === null ? null : day(leftOn),
  exit,
  exitCircumstances: exit === 'completed' ? 'Goals met' : null,
});
const groups = [
  {
    __typename: 'GroupTimeline' as const,
    group: { __typename: 'GroupRef' as const, id: 'g1', name: 'Grief' },
    memberships: [
      stay('long', '2025-01-06', null),
      stay('left', '2025-01-06', '2026-03-10', 'completed'),
      stay('last-day', '2026-03-10', '2026-03-15', 'dropped'),
      stay('new', '2026-03-16', null),
    ],
  },
];

test('the census of a week is the memberships open on its last day; entries and exits are those in the week', () => {
  const week = { ...range, within: { from: day('2026-03-09'), to: day('2026-03-15') } };
  const picked = (of: 'members' | 'entries' | 'exits'): readonly string[] =>
    pickStays(groups, { of, ...week }).map((row) => row.stay.id);
  expect(picked('members')).toEqual(['long', 'last-day']);
  expect(picked('entries')).toEqual(['last-day']);
  expect(picked('exits')).toEqual(['left', 'last-day']);
});

test('exits can be those that completed, or those without circumstances', () => {
  const picked = (part: 'completed' | 'unsaid'): readonly string[] =>
    pickStays(groups, { of: 'exits', ...range, part }).map((row) => row.stay.id);
  expect(picked('completed')).toEqual(['left']);
  expect(picked('unsaid')).toEqual(['last-day']);
});

test('the chronically absent are with or without a recorded follow-up; the others are to watch', () => {
  const concern = (level: 'CHRONIC' | 'WATCH', followUpsDue: number) =>
    ({ level, followUpsDue }) as unknown as Concern;
  const all = [concern('CHRONIC', 1), concern('CHRONIC', 0), concern('WATCH', 1)];
  const [first, second, third] = all;
  expect(pickConcerns(all, 'chronic')).toEqual([first, second]);
  expect(pickConcerns(all, 'followed')).toEqual([first]);
  expect(pickConcerns(all, 'unfollowed')).toEqual([second]);
  expect(pickConcerns(all, 'watch')).toEqual([third]);
});

const goal = (
  goalId: string,
  points: readonly (readonly [date: string, value: number, groupId: string, before: number | null])[],
  stale = false,
): Goal => {
  const values = points.map(([, value]) => value);
  const [first, last] = [values[0], values.at(-1)];
  return {
    __typename: 'GoalTrend',
    goalId,
    client: { __typename: 'ClientRef', id: 'c', label: 'M-01' },
    text: 'Leave the house once a day',
    dates: points.map(([date]) => day(date)),
    values,
    groupIds: points.map(([, , groupId]) => groupId),
    before: points.map(([, , , before]) => before),
    change: first === undefined || last === undefined ? null : last - first,
    stale,
  };
};

test('goals moved when they were rated twice or more; a stale one is stale whatever its ratings', () => {
  const up = goal('up', [
    ['2026-03-02', 1, 'g1', null],
    ['2026-03-09', 2, 'g1', 1],
  ]);
  const once = goal('once', [['2026-03-02', 4, 'g1', 1]]);
  const never = goal('never', [], true);
  const picked = (part: 'improved' | 'declined' | 'compared' | 'stale'): readonly string[] =>
    pickGoals([up, once, never], part).map(({ goalId }) => goalId);
  expect(picked('compared')).toEqual(['up']);
  expect(picked('improved')).toEqual(['up']);
  expect(picked('declined')).toEqual([]);
  expect(picked('stale')).toEqual(['never']);
});

test('a comparison is the latest rating of a goal, group and week, against the one before in whatever group', () => {
  const weeks = [day('2026-03-02'), day('2026-03-09')];
  const rated = goal('rated', [
    ['2026-03-03', 1, 'g1', null],
    ['2026-03-05', 3, 'g1', 1],
    ['2026-03-06', 2, 'g2', 3],
    ['2026-03-10', 2, 'g1', 2],
  ]);
  const first = goal('first', [['2026-03-04', 2, 'g1', null]]);
  const asked = { of: 'ratings', ...range, bucket: 'WEEK' } as const;
  const picked = (part?: 'improved' | 'unchanged' | 'declined' | 'compared') =>
    pickRatings([rated, first], weeks, part === undefined ? asked : { ...asked, part }).map(
      ({ date, groupId }) => `${date} ${groupId}`,
    );
  expect(picked()).toHaveLength(5);
  expect(picked('improved')).toEqual(['2026-03-05 g1']);
  expect(picked('declined')).toEqual(['2026-03-06 g2']);
  expect(picked('unchanged')).toEqual(['2026-03-10 g1']);
  expect(picked('compared')).toHaveLength(3);
});

test('ratings of one week and group are those of its days and sessions', () => {
  const rated = goal('rated', [
    ['2026-03-03', 1, 'g1', null],
    ['2026-03-05', 3, 'g2', 1],
    ['2026-03-10', 2, 'g1', 3],
  ]);
  const asked = {
    of: 'ratings',
    ...range,
    within: { from: day('2026-03-02'), to: day('2026-03-08') },
    groupId: 'g1',
  } as const;
  expect(pickRatings([rated], [day('2026-03-02')], asked).map(({ date }) => date)).toEqual(['2026-03-03']);
});
