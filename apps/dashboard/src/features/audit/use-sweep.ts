import { useCallback, useEffect, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { NameSweepFieldsFragment } from '../../gql/graphql.ts';
import { cancelNameSweepMutation, nameSweepQuery, startNameSweepMutation } from './names.graphql.ts';

const whileRunning = 1_500;
const unreachable = 'The server could not be reached. Try again in a moment.';

/** The sweep that was begun last, asked about again and again while it runs. */
export interface Sweep {
  /** Undefined until the server has answered; null where there never was a sweep. */
  readonly sweep: NameSweepFieldsFragment | null | undefined;
  readonly said: string;
  readonly start: () => void;
  readonly cancel: () => void;
}

export function useSweep(onEnded: () => void): Sweep {
  const [{ data, error }, ask] = useQuery({ query: nameSweepQuery, requestPolicy: 'cache-and-network' });
  const [, start] = useMutation(startNameSweepMutation);
  const [, cancel] = useMutation(cancelNameSweepMutation);
  const [said, setSaid] = useState('');
  const sweep = data?.nameSweep ?? (data === undefined ? undefined : null);
  const isRunning = sweep?.state === 'running';
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(refresh, whileRunning);
    return () => {
      clearInterval(timer);
      onEnded();
    };
  }, [isRunning, refresh, onEnded]);
  const tell = (outcome: { readonly __typename: string; readonly message?: string } | undefined): void => {
    setSaid(outcome === undefined ? unreachable : (outcome.message ?? ''));
    refresh();
  };
  return {
    sweep,
    said: error === undefined ? said : unreachable,
    start: () => void start({}).then(({ data: answer }) => tell(answer?.startNameSweep)),
    cancel: () => {
      if (sweep != null)
        void cancel({ sweepId: sweep.id }).then(({ data: answer }) => tell(answer?.cancelNameSweep));
    },
  };
}
