import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import { Button } from '../ui/button.tsx';
import { CodeField } from './code-form.tsx';
import type { SecondStepProps } from './code-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { confirmSecondFactorMutation, startSecondFactorMutation } from './sign-in.graphql.ts';
import { readField, sayFailedSignIn } from './sign-in-words.ts';

/** Loaded by who sets up a second factor, once. */
const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }));

interface Started {
  readonly secret: string;
  readonly uri: string;
}
interface Confirmed {
  readonly viewerId: string;
  readonly recoveryCodes: readonly string[];
}

/** The first sign-in of a practice that asks for codes: key into the authenticator, first code back, recovery codes kept. */
export function SecondFactorSetUp({ onSignedIn, onStartAgain }: SecondStepProps): ReactNode {
  const [{ fetching }, confirm] = useMutation(confirmSecondFactorMutation);
  const { started, failure } = useStart();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { data, error } = await confirm({ code: readField(event.currentTarget, 'code') });
    const outcome = data?.confirmSecondFactor;
    if (outcome?.__typename === 'SecondFactorConfirmed')
      return setConfirmed({ viewerId: outcome.viewer.id, recoveryCodes: outcome.recoveryCodes });
    setRefusal(outcome?.__typename === 'Refusal' ? outcome.message : sayFailedSignIn(error));
  };
  if (confirmed !== null) {
    return <RecoveryCodes codes={confirmed.recoveryCodes} onKept={() => onSignedIn(confirmed.viewerId)} />;
  }
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <p>
        A code is asked for at sign-in from now on. Add this account to an authenticator app on your phone:
        scan the picture, or type the key.
      </p>
      {started !== null && <Key {...started} />}
      {started !== null && <CodeField label="First code" hint="The six digits that the app shows now." />}
      <p role="alert" className="problem">
        {refusal ?? failure}
      </p>
      {started !== null && (
        <Button type="submit" look="chief" disabled={fetching} shortcut="↵">
          {fetching ? 'Checking…' : 'Confirm'}
        </Button>
      )}
      <Button look="quiet" onClick={onStartAgain}>
        Begin again
      </Button>
    </form>
  );
}

/** Asks for a key once: each asking makes a new one, and the one before no longer counts. */
function useStart(): { readonly started: Started | null; readonly failure: string | null } {
  const [, start] = useMutation(startSecondFactorMutation);
  const [started, setStarted] = useState<Started | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void start({}).then(({ data, error }) => {
      const outcome = data?.startSecondFactor;
      if (outcome?.__typename === 'SecondFactorStart') setStarted(outcome);
      else setFailure(outcome?.__typename === 'Refusal' ? outcome.message : sayFailedSignIn(error));
    });
  }, [start]);
  return { started, failure };
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Key({ secret, uri }: Started): ReactNode {
  return (
    <div className="second-factor-key">
      <Suspense fallback={<div className="qr-code" />}>
        <QrCode text={uri} label="QR code for an authenticator app" />
      </Suspense>
      <code aria-label="Key">{inFours(secret)}</code>
      <a href={uri}>Open in an authenticator on this device</a>
      <details className="more">
        <summary>The address for apps that take one</summary>
        <code>{uri}</code>
      </details>
    </div>
  );
}
