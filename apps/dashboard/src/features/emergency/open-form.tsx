import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import type { EmergencyOccasion } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { Button } from '../../ui/button.tsx';
import { ProviderProof } from '../../ui/provider-proof.tsx';
import { openEmergencyAccessMutation } from './emergency.graphql.ts';
import { occasionWords } from './say-emergency.ts';

const isOccasion = (value: string): value is EmergencyOccasion => value in occasionWords;

interface OpenFormProps {
  readonly asksForCode: boolean;
  /** Given with the id of the member whose record is open now. */
  readonly onOpened: (memberId: string) => void;
}

/** Opens one member's record in an emergency: who, why, and proof that it is oneself. */
export function OpenForm({ asksForCode, onOpened }: OpenFormProps): ReactNode {
  const { viewer } = usePractice();
  const [{ fetching }, open] = useMutation(openEmergencyAccessMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = entered.get(name);
      return typeof value === 'string' ? value : '';
    };
    const occasion = text('occasion');
    if (!isOccasion(occasion)) return;
    const { data } = await open({
      id: crypto.randomUUID(),
      client: text('client'),
      occasion,
      explanation: text('explanation'),
      password: text('password'),
      code: asksForCode ? text('code') : null,
    });
    const outcome = data?.openEmergencyAccess;
    if (outcome?.__typename === 'RunningEmergency') return onOpened(outcome.client.id);
    setProblem(
      outcome?.message ?? 'The server could not do this. Nothing was opened: try again in a moment.',
    );
  };
  return (
    <form className="emergency-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor="client">Member</label>
        <input
          id="client"
          name="client"
          required
          autoComplete="off"
          spellCheck={false}
          aria-describedby="client-hint"
        />
        <p id="client-hint" className="quiet">
          The record number, or the full first and last name, exactly. There is no search by parts.
        </p>
      </div>
      <div className="field">
        <label htmlFor="occasion">What happened</label>
        <select id="occasion" name="occasion" required defaultValue="">
          <option value="" disabled>
            Choose…
          </option>
          {Object.entries(occasionWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="explanation">Explanation</label>
        <textarea
          id="explanation"
          name="explanation"
          rows={3}
          required
          minLength={15}
          maxLength={1000}
          aria-describedby="explanation-hint"
        />
        <p id="explanation-hint" className="quiet">
          At least 15 characters. The director reads it in the review.
        </p>
      </div>
      {viewer.hasPassword ? (
        <div className="field">
          <label htmlFor="emergency-password">Your password</label>
          <input id="emergency-password" name="password" type="password" autoComplete="current-password" />
        </div>
      ) : (
        <ProviderProof />
      )}
      {asksForCode && (
        <div className="field">
          <label htmlFor="emergency-code">Code</label>
          <input id="emergency-code" name="code" autoComplete="one-time-code" required />
          <p className="quiet">Six digits from your authenticator app.</p>
        </div>
      )}
      <p role="alert" className="problem">
        {problem}
      </p>
      <Button type="submit" look="chief" disabled={fetching}>
        {fetching ? 'Opening…' : 'Open for 60 minutes'}
      </Button>
    </form>
  );
}
