import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { AlertList } from './alert-list.tsx';

const alert = (id: string, person: string, change: object = {}) => ({
  __typename: 'SignInAlert',
  id,
  userId: `user-${id}`,
  person,
  kind: 'PASSWORD',
  firstAt: '2026-03-02T15:00:00Z',
  lastAt: '2026-03-02T15:00:00Z',
  times: 1,
  networks: ['198.51.100'],
  closedAt: null,
  closedBy: null,
  remark: null,
  ...change,
});
const replies = (alerts: readonly object[]) => ({ SignInAlerts: { data: { signInAlerts: alerts } } });

it('says whose account was guessed at, how, and from where', async () => {
  show(<AlertList />, replies([alert('a1', 'Ada Quill', { kind: 'CODE', times: 2 })]));
  expect(await screen.findByText('Ada Quill')).toBeTruthy();
  expect(screen.getByText(/2 times by now\. Have the password changed/)).toBeTruthy();
  expect(screen.getByText(/from 198\.51\.100\.0\/24/)).toBeTruthy();
});

it('keeps those that were looked into apart, with what was found', async () => {
  const closed = { closedAt: '2026-03-02T16:00:00Z', closedBy: 'Rosa Marín', remark: 'She forgot it.' };
  show(<AlertList />, replies([alert('a1', 'Ada Quill', closed)]));
  await userEvent.click(await screen.findByText('1 alert looked into'));
  expect(screen.getByText(/Rosa Marín looked into it on .*: She forgot it\./)).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
});

it('closes one with what was found', async () => {
  const { asked } = show(<AlertList />, {
    ...replies([alert('a1', 'Ada Quill'), alert('a2', 'Ben Tiller')]),
    CloseSignInAlert: {
      data: { closeSignInAlert: { __typename: 'Refusal', message: 'Somebody else closed it.' } },
    },
  });
  const form = within(await screen.findByRole('form', { name: 'Alert about Ben Tiller' }));
  await userEvent.type(form.getByLabelText('What you found'), 'A scan.');
  await userEvent.click(form.getByRole('button', { name: 'Close the alert' }));
  expect(asked.at(-1)).toMatchObject({
    operation: 'CloseSignInAlert',
    variables: { id: 'a2', remark: 'A scan.' },
  });
  expect(await form.findByText('Somebody else closed it.')).toBeTruthy();
});

it('says that there is none, or where it is not asked for nothing at all', async () => {
  const { unmount } = show(<AlertList />, replies([]));
  expect(await screen.findByText('Nobody guessed at an account until it was locked.')).toBeTruthy();
  unmount();
  const { asked } = show(<AlertList whenAny />, replies([]));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'Failed sign-ins' })).toBeNull();
});

it('says when they could not be listed', async () => {
  show(<AlertList />, { SignInAlerts: { code: 'INTERNAL', requestId: 'r1' } });
  expect(await screen.findByText(/could not be listed/)).toBeTruthy();
});
