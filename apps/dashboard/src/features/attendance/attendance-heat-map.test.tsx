import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { drawCells, type HeatCell } from '../../charts/heat-cells.ts';
import { day } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { Reply } from '../../testing/show.tsx';
import { AttendanceHeatMap } from './attendance-heat-map.tsx';

const scope = { from: day('2026-03-02'), to: day('2026-03-13') };
const columns = {
  sessionsHeld: [1, 1],
  excused: [0, 0],
  lateCancelled: [0, 0],
  noShow: [1, 4],
  unrecorded: [0, 0],
  guests: [0, 0],
};
const series = { __typename: 'AttendanceSeries', ...columns, expected: [8, 10], attended: [7, 6] };
const trend = (groups: number): Reply => ({
  data: {
    attendanceTrend: {
      __typename: 'AttendanceTrend',
      buckets: ['2026-03-02', '2026-03-09'],
      total: series,
      groups: ['Grief', 'Skills'].slice(0, groups).map((name, index) => ({
        __typename: 'GroupAttendance',
        group: { __typename: 'GroupRef', id: `group-${index + 1}`, name, kind: 'PROCESS', enrolment: 'OPEN' },
        series,
      })),
    },
  },
});
const shown = (reply: Reply) => {
  const onOpenRows = vi.fn();
  const result = show(<AttendanceHeatMap scope={scope} bucket="WEEK" sort="name" onOpenRows={onOpenRows} />, {
    AttendanceTrend: reply,
  });
  return { ...result, onOpenRows };
};

test('while loading, grey lines; asked by POST, with a hash instead of the document', async () => {
  const { asked } = shown('never');
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({
    operation: 'AttendanceTrend',
    method: 'POST',
    variables: { scope, bucket: 'WEEK' },
  });
  expect(asked[0]?.body).toContain('sha256Hash');
  expect(asked[0]?.body).not.toContain('"query"');
});

test('when the server fails, the failure is said', async () => {
  shown({ code: 'INTERNAL', requestId: 'r-1' });
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
});

test('when no session was held, that is said', async () => {
  shown(trend(0));
  expect(await screen.findByText(/No session was held in this range/)).toBeTruthy();
});

test('a cell prints its percent, says its seats, and opens the sessions of that group and week', async () => {
  const { onOpenRows } = shown(trend(2));
  await userEvent.click(await screen.findByTitle('Skills, week of 9 Mar: 60%, 6 of 10 seats'));
  expect(onOpenRows).toHaveBeenCalledExactlyOnceWith({
    of: 'sessions',
    from: '2026-03-09',
    to: '2026-03-13',
    groupId: 'group-2',
  });
});

test('one tab stop, arrows move between cells, Enter opens', async () => {
  const { onOpenRows, container } = shown(trend(2));
  const first = await screen.findByTitle(/^Grief, week of 2 Mar/);
  expect(container.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
  first.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
  expect(document.activeElement?.getAttribute('title')).toMatch(/^Skills, week of 9 Mar/);
  expect(onOpenRows).toHaveBeenCalledWith(expect.objectContaining({ groupId: 'group-2' }));
  expect(container.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
});

test('whoever stands on a cell stays there when its row is drawn anew', () => {
  const lane = document.createElement('tr');
  lane.append(document.createElement('th'), document.createElement('td'));
  const cell = (text: string): HeatCell => ({ text, step: 3, small: false });
  document.body.append(lane);
  drawCells(lane, [cell('50'), cell('60')], 0);
  lane.cells[2]?.focus();
  drawCells(lane, [cell('51'), cell('61')], 0);
  expect([...lane.cells].map((one) => one.textContent)).toEqual(['', '51', '61', '']);
  expect(document.activeElement?.textContent).toBe('61');
  expect(lane.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  lane.remove();
});

test('the table view has the same numbers, and the definitions stand beside the figure', async () => {
  shown(trend(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Grief', 'Grief']);
  expect(screen.getByText(/Excused absences stay in the denominator/)).toBeTruthy();
});
