import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { day } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { Reply } from '../../testing/show.tsx';
import { GoalsByGroup } from './goals-by-group.tsx';
import { GoalsByMember } from './goals-by-member.tsx';
import { goalOf, groupOf } from './testing-goals.ts';
import type { Goal, GroupGoals } from './goal-facts.ts';

const scope = { from: day('2026-02-09'), to: day('2026-03-27') };
const answer = (groups: readonly GroupGoals[], goals: readonly Goal[]): Reply => ({
  data: {
    goalProgress: { __typename: 'GoalProgressReport', buckets: ['2026-02-01', '2026-03-01'], groups, goals },
  },
});
const byGroup = (reply: Reply) => {
  const onOpen = vi.fn();
  return {
    ...show(<GoalsByGroup scope={scope} bucket="MONTH" onOpenRows={onOpen} />, { GoalProgress: reply }),
    onOpen,
  };
};
const byMember = (reply: Reply, openGoalId?: string) => {
  const onCloseGoal = vi.fn();
  const part = (
    <GoalsByMember
      scope={scope}
      show="all"
      sort="fall"
      showsAll={false}
      openGoalId={openGoalId}
      onCloseGoal={onCloseGoal}
    />
  );
  return { ...show(part, { GoalProgress: reply }), onCloseGoal };
};

test('while loading, grey lines; when the server fails, that is said; nothing rated is said too', async () => {
  const { unmount } = byGroup('never');
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  unmount();
  const failed = byGroup({ code: 'INTERNAL' });
  expect((await screen.findByRole('alert')).textContent).toContain('progress of goals could not be loaded');
  failed.unmount();
  byGroup(answer([], []));
  expect(await screen.findByText(/No goal was rated in this range/)).toBeTruthy();
});

test('a number opens the comparisons that it counts, in that month cut to the range', async () => {
  const { onOpen } = byGroup(answer([groupOf('Grief')], []));
  await userEvent.click(await screen.findByRole('button', { name: 'March 2026: 1 declined' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith({
    of: 'ratings',
    ...scope,
    within: { from: '2026-03-01', to: '2026-03-27' },
    bucket: 'MONTH',
    part: 'declined',
  });
});

test('a group’s card says what moved, of how many, and opens its ratings', async () => {
  byGroup(answer([groupOf('Grief')], []));
  expect(await screen.findByRole('img', { name: '▲ 9 ▼ 2 of 16 comparisons' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '40 ratings' }).getAttribute('href')).toContain(
    'rows=ratings~2026-02-09~2026-03-27~group.group-Grief~by.MONTH',
  );
});

test('goals that fell furthest stand first; one that was never rated says so', async () => {
  byMember(
    answer([], [goalOf('rose', [1, 2]), goalOf('fell', [3, 1]), goalOf('never', [], { stale: true })]),
  );
  const names = (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent);
  expect(names).toEqual(['M-fell', 'M-rose', 'M-never']);
  expect(screen.getByText('no rating in this range')).toBeTruthy();
  expect(screen.getByText('stale')).toBeTruthy();
  expect(screen.getByRole('img', { name: '▼ significant → minimal' }).getAttribute('data-tone')).toBe('stop');
});

test('the ratings behind a line stand in a panel, the latest first, and the panel has no name in its title', async () => {
  const { onCloseGoal } = byMember(answer([], [goalOf('fell', [3, 1])]), 'goal-fell');
  const panel = await screen.findByRole('dialog', { name: 'Ratings of one goal' });
  expect([...panel.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([
    'Mon 9 Mar 2026minimal▼',
    'Mon 2 Mar 2026significantfirst in the range',
  ]);
  await userEvent.click(screen.getByRole('button', { name: /Close/ }));
  expect(onCloseGoal).toHaveBeenCalledOnce();
});
