import { expect, test } from 'vitest';
import type { SeatState } from '../../gql/graphql.ts';
import { day } from '../../testing/practice.ts';
import { matrixRowsOf, sayMatrix, shareOfStates, tableOfMatrix } from './matrix-rows.tsx';
import type { MatrixReport } from './matrix-rows.tsx';

const row = (label: string, states: SeatState[]) => ({
  __typename: 'AttendanceMatrixRow' as const,
  client: { __typename: 'ClientRef' as const, id: label, label },
  states,
});
const report: MatrixReport = {
  __typename: 'AttendanceMatrix',
  group: { __typename: 'GroupRef', id: 'group-1', name: 'Grief' },
  sessions: [
    { __typename: 'SessionRef', id: 's1', startsAt: '2026-02-03T20:00:00Z', date: day('2026-02-03') },
    { __typename: 'SessionRef', id: 's2', startsAt: '2026-02-10T20:00:00Z', date: day('2026-02-10') },
  ],
  rows: [
    row('A', ['PRESENT', 'NO_SHOW']),
    row('B', ['NOT_MEMBER', 'LATE']),
    row('C', ['GUEST', 'NOT_MEMBER']),
    row('D', ['EXCUSED', 'UNRECORDED']),
  ],
};

test('late and left early are attended; guests and days outside a membership are no seats', () => {
  expect(
    shareOfStates(['PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'UNRECORDED', 'GUEST', 'NOT_MEMBER']),
  ).toEqual({
    attended: 3,
    expected: 5,
  });
});

test('says the seats attended and how many came rarely', () => {
  expect(sayMatrix(report)).toEqual({
    finding: '2 of 5 seats were attended (40%)',
    detail: 'in 2 sessions; 1 of 4 came to fewer than half of theirs.',
  });
});

test('a cell says who, when at the site, and what; outside a membership it is empty', () => {
  const rows = matrixRowsOf(report, { from: day('2026-02-01'), to: day('2026-02-28') }, 'America/Phoenix');
  expect(rows[0]?.cells[1]?.label).toBe('A, Tue 10 Feb 2026, 13:00 MST: no-show');
  expect(rows[1]?.cells[0]?.label).toBeNull();
});

test('the table has a column for each session', () => {
  expect(tableOfMatrix(report).columns.map(({ label }) => label)).toEqual([
    'Member',
    '2026-02-03',
    '2026-02-10',
    'Attended',
    'Expected',
  ]);
  expect(tableOfMatrix(report).rows[1]).toEqual(['B', '', 'came late', 1, 1]);
});
