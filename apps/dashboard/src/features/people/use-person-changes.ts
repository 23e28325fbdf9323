import { useState } from 'react';
import { useMutation } from 'urql';
import type { Role } from '../../gql/graphql.ts';
import {
  forgetProviderMutation,
  resetSecondFactorMutation,
  revokeSessionsMutation,
  setDisabledMutation,
  setRolesMutation,
} from './people.graphql.ts';

interface Outcome {
  readonly result:
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Refusal'; readonly message: string }
    | undefined;
}

export interface PersonChanges {
  readonly isBusy: boolean;
  /** Why the last change was not made. */
  readonly problem: string | null;
  /** What the last change did. */
  readonly said: string | null;
  readonly giveRoles: (roles: readonly Role[]) => void;
  readonly bar: (isBarred: boolean) => void;
  readonly endSessions: () => void;
  readonly takeBackSecondFactor: () => void;
  readonly forgetProvider: () => void;
}

/** What an administrator can do to an account; the list renews itself from what the server answers. */
export function usePersonChanges(userId: string): PersonChanges {
  const [, setRoles] = useMutation(setRolesMutation);
  const [, setDisabled] = useMutation(setDisabledMutation);
  const [, revokeSessions] = useMutation(revokeSessionsMutation);
  const [, resetSecondFactor] = useMutation(resetSecondFactorMutation);
  const [, forgetProvider] = useMutation(forgetProviderMutation);
  const [state, setState] = useState<Pick<PersonChanges, 'isBusy' | 'problem' | 'said'>>({
    isBusy: false,
    problem: null,
    said: null,
  });
  const change = (done: string, work: () => Promise<Outcome>): void => {
    setState({ isBusy: true, problem: null, said: null });
    void work().then(({ result }) => {
      const isDone = result?.__typename === 'Person';
      const problem = isDone
        ? null
        : (result?.message ?? 'The server could not do this. Nothing was changed: try again in a moment.');
      setState({ isBusy: false, problem, said: isDone ? done : null });
    });
  };
  return {
    ...state,
    giveRoles: (roles) =>
      change('The roles are given.', async () => {
        const { data } = await setRoles({ userId, roles: [...roles] });
        return { result: data?.setRoles };
      }),
    bar: (isBarred) =>
      change(isBarred ? 'Barred, and all sessions ended.' : 'Let in again.', async () => {
        const { data } = await setDisabled({ userId, disabled: isBarred });
        return { result: data?.setDisabled };
      }),
    endSessions: () =>
      change('All sessions are ended.', async () => {
        const { data } = await revokeSessions({ userId });
        return { result: data?.revokeSessions };
      }),
    takeBackSecondFactor: () =>
      change('The second factor is taken back.', async () => {
        const { data } = await resetSecondFactor({ userId });
        return { result: data?.resetSecondFactor };
      }),
    forgetProvider: () =>
      change('The link is forgotten, and all sessions ended.', async () => {
        const { data } = await forgetProvider({ userId });
        return { result: data?.forgetProvider };
      }),
  };
}
