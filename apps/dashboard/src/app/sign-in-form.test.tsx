import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import type { Replies } from '../testing/show.tsx';
import { SignInForm } from './sign-in-form.tsx';

const signIn = async (replies: Replies) => {
  const onSignedIn = vi.fn();
  show(<SignInForm onSignedIn={onSignedIn} />, replies);
  await userEvent.type(screen.getByLabelText('E-mail'), ' imani@practice.example ');
  await userEvent.type(screen.getByLabelText('Password'), 'a long phrase{Enter}');
  return onSignedIn;
};

test('e-mail and password sign in, by Enter as well', async () => {
  const onSignedIn = await signIn({ SignIn: { data: { signIn: { __typename: 'Viewer', id: 'v1' } } } });
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith('v1');
});

test('a refusal is said in the server’s words, and nothing else is given away', async () => {
  const message = 'E-mail and password do not match.';
  const onSignedIn = await signIn({ SignIn: { data: { signIn: { __typename: 'Refusal', message } } } });
  expect((await screen.findByRole('alert')).textContent).toBe(message);
  expect(onSignedIn).not.toHaveBeenCalled();
});

test('a server that is not there is said to be not there', async () => {
  await signIn({});
  expect((await screen.findByRole('alert')).textContent).toContain('can’t be reached');
});

test('password managers know the fields', () => {
  show(<SignInForm onSignedIn={() => undefined} />);
  expect(screen.getByLabelText('E-mail').getAttribute('autocomplete')).toBe('username');
  expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password');
});
