import { useState } from 'react';
import { useMutation } from 'urql';
import type { ClientInput } from '../../gql/graphql.ts';
import { saveClientMutation } from './clients.graphql.ts';

interface Saving {
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** The field that the problem is about. */
  readonly field: string | null;
}

/** Enters or changes a client; lists and pages that show clients are asked again. */
export function useSaveClient(
  onSaved: (clientId: string) => void,
): Saving & { readonly save: (client: ClientInput, target?: { id: string; version: number }) => void } {
  const [, mutate] = useMutation(saveClientMutation);
  const [state, setState] = useState<Saving>({ isBusy: false, problem: null, field: null });
  const save = async (client: ClientInput, target?: { id: string; version: number }): Promise<void> => {
    setState({ isBusy: true, problem: null, field: null });
    const { data } = await mutate(
      target === undefined ? { client } : { client, clientId: target.id, version: target.version },
      { additionalTypenames: ['ClientRef', 'ClientRecord', 'MemberSummary', 'MemberDetail'] },
    );
    const answer = data?.saveClient;
    if (answer?.__typename === 'Done') {
      setState({ isBusy: false, problem: null, field: null });
      return onSaved(answer.id);
    }
    const problem = answer?.message ?? 'The server could not save this. Nothing was changed: try again.';
    setState({ isBusy: false, problem, field: answer?.field ?? null });
  };
  return { ...state, save: (client, target) => void save(client, target) };
}
