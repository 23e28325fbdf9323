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

const needsCode = { data: { signIn: { __typename: 'SecondFactorNeeded', enrolled: true } } };
const needsSetUp = { data: { signIn: { __typename: 'SecondFactorNeeded', enrolled: false } } };
const started = {
  data: {
    startSecondFactor: {
      __typename: 'SecondFactorStart',
      secret: 'JBSWY3DPEHPK3PXP',
      uri: 'otpauth://totp/Concord:imani?secret=JBSWY3DPEHPK3PXP',
    },
  },
};

test('whoever has a second factor is asked for a code, and is in only with it', async () => {
  const onSignedIn = await signIn({
    SignIn: needsCode,
    VerifyCode: { data: { verifyCode: { __typename: 'Viewer', id: 'v1' } } },
  });
  const code = await screen.findByLabelText('Code');
  expect(onSignedIn).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(code);
  await userEvent.type(code, '123456{Enter}');
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith('v1');
});

test('a wrong code is refused in the server’s words and can be typed again', async () => {
  const message = 'The code is not right, or was used before.';
  const onSignedIn = await signIn({
    SignIn: needsCode,
    VerifyCode: { data: { verifyCode: { __typename: 'Refusal', code: 'wrong-code', message } } },
  });
  await userEvent.type(await screen.findByLabelText('Code'), '000000{Enter}');
  expect((await screen.findByText(message)).getAttribute('role')).toBe('alert');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Sign in/ }).disabled).toBe(false);
  expect(onSignedIn).not.toHaveBeenCalled();
});

test('after too many wrong codes only the password helps', async () => {
  const message = 'Sign in again.';
  await signIn({
    SignIn: needsCode,
    VerifyCode: { data: { verifyCode: { __typename: 'Refusal', code: 'sign-in-again', message } } },
  });
  await userEvent.type(await screen.findByLabelText('Code'), '000000{Enter}');
  await screen.findByText(message);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Sign in/ }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Begin again' }));
  expect(screen.getByLabelText('Password')).toBeTruthy();
});

test('the first sign-in sets up an authenticator by its key and lets nobody past the recovery codes', async () => {
  const onSignedIn = await signIn({
    SignIn: needsSetUp,
    StartSecondFactor: started,
    ConfirmSecondFactor: {
      data: {
        confirmSecondFactor: {
          __typename: 'SecondFactorConfirmed',
          recoveryCodes: ['abcd-efgh', 'jkmn-pqrs'],
          viewer: { __typename: 'Viewer', id: 'v1' },
        },
      },
    },
  });
  expect((await screen.findByLabelText('Key')).textContent).toBe('JBSW Y3DP EHPK 3PXP');
  await userEvent.type(screen.getByLabelText('First code'), '123456{Enter}');
  expect(await screen.findByText('jkmn-pqrs')).toBeTruthy();
  expect(onSignedIn).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: /I have kept them/ }));
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith('v1');
});

const withProvider = { data: { signInChoices: { provider: 'Sign in with Example Health' } } };

test('the organization’s own sign-in stands beside the password where there is one, and only there', async () => {
  show(<SignInForm onSignedIn={() => undefined} />, { SignInChoices: withProvider });
  expect(await screen.findByRole('button', { name: 'Sign in with Example Health' })).toBeTruthy();
});

test('where the organization’s sign-in does not work, the server’s words say so', async () => {
  const message = 'The sign-in of your organization does not work at the moment.';
  const { asked } = show(<SignInForm onSignedIn={() => undefined} />, {
    SignInChoices: withProvider,
    StartProviderSignIn: { data: { startProviderSignIn: { __typename: 'Refusal', message } } },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Example Health' }));
  expect(await screen.findByText(message)).toBeTruthy();
  const start = asked.find(({ operation }) => operation === 'StartProviderSignIn');
  expect(start?.variables).toEqual({ returnTo: '/' });
});

test('a browser that lets no window open is told of, where the page must stay as it is', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null);
  show(<SignInForm goes="window" onSignedIn={() => undefined} />, { SignInChoices: withProvider });
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Example Health' }));
  expect((await screen.findByText(/does not let a window open/)).getAttribute('role')).toBe('alert');
});
