import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import { Button } from '../ui/button.tsx';
import { signInMutation } from './practice.graphql.ts';

interface SignInFormProps {
  /** Given with the id of who signed in. */
  readonly onSignedIn: (viewerId: string) => void;
  readonly email?: string;
}

/** E-mail and password, for password managers too. A refusal says no more than the server does. */
export function SignInForm({ onSignedIn, email = '' }: SignInFormProps): ReactNode {
  const [{ fetching }, signIn] = useMutation(signInMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = entered.get(name);
      return typeof value === 'string' ? value : '';
    };
    const { data, error } = await signIn({ email: text('email').trim(), password: text('password') });
    if (data?.signIn.__typename === 'Viewer') return onSignedIn(data.signIn.id);
    setProblem(
      data?.signIn.__typename === 'Refusal'
        ? data.signIn.message
        : error?.networkError === undefined
          ? 'The server could not sign you in. Try again in a moment.'
          : 'The server can’t be reached. Check the connection, then try again.',
    );
  };
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor="email">E-mail</label>
        <input id="email" name="email" type="email" autoComplete="username" required defaultValue={email} />
      </div>
      <div className="field">
        <label htmlFor="password">Password</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </div>
      <p role="alert" className="problem">
        {problem}
      </p>
      <Button type="submit" look="chief" disabled={fetching} shortcut="↵">
        {fetching ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
