import { useState } from 'react';
import type { ReactNode } from 'react';
import { textIn } from '../../platform/form-values.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { TextArea } from '../../ui/form/fields.tsx';
import type { Choosable } from './about-field.tsx';
import { recordRequestMutation } from './handling.graphql.ts';
import { ReceiptForm } from './receipt-form.tsx';

interface RequestFormProps {
  readonly clientId: string;
  readonly account: Choosable;
  readonly onClose: () => void;
}

/** Enters what a member asks in writing to have amended. */
export function RequestForm({ clientId, account, onClose }: RequestFormProps): ReactNode {
  const record = useEntry(recordRequestMutation);
  const [id] = useState(() => crypto.randomUUID());
  return (
    <ReceiptForm
      title="Enter a request to amend"
      intro="What the member handed in, in their own words. The time to act runs from the day of receipt: 60 days. The request stays as it is entered."
      about={{ label: 'About', missing: 'Choose what it is about.' }}
      account={account}
      onClose={onClose}
      onEnter={(receipt, values) => {
        const [wanted, reason] = [textIn(values, 'wanted'), textIn(values, 'reason')];
        return record({ id, clientId, ...receipt, wanted, reason });
      }}
    >
      <TextArea name="wanted" label="What is to be changed" rows={4} maxLength={4000} />
      <TextArea name="reason" label="The member’s reason" rows={3} maxLength={4000} />
    </ReceiptForm>
  );
}
