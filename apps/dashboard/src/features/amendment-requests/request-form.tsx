import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, TextArea } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { AboutField, aboutIn, type Choosable } from './about-field.tsx';
import { recordRequestMutation } from './handling.graphql.ts';

interface RequestFormProps {
  readonly clientId: string;
  readonly account: Choosable;
  readonly onClose: () => void;
}

/** Enters what a member asks in writing to have amended. */
export function RequestForm({ clientId, account, onClose }: RequestFormProps): ReactNode {
  const record = useEntry(recordRequestMutation);
  const { today } = usePractice();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FormLayer
      title="Enter a request to amend"
      intro="What the member handed in, in their own words. The time to act runs from the day of receipt: 60 days. The request stays as it is entered."
      submit="Enter"
      look="side-panel"
      onClose={onClose}
      onSubmit={(values) => {
        const receivedOn = dayIn(values, 'receivedOn');
        if (receivedOn === null) return Promise.resolve(refuseField('receivedOn', 'Enter the day.'));
        const [wanted, reason] = [textIn(values, 'wanted'), textIn(values, 'reason')];
        const noteId = aboutIn(values);
        if (noteId === undefined) return Promise.resolve(refuseField('noteId', 'Choose what it is about.'));
        return record({ id, clientId, noteId, receivedOn, wanted, reason });
      }}
    >
      <AboutField account={account} label="About" />
      <TextArea name="wanted" label="What is to be changed" rows={4} maxLength={4000} />
      <TextArea name="reason" label="The member’s reason" rows={3} maxLength={4000} />
      <DateField name="receivedOn" label="Received on" max={today} defaultValue={today} />
    </FormLayer>
  );
}
