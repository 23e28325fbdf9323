import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { day } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { Reply } from '../../testing/show.tsx';
import { FlowCensus } from './flow-census.tsx';
import { FlowTimelines } from './flow-timelines.tsx';
import { StayList } from './stay-list.tsx';
import { flowOf, stayOf } from './testing-flow.ts';

const scope = { from: day('2026-03-02'), to: day('2026-03-15') };
const stays = [
  stayOf('2026-01-05', '2026-03-10', { exit: 'dropped', exitCircumstances: 'Moved away' }),
  stayOf('2026-03-03', null),
];
const answer = (...groups: readonly unknown[]): Reply => ({
  data: {
    membershipTimeline: { __typename: 'MembershipTimeline', buckets: ['2026-03-02', '2026-03-09'], groups },
  },
});
const grief = flowOf('Grief', stays, { census: [2, 1], entries: [1, 0], exits: [0, 1] });
const seats: Reply = {
  data: { attendanceMatrix: { __typename: 'AttendanceMatrix', sessions: [], rows: [] } },
};
const timelines = (MembershipTimeline: Reply, SeatsOfTimeline: Reply = seats) =>
  show(
    <FlowTimelines
      scope={scope}
      sort="entered"
      showsAll={false}
      linkToAll={(label) => <a href="#all">{label}</a>}
    />,
    { MembershipTimeline, SeatsOfTimeline },
  );

test('while loading, grey lines; when the server fails, that is said; nobody there is said too', async () => {
  const { unmount } = timelines('never');
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  unmount();
  const failed = timelines({ code: 'INTERNAL', requestId: 'r-7' });
  expect((await screen.findByRole('alert')).textContent).toContain('Entries and exits could not be loaded');
  failed.unmount();
  timelines(answer());
  expect(await screen.findByText(/Nobody was a member of these groups/)).toBeTruthy();
});

test('each stay is a row with its member, what happened, and the sessions that it came to', async () => {
  timelines(answer(grief));
  const lane = await screen.findByRole('img', { name: /^M-01-05: entered 5 Jan 2026.*dropped out/ });
  const row = lane.closest('tr');
  if (row === null) throw new Error('a lane is in a row');
  expect(within(row).getByRole('link', { name: 'M-01-05' })).toBeTruthy();
  const sessions = within(row).getByRole('link', { name: /^8 of 10 sessions/ });
  expect(sessions.getAttribute('href')).toContain('rows=sessions~2026-01-05~2026-03-10~group.group-1');
  expect(lane.querySelector('[data-tone="stop"]')?.textContent).toBe('D');
});

test('the stays stand even where their sessions could not be loaded, and that is said', async () => {
  timelines(answer(grief), { code: 'INTERNAL' });
  expect(await screen.findByText(/The sessions could not be loaded/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /^M-03-03/ })).toBeTruthy();
});

test('six groups are drawn at first, those that changed most, and the others are a link away', async () => {
  const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, index) =>
    flowOf(name, [stayOf('2026-01-05', null)], {
      group: { ...grief.group, id: name, name },
      entries: [index],
      exits: [0],
    }),
  );
  timelines(answer(...groups));
  expect(await screen.findByRole('link', { name: 'Draw all 7 groups' })).toBeTruthy();
  const titles = screen
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent?.charAt(0));
  expect(titles).toEqual(['G', 'F', 'E', 'D', 'C', 'B']);
});

test('a number of the census opens the exits of that week', async () => {
  const onOpen = vi.fn();
  show(<FlowCensus scope={scope} bucket="WEEK" onOpenRows={onOpen} />, { MembershipTimeline: answer(grief) });
  await userEvent.click(await screen.findByRole('button', { name: 'week of 9 Mar: 1 left' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({
    of: 'exits',
    ...scope,
    within: { from: '2026-03-09', to: '2026-03-15' },
  });
});

test('census bars are one tab stop; arrows move, Enter opens', async () => {
  const onOpen = vi.fn();
  show(<FlowCensus scope={scope} bucket="WEEK" onOpenRows={onOpen} />, { MembershipTimeline: answer(grief) });
  (await screen.findByRole('button', { name: 'week of 2 Mar: census 2' })).focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(onOpen).toHaveBeenCalledWith({
    of: 'members',
    ...scope,
    within: { from: '2026-03-09', to: '2026-03-15' },
  });
});

test('who left stands in a list with the circumstances, and the same numbers in the table view', async () => {
  show(<StayList scope={scope} show="exits" />, { MembershipTimeline: answer(grief) });
  expect(await screen.findByText('Moved away')).toBeTruthy();
  expect(screen.queryByText('M-03-03')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.getByRole('cell', { name: 'dropped out' })).toBeTruthy();
  expect(screen.getByText(/One row for each membership that overlaps the range/)).toBeTruthy();
});

test('where nobody left, that is said', async () => {
  show(<StayList scope={scope} show="exits" />, {
    MembershipTimeline: answer(flowOf('Grief', [stayOf('2026-03-03', null)])),
  });
  expect(await screen.findByText(/Nobody left in this range/)).toBeTruthy();
});
