import type { ReactNode } from 'react';
import { useEntry } from '../../platform/use-entry.ts';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { revokeConsentMutation } from './releases.graphql.ts';

interface RevokeFormProps {
  readonly clientId: string;
  readonly consent: { readonly id: string; readonly recipient: string };
  readonly onClose: () => void;
}

/** Asks once more before a consent ends. */
export function RevokeForm({ clientId, consent, onClose }: RevokeFormProps): ReactNode {
  const revoke = useEntry(revokeConsentMutation);
  return (
    <FormLayer
      title="Take a consent back"
      intro={`From now on no copy goes to ${consent.recipient} on it. What left before stays in the accounting of disclosures.`}
      submit="Take back"
      onClose={onClose}
      onSubmit={() => revoke({ id: consent.id, clientId })}
    >
      {null}
    </FormLayer>
  );
}
