import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { day } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { Reply } from '../../testing/show.tsx';
import { AssignmentMatrix } from './assignment-matrix.tsx';
import { DualList } from './dual-list.tsx';
import { GapList } from './gap-list.tsx';
import { PairList } from './pair-list.tsx';
import { answerOf, assignmentOf, groupOf, personOf } from './testing-cofac.ts';

const scope = { from: day('2026-03-02'), to: day('2026-03-29') };
const matrix = (reply: Reply) => {
  const onOpenRows = vi.fn();
  return {
    ...show(<AssignmentMatrix scope={scope} onOpenRows={onOpenRows} />, { Cofacilitation: reply }),
    onOpenRows,
  };
};

test('while loading, grey lines; when the server fails, that is said; nobody assigned is said too', async () => {
  const { unmount } = matrix('never');
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  unmount();
  const failed = matrix({ code: 'INTERNAL' });
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
  failed.unmount();
  matrix({ data: answerOf({}) });
  expect(await screen.findByText(/Nobody was assigned to these groups/)).toBeTruthy();
});

test('a cell opens the sessions with that person in the room, while assigned to the group', async () => {
  const assignments = [
    assignmentOf('Ana', 'Grief', 'lead', 18, { sessionsAlone: 2 }),
    assignmentOf('Ben', 'Grief', 'co', 4, { from: day('2026-03-10'), to: day('2026-03-20') }),
  ];
  const { onOpenRows } = matrix({ data: answerOf({ assignments }) });
  expect(
    await screen.findByRole('button', {
      name: 'L 18: Ana, Grief, lead since 5 Jan 2026, in the room at 18 of 20 sessions, 2 alone',
    }),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^C 4: Ben/ }));
  expect(onOpenRows).toHaveBeenCalledExactlyOnceWith({
    of: 'sessions',
    ...scope,
    groupId: 'group-Grief',
    staffIds: ['staff-Ben'],
    part: 'assigned',
  });
});

test('the number of a pair leads to the sessions that the two led together', async () => {
  const pair = {
    __typename: 'FacilitatorPair' as const,
    a: personOf('Ana'),
    b: personOf('Ben'),
    sessionsTogether: 15,
    groups: [groupOf('Grief')],
  };
  show(<PairList scope={scope} />, { Cofacilitation: { data: answerOf({ pairs: [pair] }) } });
  const link = await screen.findByRole('link', { name: '15 sessions of Ana and Ben together' });
  expect(link.getAttribute('href')).toContain('with.staff-Ana,staff-Ben');
});

test('a gap names who was missing, and leads to its session at the site’s time', async () => {
  const gap = {
    __typename: 'FacilitationGap' as const,
    group: { ...groupOf('Grief'), id: 'group-1' },
    session: {
      __typename: 'SessionRef' as const,
      id: 'session-1',
      startsAt: '2026-03-03T17:00:00Z',
      date: day('2026-03-03'),
    },
    missing: [personOf('Ana')],
    unassigned: [],
  };
  show(<GapList scope={scope} />, { Cofacilitation: { data: answerOf({ gaps: [gap] }) } });
  const link = await screen.findByRole('link', { name: 'Tue 3 Mar 2026, 10:00 MST' });
  expect(link.getAttribute('href')).toBe('/sessions/session-1');
  expect(link.closest('tr')?.textContent).toContain('Ana');
});

test('without a gap or a dual relationship, that is said', async () => {
  const none = { Cofacilitation: { data: answerOf({}) } };
  const gaps = show(<GapList scope={scope} />, none);
  expect(
    await screen.findByText(/everybody assigned as lead or co-facilitator was in the room/),
  ).toBeTruthy();
  gaps.unmount();
  show(<DualList scope={scope} />, none);
  expect(await screen.findByText(/no facilitator was the primary therapist/)).toBeTruthy();
});
