import { expect, test } from 'vitest';
import type { AttendanceTrendQuery } from '../../gql/graphql.ts';
import { day } from '../../testing/practice.ts';
import { heatRowsOf, sortGroups, stepOf } from './heat-rows.ts';
import { tableOfTrend } from './trend-table.ts';

type Series = AttendanceTrendQuery['attendanceTrend']['total'];
const seriesOf = (expected: number[], attended: number[]): Series => {
  const none = expected.map(() => 0);
  return {
    __typename: 'AttendanceSeries',
    sessionsHeld: expected.map((seats) => (seats > 0 ? 1 : 0)),
    expected,
    attended,
    excused: none,
    lateCancelled: none,
    noShow: expected.map((seats, index) => seats - (attended[index] ?? 0)),
    unrecorded: none,
    guests: none,
  };
};
const group = (id: string, name: string, series: Series) => ({
  __typename: 'GroupAttendance' as const,
  group: { __typename: 'GroupRef' as const, id, name, kind: 'PROCESS' as const, enrolment: 'OPEN' as const },
  series,
});
const groups = [
  group('b', 'Skills', seriesOf([10, 0, 4], [9, 0, 1])),
  group('a', 'Grief', seriesOf([0, 8, 8], [0, 4, 4])),
];
const leading = { toGroup: () => null, toRows: () => ({ address: () => '/', go: () => undefined }) };
const trend = {
  __typename: 'AttendanceTrend' as const,
  buckets: [day('2026-09-07'), day('2026-09-14'), day('2026-09-21')],
  total: seriesOf([10, 8, 12], [9, 4, 5]),
  groups,
};

test('steps of the scale begin at 50, 65, 75 and 85 percent', () => {
  expect([0, 49, 50, 64, 65, 74, 75, 84, 85, 100].map(stepOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('cells print the percent and say their seats; few seats are marked; no session is no zero', () => {
  const runs = new Map([['a', { startsOn: day('2026-09-14'), endsOn: null }]]);
  const rows = heatRowsOf(
    groups,
    trend,
    'WEEK',
    { from: day('2026-09-07'), to: day('2026-09-27') },
    runs,
    leading,
  );
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['90', null, '25'],
    [null, '50', '50'],
    ['90', '50', '42'],
  ]);
  expect(rows[0]?.cells[2]).toMatchObject({ small: true, step: 1 });
  expect(rows[0]?.say(2)).toBe('Skills, week of 21 Sep: 25%, 1 of 4 seats');
  expect(rows[0]?.say(1)).toBe('Skills, week of 14 Sep: no session held');
  expect(rows[1]?.cells[0]).toMatchObject({ outside: true });
  expect(rows[1]?.say(0)).toBe('Grief, week of 7 Sep: the group did not run');
});

test('groups come by name, or the lowest share first', () => {
  expect(sortGroups(groups, 'name').map((each) => each.group.name)).toEqual(['Grief', 'Skills']);
  expect(sortGroups(groups, 'rate').map((each) => each.group.name)).toEqual(['Grief', 'Skills']);
  const turned = [group('a', 'Alpha', seriesOf([4], [4])), group('z', 'Zeta', seriesOf([4], [1]))];
  expect(sortGroups(turned, 'rate').map((each) => each.group.name)).toEqual(['Zeta', 'Alpha']);
});

test('the table has one line for each bucket in which a group met', () => {
  const table = tableOfTrend(trend, 'WEEK');
  expect(table.rows).toEqual([
    ['Skills', '2026-09-07', 1, 10, 9, 0, 0, 1, 0, 0, 90],
    ['Skills', '2026-09-21', 1, 4, 1, 0, 0, 3, 0, 0, 25],
    ['Grief', '2026-09-14', 1, 8, 4, 0, 0, 4, 0, 0, 50],
    ['Grief', '2026-09-21', 1, 8, 4, 0, 0, 4, 0, 0, 50],
  ]);
  expect(table.columns).toHaveLength(11);
});
