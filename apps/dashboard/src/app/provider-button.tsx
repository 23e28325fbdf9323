import { useState } from 'react';
import type { ReactNode } from 'react';
import { useClient, useMutation } from 'urql';
import { doneAtProvider, sayComingBack } from '../platform/coming-back.ts';
import type { ComingBack } from '../platform/coming-back.ts';
import { startProviderSignInMutation } from '../platform/provider.graphql.ts';
import { openProviderWindow } from '../platform/provider-window.ts';
import { Button } from '../ui/button.tsx';
import { viewerIdQuery } from './sign-in.graphql.ts';

interface ProviderButtonProps {
  readonly label: string;
  /** Whether the whole page goes to the provider, or a window of its own while the page waits as it is. */
  readonly goes: 'page' | 'window';
  readonly onSignedIn: (viewerId: string) => void;
  readonly onCodeNeeded: (isEnrolled: boolean) => void;
  readonly onProblem: (problem: string | null) => void;
}

/** The way in through the organization's provider. */
export function ProviderButton({
  label,
  goes,
  onSignedIn,
  onCodeNeeded,
  onProblem,
}: ProviderButtonProps): ReactNode {
  const client = useClient();
  const [, start] = useMutation(startProviderSignInMutation);
  const [isWaiting, setWaiting] = useState(false);
  const begin = async (returnTo: string): Promise<string | null> => {
    const { data } = await start({ returnTo });
    const way = data?.startProviderSignIn;
    if (way?.__typename === 'ProviderStart') return way.url;
    onProblem(way?.message ?? sayComingBack('unreachable'));
    return null;
  };
  const goOn = async (said: ComingBack | null): Promise<void> => {
    if (said === 'code' || said === 'set-up') return onCodeNeeded(said === 'code');
    if (said !== 'in') return onProblem(sayComingBack(said));
    const { data } = await client.query(viewerIdQuery, {}, { requestPolicy: 'network-only' });
    if (data?.viewer == null) onProblem(sayComingBack('again'));
    else onSignedIn(data.viewer.id);
  };
  const inPage = async (): Promise<void> => {
    const url = await begin(window.location.pathname + window.location.search);
    if (url !== null) window.location.assign(url);
  };
  const inWindow = async (): Promise<void> => {
    const opened = openProviderWindow();
    if (opened === null)
      return onProblem('This browser does not let a window open. Allow it, then try again.');
    const url = await begin(doneAtProvider);
    if (url === null) return opened.close();
    opened.go(url);
    await goOn(await opened.outcome);
  };
  const go = async (): Promise<void> => {
    onProblem(null);
    setWaiting(true);
    await (goes === 'page' ? inPage() : inWindow());
    setWaiting(false);
  };
  return (
    <Button disabled={isWaiting && goes === 'page'} onClick={() => void go()}>
      {label}
    </Button>
  );
}
