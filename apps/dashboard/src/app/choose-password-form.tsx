import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import { exactlyIn, textIn } from '../platform/form-values.ts';
import { newPasswordHint, shortestPassword } from '../platform/new-password.ts';
import { Button } from '../ui/button.tsx';
import type { SecondStepProps } from './code-form.tsx';
import { choosePasswordMutation, signInMutation } from './sign-in.graphql.ts';
import { sayFailedSignIn } from './sign-in-words.ts';

interface ChoosePasswordFormProps extends SecondStepProps {
  readonly onCodeNeeded: (isEnrolled: boolean) => void;
}

/** For who was handed a code by an administrator: a password of their own, and on with signing in by it. */
export function ChoosePasswordForm(props: ChoosePasswordFormProps): ReactNode {
  const { onSignedIn, onCodeNeeded, onStartAgain } = props;
  const [choosing, choose] = useMutation(choosePasswordMutation);
  const [signing, signIn] = useMutation(signInMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = choosing.fetching || signing.fetching;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const [email, newPassword] = [textIn(entered, 'email'), exactlyIn(entered, 'newPassword')];
    if (newPassword !== exactlyIn(entered, 'again')) return setProblem('The two passwords are not the same.');
    const chosen = await choose({ email, newPassword, code: textIn(entered, 'invitation') });
    const outcome = chosen.data?.choosePassword;
    if (outcome?.__typename !== 'Done') return setProblem(outcome?.message ?? sayFailedSignIn(chosen.error));
    const { data, error } = await signIn({ email, password: newPassword });
    if (data?.signIn.__typename === 'Viewer') return onSignedIn(data.signIn.id);
    if (data?.signIn.__typename === 'SecondFactorNeeded') return onCodeNeeded(data.signIn.enrolled);
    setProblem(data?.signIn.__typename === 'Refusal' ? data.signIn.message : sayFailedSignIn(error));
  };
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <p>An administrator of your practice hands you the code. It is good once, for seven days.</p>
      <div className="field">
        <label htmlFor="email">E-mail</label>
        <input id="email" name="email" type="email" autoComplete="username" required />
      </div>
      <div className="field">
        <label htmlFor="invitation">Code</label>
        <input
          id="invitation"
          name="invitation"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </div>
      <NewPasswordFields />
      <p role="alert" className="problem">
        {problem}
      </p>
      <Button type="submit" look="chief" disabled={isBusy} shortcut="↵">
        {isBusy ? 'Signing in…' : 'Set the password and sign in'}
      </Button>
      <Button look="quiet" onClick={onStartAgain}>
        Back
      </Button>
    </form>
  );
}

/** The password that somebody chooses, twice: it can't be read while it is typed. */
const NewPasswordFields = (): ReactNode => (
  <>
    <div className="field">
      <label htmlFor="new-password">New password</label>
      <input
        id="new-password"
        name="newPassword"
        type="password"
        autoComplete="new-password"
        minLength={shortestPassword}
        aria-describedby="new-password-hint"
        required
      />
      <p id="new-password-hint" className="quiet">
        {newPasswordHint}
      </p>
    </div>
    <div className="field">
      <label htmlFor="again">The same once more</label>
      <input id="again" name="again" type="password" autoComplete="new-password" required />
    </div>
  </>
);
