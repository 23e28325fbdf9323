import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { comingBack, sayComingBack } from '../platform/coming-back.ts';
import type { ComingBack } from '../platform/coming-back.ts';
import { exactlyIn, textIn } from '../platform/form-values.ts';
import { signInChoicesQuery } from '../platform/provider.graphql.ts';
import { Button } from '../ui/button.tsx';
import { ChoosePasswordForm } from './choose-password-form.tsx';
import { CodeForm } from './code-form.tsx';
import { ProviderButton } from './provider-button.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';
import { signInMutation } from './sign-in.graphql.ts';
import { sayFailedSignIn } from './sign-in-words.ts';
import './sign-in.css';

interface SignInFormProps {
  /** Given with the id of who signed in. */
  readonly onSignedIn: (viewerId: string) => void;
  readonly email?: string;
  /** Whether the way through the organization's provider takes the page there, or a window of its own. */
  readonly goes?: 'page' | 'window';
}

/** Password first; then, where the server asks for it, a code, or the setting up of what makes codes. */
export function SignInForm({ onSignedIn, email = '', goes = 'page' }: SignInFormProps): ReactNode {
  const [step, setStep] = useState<Step>(goes === 'page' ? stepOf(comingBack) : 'password');
  const startAgain = (): void => setStep('password');
  if (step === 'code') return <CodeForm onSignedIn={onSignedIn} onStartAgain={startAgain} />;
  if (step === 'set-up') return <SecondFactorSetUp onSignedIn={onSignedIn} onStartAgain={startAgain} />;
  const onCodeNeeded = (isEnrolled: boolean): void => setStep(isEnrolled ? 'code' : 'set-up');
  if (step === 'invited')
    return (
      <ChoosePasswordForm onSignedIn={onSignedIn} onCodeNeeded={onCodeNeeded} onStartAgain={startAgain} />
    );
  return (
    <>
      <PasswordForm email={email} goes={goes} onSignedIn={onSignedIn} onCodeNeeded={onCodeNeeded} />
      {goes === 'page' && (
        <p className="sign-in-invited">
          <Button look="link" onClick={() => setStep('invited')}>
            I have a code for a new password
          </Button>
        </p>
      )}
    </>
  );
}

type Step = 'password' | 'invited' | 'code' | 'set-up';

/** Who came back from the provider goes on with the second step there. */
const stepOf = (said: ComingBack | null): Step => (said === 'code' || said === 'set-up' ? said : 'password');

interface PasswordFormProps extends Required<SignInFormProps> {
  readonly onCodeNeeded: (isEnrolled: boolean) => void;
}

/** E-mail and password, for password managers too, and the organization's provider where there is one. */
function PasswordForm({ onSignedIn, onCodeNeeded, email, goes }: PasswordFormProps): ReactNode {
  const [{ fetching }, signIn] = useMutation(signInMutation);
  const [{ data: choices }] = useQuery({ query: signInChoicesQuery });
  const [problem, setProblem] = useState<string | null>(goes === 'page' ? sayComingBack(comingBack) : null);
  const provider = choices?.signInChoices.provider ?? null;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const { data, error } = await signIn({
      email: textIn(entered, 'email'),
      password: exactlyIn(entered, 'password'),
    });
    if (data?.signIn.__typename === 'Viewer') return onSignedIn(data.signIn.id);
    if (data?.signIn.__typename === 'SecondFactorNeeded') return onCodeNeeded(data.signIn.enrolled);
    setProblem(data?.signIn.__typename === 'Refusal' ? data.signIn.message : sayFailedSignIn(error));
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
      {provider !== null && (
        <>
          <p className="sign-in-or quiet">or</p>
          <ProviderButton
            label={provider}
            goes={goes}
            onSignedIn={onSignedIn}
            onCodeNeeded={onCodeNeeded}
            onProblem={setProblem}
          />
        </>
      )}
    </form>
  );
}
