import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { censusOf, goalsMoved } from './home-facts.ts';
import type { Goals, People } from './home-facts.ts';
import { listMatters } from './needs-attention.ts';

const membership = (
  id: string,
  client: string,
  leftOn: string | null,
  exit: string | null = null,
  circumstances: string | null = null,
) => ({
  __typename: 'MembershipSpan' as const,
  id,
  client: { __typename: 'ClientRef' as const, id: client },
  leftOn: leftOn === null ? null : day(leftOn),
  exit,
  exitCircumstances: circumstances,
});
const people: People = [
  {
    __typename: 'GroupTimeline',
    group: { __typename: 'GroupRef', id: 'g1', name: 'Grief' },
    entries: [2, 1],
    exits: [0, 2],
    memberships: [
      membership('m1', 'c1', null),
      membership('m2', 'c2', '2026-02-10', 'completed', 'Goals met.'),
      membership('m3', 'c3', '2026-02-12', 'dropped'),
    ],
  },
  {
    __typename: 'GroupTimeline',
    group: { __typename: 'GroupRef', id: 'g2', name: 'Skills' },
    entries: [1, 0],
    exits: [0, 0],
    memberships: [membership('m4', 'c1', null), membership('m5', 'c4', '2026-03-27')],
  },
];
const goal = (values: number[], change: number | null, stale = false): Goals[number] => ({
  __typename: 'GoalTrend',
  goalId: String(values),
  values,
  change,
  stale,
});

test('a member of two groups is one member; who leaves today is still one today', () => {
  expect(censusOf(people, day('2026-03-27'))).toEqual({
    members: 2,
    groups: 2,
    entered: 4,
    left: 2,
    completed: 1,
  });
});

test('goals count as moved only when rated twice or more', () => {
  expect(
    goalsMoved([goal([1, 3], 2), goal([3, 1], -2), goal([2, 2], 0), goal([4], 0), goal([], null, true)]),
  ).toEqual({
    up: 1,
    down: 1,
    ratedTwice: 3,
    stale: 1,
  });
});

test('the worklist begins with whom nobody followed up, and says nothing where nothing is', () => {
  expect(listMatters({})).toEqual([]);
  const concern = {
    __typename: 'AttendanceConcern' as const,
    group: { __typename: 'GroupRef' as const, id: 'g1', name: 'Grief' },
    client: { __typename: 'ClientRef' as const, id: 'c1', label: 'M-01' },
    level: 'CHRONIC' as const,
    missedInARow: 4,
    lastSixRate: null,
    followUpsDue: 0,
    followUpsDone: 0,
  };
  const matters = listMatters({
    people,
    concerns: [concern, { ...concern, followUpsDue: 1 }, { ...concern, level: 'WATCH' }],
    goals: [goal([], null, true)],
    team: { __typename: 'CofacilitationReport', gaps: [], dualRelationships: [] },
  });
  expect(matters.map(({ what, tone }) => [what, tone])).toEqual([
    ['1 member chronically absent, no follow-up', 'stop'],
    ['2 left without circumstances', 'watch'],
    ['1 goal not rated in four sessions', 'watch'],
  ]);
});

test('a fall of ten points is a matter, with the seats that it rests on', () => {
  const series = { expected: [10, 10, 10, 10, 10], attended: [9, 8, 8, 8, 8] };
  const matters = listMatters({
    attendance: {
      __typename: 'AttendanceTrend',
      buckets: [],
      total: { __typename: 'AttendanceSeries', sessionsHeld: [], ...series },
      groups: [
        {
          __typename: 'GroupAttendance',
          group: { __typename: 'GroupRef', id: 'g1', name: 'Grief' },
          series: { __typename: 'AttendanceSeries', ...series },
        },
      ],
    },
  });
  expect(matters).toMatchObject([
    { what: 'Grief at 80%', where: 'was 90% · 32 of 40 seats lately', tag: '▼ 10 points', groupId: 'g1' },
  ]);
});
