import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { sayComingBack } from '../platform/coming-back.ts';
import { startProviderConfirmationMutation, signInChoicesQuery } from '../platform/provider.graphql.ts';
import { openProviderWindow } from '../platform/provider-window.ts';
import { Button } from './button.tsx';

/**
 * Stands where the password stands for who has none: they prove themselves at their organization's sign-in, in a window of its own,
 * and what they do next counts as confirmed.
 */
export function ProviderProof(): ReactNode {
  const [{ data }] = useQuery({ query: signInChoicesQuery });
  const [, start] = useMutation(startProviderConfirmationMutation);
  const [state, setState] = useState<'open' | 'waiting' | 'confirmed'>('open');
  const [problem, setProblem] = useState<string | null>(null);
  const close = useRef<() => void>(() => undefined);
  useEffect(() => () => close.current(), []);
  const confirm = async (): Promise<void> => {
    const opened = openProviderWindow();
    setProblem(opened === null ? blocked : null);
    if (opened === null) return;
    close.current = opened.close;
    setState('waiting');
    const { data: begun } = await start({});
    const way = begun?.startProviderConfirmation;
    if (way?.__typename !== 'ProviderStart') {
      opened.close();
      setState('open');
      return setProblem(way?.message ?? sayComingBack('unreachable'));
    }
    opened.go(way.url);
    const said = await opened.outcome;
    setState(said === 'confirmed' ? 'confirmed' : 'open');
    setProblem(
      said === null || said === 'confirmed' ? null : (sayComingBack(said) ?? sayComingBack('again')),
    );
  };
  const label = data?.signInChoices.provider ?? 'Sign in with your organization';
  return (
    <div className="provider-proof">
      <Button onClick={() => void confirm()}>
        {state === 'confirmed' ? 'Confirm again' : `Confirm: ${label}`}
      </Button>
      <p role="status" className="quiet">
        {state === 'waiting' && 'Confirm in the window that has opened; this page stays as it is.'}
        {state === 'confirmed' && 'Confirmed. What you do next counts as yours; it holds for five minutes.'}
        {state === 'open' && 'You have no password here: you confirm at the sign-in of your organization.'}
      </p>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

const blocked = 'This browser does not let a window open. Allow windows of this site, then try again.';
