import { useState } from 'react';
import { useMutation } from 'urql';
import type { PayerInput, PayerProfileInput } from '../../gql/graphql.ts';
import { savePayerMutation, savePayerProfileMutation } from './payers.graphql.ts';

interface PayerChanges {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly saveProfile: (profile: PayerProfileInput, version: number) => void;
  readonly savePayer: (payer: PayerInput, target: { id: string; version: number } | null) => void;
}

type Outcome = { __typename: 'Done' } | { __typename: 'Refusal'; message: string } | undefined;

/** What may be changed of payers and what they demand; the page renews itself, and every page that the rules speak on. */
export function usePayerChanges(onSaved: () => void): PayerChanges {
  const [, saveProfile] = useMutation(savePayerProfileMutation);
  const [, savePayer] = useMutation(savePayerMutation);
  const [state, setState] = useState<Pick<PayerChanges, 'isBusy' | 'problem'>>({
    isBusy: false,
    problem: null,
  });
  const renewing = { additionalTypenames: ['Payer', 'PayerProfile', 'BillingWorklist', 'AuditFindings'] };
  const change = async (work: () => Promise<Outcome>): Promise<void> => {
    setState({ isBusy: true, problem: null });
    const outcome = await work();
    if (outcome?.__typename === 'Done') {
      setState({ isBusy: false, problem: null });
      return onSaved();
    }
    const problem = outcome?.message ?? 'The server could not save this. Nothing was changed: try again.';
    setState({ isBusy: false, problem });
  };
  return {
    ...state,
    saveProfile: (profile, version) =>
      void change(async () => (await saveProfile({ profile, version }, renewing)).data?.savePayerProfile),
    savePayer: (payer, target) =>
      void change(
        async () =>
          (
            await savePayer(
              target === null ? { payer } : { payer, payerId: target.id, version: target.version },
              renewing,
            )
          ).data?.savePayer,
      ),
  };
}
