import { useState } from 'react';
import { useMutation } from 'urql';
import type { HandedInvitationFragment, Role } from '../../gql/graphql.ts';
import {
  forgetProviderMutation,
  invitePersonMutation,
  linkStaffMutation,
  resetSecondFactorMutation,
  revokeSessionsMutation,
  setDisabledMutation,
  setRolesMutation,
} from './people.graphql.ts';

interface Outcome {
  readonly result:
    | { readonly __typename: 'Person' | 'Invitation' }
    | { readonly __typename: 'Refusal'; readonly message: string }
    | undefined;
}

const noAnswer = 'The server could not do this. Nothing was changed: try again in a moment.';

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
  readonly linkStaff: (staffId: string | null) => void;
  readonly handCode: () => void;
}

/** What an administrator can do to an account; the list renews itself from what the server answers. */
export function usePersonChanges(
  userId: string,
  onHanded: (invitation: HandedInvitationFragment) => void,
): PersonChanges {
  const [, setRoles] = useMutation(setRolesMutation);
  const [, setDisabled] = useMutation(setDisabledMutation);
  const [, revokeSessions] = useMutation(revokeSessionsMutation);
  const [, resetSecondFactor] = useMutation(resetSecondFactorMutation);
  const [, forgetProvider] = useMutation(forgetProviderMutation);
  const [, linkStaff] = useMutation(linkStaffMutation);
  const [, invitePerson] = useMutation(invitePersonMutation);
  const [state, setState] = useState<Pick<PersonChanges, 'isBusy' | 'problem' | 'said'>>({
    isBusy: false,
    problem: null,
    said: null,
  });
  const change = (done: string, work: () => Promise<Outcome>): void => {
    setState({ isBusy: true, problem: null, said: null });
    void work().then(({ result }) => {
      const refused = result?.__typename === 'Refusal' ? result.message : null;
      const problem = result === undefined ? noAnswer : refused;
      setState({ isBusy: false, problem, said: problem === null ? done : null });
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
    linkStaff: (staffId) =>
      change('It is on record which member of staff they are.', async () => {
        const { data } = await linkStaff({ userId, staffId });
        return { result: data?.linkStaff };
      }),
    handCode: () =>
      change('The old password is no longer good.', async () => {
        const { data } = await invitePerson({ userId });
        const outcome = data?.invitePerson;
        if (outcome?.__typename === 'Invitation') onHanded(outcome);
        return { result: outcome };
      }),
  };
}
