import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PayerProfilesQuery, ProfileOnRecordFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { usePayerChanges } from './use-payer-changes.ts';

export type PayerOnRecord = PayerProfilesQuery['payers'][number];

interface PayerLayerProps {
  readonly payer: PayerOnRecord | null;
  readonly profiles: readonly ProfileOnRecordFragment[];
  readonly onClose: () => void;
}

/** Adds a payer or changes one. */
export function PayerLayer({ payer, profiles, onClose }: PayerLayerProps): ReactNode {
  const { isBusy, problem, savePayer } = usePayerChanges(onClose);
  const [name, setName] = useState(payer?.name ?? '');
  const [profile, setProfile] = useState(payer?.profile ?? profiles[0]?.key ?? '');
  const [individualBilling, setIndividually] = useState(payer?.individualBilling ?? true);
  return (
    <Layer title={payer === null ? 'New payer' : 'Change payer'} look="layer" onClose={onClose}>
      <form
        className="stack payers-form"
        onSubmit={(event) => {
          event.preventDefault();
          savePayer({ name, profile, individualBilling }, payer);
        }}
      >
        <div className="field">
          <label htmlFor="payer-name">Name</label>
          <input
            id="payer-name"
            autoComplete="off"
            data-first-focus
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="payer-profile">Profile: what it demands</label>
          <select id="payer-profile" value={profile} onChange={({ target }) => setProfile(target.value)}>
            {profiles.map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <label className="payers-check">
          <input
            type="checkbox"
            checked={individualBilling}
            onChange={({ target }) => setIndividually(target.checked)}
          />
          Each client is billed individually for group services
        </label>
        <p role="alert" className="problem">
          {problem}
        </p>
        <div>
          <Button type="submit" look="chief" disabled={isBusy}>
            Save
          </Button>
        </div>
      </form>
    </Layer>
  );
}
