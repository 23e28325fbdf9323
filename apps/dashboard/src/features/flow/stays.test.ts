import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { pickStays } from './stay-list.tsx';
import { sayStay, seatDaysOf, sortStays } from './stays.ts';
import type { SeatsOfGroup } from './stays.ts';
import { flowOf, stayOf } from './testing-flow.ts';

const days = { from: day('2026-03-02'), to: day('2026-03-29') };
const seats: SeatsOfGroup = {
  __typename: 'AttendanceMatrix',
  sessions: ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'].map((date) => ({
    __typename: 'SessionRef',
    id: date,
    date: day(date),
  })),
  rows: [
    {
      __typename: 'AttendanceMatrixRow',
      client: { __typename: 'ClientRef', id: 'client-2026-03-02' },
      states: ['PRESENT', 'NO_SHOW', 'LATE', 'GUEST'],
    },
  ],
};

test('a stay has the sessions of its own days only, and a visit as a guest is none of them', () => {
  const first = stayOf('2026-03-02', '2026-03-09');
  expect(seatDaysOf(first, seats)).toEqual({ attendedOn: ['2026-03-02'], missedOn: ['2026-03-09'] });
  const second = { ...stayOf('2026-03-10', null), client: first.client };
  expect(seatDaysOf(second, seats)).toEqual({ attendedOn: ['2026-03-16'], missedOn: [] });
  expect(seatDaysOf(stayOf('2026-01-01', null), seats)).toEqual({ attendedOn: [], missedOn: [] });
});

test('lanes are put in order by entry, exit, length or attendance', () => {
  const stays = [
    stayOf('2026-01-05', null, { sessionsAttended: 9 }),
    stayOf('2026-01-12', '2026-03-10', { sessionsAttended: 2 }),
    stayOf('2026-02-02', '2026-03-05', { sessionsHeld: 0, sessionsAttended: 0 }),
  ];
  const order = (sort: Parameters<typeof sortStays>[1]): readonly string[] =>
    sortStays(stays, sort, days.to).map(({ enteredOn }) => enteredOn.slice(5));
  expect(order('entered')).toEqual(['01-05', '01-12', '02-02']);
  expect(order('left')).toEqual(['02-02', '01-12', '01-05']);
  expect(order('length')).toEqual(['01-05', '01-12', '02-02']);
  expect(order('attendance')).toEqual(['01-12', '01-05', '02-02']);
});

test('a lane says who, when, how it ended and how often the member came', () => {
  expect(sayStay(stayOf('2026-01-12', '2026-03-10', { exit: 'dropped' }), days)).toBe(
    'M-01-12: entered 12 Jan 2026, last day 10 Mar 2026, dropped out; came to 8 of 10 sessions',
  );
  expect(sayStay(stayOf('2026-01-12', '2026-04-10', { exit: 'dropped' }), days)).toContain(
    'still a member on 29 Mar 2026',
  );
});

test('behind a number stand the stays that ended in the range, began in it, or overlap it', () => {
  const group = flowOf('Grief', [
    stayOf('2026-01-05', '2026-03-03'),
    stayOf('2026-03-09', null),
    stayOf('2026-01-06', '2026-04-03'),
  ]);
  const report = { __typename: 'MembershipTimeline' as const, buckets: [days.from], groups: [group] };
  const picked = (show: Parameters<typeof pickStays>[2]): readonly string[] =>
    pickStays(report, days, show).map(({ stay }) => stay.enteredOn);
  expect(picked('exits')).toEqual(['2026-01-05']);
  expect(picked('entries')).toEqual(['2026-03-09']);
  expect(picked('members')).toEqual(['2026-03-09', '2026-01-06', '2026-01-05']);
});
