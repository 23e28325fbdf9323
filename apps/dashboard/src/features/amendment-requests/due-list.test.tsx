import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { DueList } from './due-list.tsx';

const due = (change: object = {}) => ({
  __typename: 'AmendmentDue',
  ...{ id: 'r1', receivedOn: '2026-02-02', groupName: 'Monday group', state: 'open', duties: ['decide'] },
  ...{ actBy: '2026-04-03', overdue: false, isAskedOfMe: false, askedOf: 'Harriet Moss', isNotice: false },
  client: { __typename: 'ClientRef', id: 'c1', label: 'Marisol Quiroga' },
  session: { __typename: 'SessionRef', id: 's1', date: '2026-01-13' },
  ...change,
});
const replies = (...rows: object[]) => ({ AmendmentsDue: { data: { amendmentsDue: rows } } });

it('lists what is owed, of whom it was asked, and the day; how many are overdue stands above', async () => {
  const late = due({ id: 'r2', overdue: true, actBy: '2026-01-20', askedOf: null });
  show(<DueList />, replies(late, due({ actBy: null, duties: ['send_rebuttal'] })));
  expect((await screen.findByText(/requests is overdue/)).textContent).toMatch(/^1 of 2 requests is overdue/);
  const [, first, second] = screen.getAllByRole('row');
  if (first === undefined || second === undefined) throw new Error('Both requests stand there.');
  expect(within(first).getByText('20 Jan 2026')).toBeTruthy();
  expect(within(second).getByText('asked of Harriet Moss')).toBeTruthy();
  expect(within(second).getByText('no certain day')).toBeTruthy();
});

it('says that nothing is due', async () => {
  show(<DueList />, replies());
  expect(await screen.findByText('Nothing is due.')).toBeTruthy();
});

it('says when it could not be listed', async () => {
  show(<DueList />, { AmendmentsDue: { code: 'INTERNAL', requestId: 'r1' } });
  expect(await screen.findByText('The requests could not be listed.')).toBeTruthy();
});
