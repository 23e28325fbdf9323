import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
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

test('the picture has a line for each group in every column, whatever the ink', async () => {
  const { container } = shown(trend(2));
  await screen.findByRole('figure');
  // 7 of 8 seats are 88%, on a strong colour; 6 of 10 are 60%, on a light one. The last row is that of all groups.
  const columns = [...container.querySelectorAll('.heat-numbers')];
  expect(columns.map(({ className, textContent }) => [className, textContent])).toEqual([
    ['heat-numbers on-strong', '88\n88\n88'],
    ['heat-numbers on-light', '60\n60\n60'],
  ]);
  expect(
    [...container.querySelectorAll('.heat-picture path')].map((path) => path.getAttribute('class')),
  ).toEqual(['heat-step-2', 'heat-step-5']);
});

test('the name of a group leads to it, and the number at its end to the sessions of the range', async () => {
  const { addressNow } = shown(trend(1));
  const name = await screen.findByRole('link', { name: 'Grief' });
  expect(name.getAttribute('href')).toBe('/groups/group-1');
  const seats = screen.getByRole('link', { name: 'Grief: 13 of 18 seats; show the sessions' });
  const rows = 'rows=sessions~2026-03-02~2026-03-13~group.group-1';
  expect(seats.getAttribute('href')).toBe(`/?${rows}`);
  await userEvent.click(seats);
  await vi.waitFor(() => expect(addressNow()).toContain(rows));
  await userEvent.click(name);
  await vi.waitFor(() => expect(addressNow()).toContain('/groups/group-1'));
});

test('the table view has the same numbers, and the definitions stand beside the figure', async () => {
  shown(trend(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Grief', 'Grief']);
  expect(screen.getByText(/Excused absences stay in the denominator/)).toBeTruthy();
});
