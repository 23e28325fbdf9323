import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import { Button } from '../ui/button.tsx';
import { verifyCodeMutation } from './sign-in.graphql.ts';
import { readField, sayFailedSignIn } from './sign-in-words.ts';

export interface SecondStepProps {
  readonly onSignedIn: (viewerId: string) => void;
  readonly onStartAgain: () => void;
}

/** The second step of signing in: six digits from the authenticator, or one of the recovery codes. */
export function CodeForm({ onSignedIn, onStartAgain }: SecondStepProps): ReactNode {
  const [{ fetching }, verify] = useMutation(verifyCodeMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { data, error } = await verify({ code: readField(event.currentTarget, 'code') });
    const outcome = data?.verifyCode;
    if (outcome?.__typename === 'Viewer') return onSignedIn(outcome.id);
    setProblem(outcome?.__typename === 'Refusal' ? outcome.message : sayFailedSignIn(error));
    setOver(outcome?.__typename === 'Refusal' && outcome.code === 'sign-in-again');
  };
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <CodeField label="Code" hint="Six digits from your authenticator app, or a recovery code." />
      <p role="alert" className="problem">
        {problem}
      </p>
      <Button type="submit" look="chief" disabled={fetching || isOver} shortcut="↵">
        {fetching ? 'Signing in…' : 'Sign in'}
      </Button>
      <Button look="quiet" onClick={onStartAgain}>
        Begin again
      </Button>
    </form>
  );
}

interface CodeFieldProps {
  readonly label: string;
  readonly hint: string;
}

/** Where a code is typed; the focus goes there, and a phone offers the code that it knows. */
export function CodeField({ label, hint }: CodeFieldProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="field">
      <label htmlFor="code">{label}</label>
      <input
        ref={input}
        id="code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby="code-hint"
        required
      />
      <p id="code-hint" className="quiet">
        {hint}
      </p>
    </div>
  );
}
