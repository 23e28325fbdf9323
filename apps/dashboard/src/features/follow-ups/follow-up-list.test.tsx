import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { FollowUpList } from './follow-up-list.tsx';

const row = (name: string, change: object = {}) => ({
  __typename: 'FollowUp',
  client: { __typename: 'ClientRef', id: `client-${name}`, label: name },
  group: { __typename: 'GroupRef', id: 'group-1', name: 'Skills' },
  session: { __typename: 'SessionRef', id: 'session-1', date: '2026-03-02' },
  state: 'NO_SHOW',
  followUp: 'Call on Friday.',
  dueOn: '2026-03-06',
  overdue: true,
  doneOn: null,
  version: 3,
  mayComplete: true,
  ...change,
});
const followUps = (rows: object[], overdue = rows.length) => ({
  data: { followUps: { __typename: 'FollowUps', total: rows.length, overdue, rows } },
});

it('says how much is left in the singular and the plural', async () => {
  const { unmount } = show(<FollowUpList />, { FollowUps: followUps([row('Ada')]) });
  expect(await screen.findByText('1 follow-up to do.')).toBeTruthy();
  unmount();
  show(<FollowUpList />, { FollowUps: followUps([row('Ada'), row('Bruno')], 0) });
  expect(await screen.findByText('2 follow-ups to do.')).toBeTruthy();
});

it('moves with the arrows and marks with D, as of the version that was seen', async () => {
  const done = { data: { result: { __typename: 'Done', id: 'session-1' } } };
  const { asked } = show(<FollowUpList />, {
    FollowUps: followUps([row('Ada'), row('Bruno')]),
    CompleteFollowUp: done,
  });
  const [first, second] = await screen.findAllByRole('listitem');
  first?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard('{ArrowUp}d');
  expect(await screen.findByText('Done.')).toBeTruthy();
  expect(asked.find(({ operation }) => operation === 'CompleteFollowUp')?.variables).toEqual({
    sessionId: 'session-1',
    clientId: 'client-Ada',
    doneOn: '2026-03-27',
    baseVersion: 3,
  });
});

it('says why somebody may not mark one, and sends nothing', async () => {
  const { asked } = show(<FollowUpList />, { FollowUps: followUps([row('Ada', { mayComplete: false })]) });
  const [only] = await screen.findAllByRole('listitem');
  only?.focus();
  await userEvent.keyboard('d');
  expect(await screen.findByText(/Those who run the group mark this one as done/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Done/ })).toBeNull();
  expect(asked.some(({ operation }) => operation === 'CompleteFollowUp')).toBe(false);
});

it('says where follow-ups come from when there are none, and asks for those that were done', async () => {
  const { asked } = show(<FollowUpList />, { FollowUps: followUps([]) });
  await userEvent.click(await screen.findByRole('button', { name: 'Show those that were done' }));
  await screen.findByText('Nothing is left to do.');
  expect(asked.at(-1)?.variables).toEqual({ withDone: true });
});
