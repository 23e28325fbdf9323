import { addDays } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { enterConsentMutation } from './releases.graphql.ts';

interface ConsentFormProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** Enters a written consent that the member signed. */
export function ConsentForm({ clientId, onClose }: ConsentFormProps): ReactNode {
  const enter = useEntry(enterConsentMutation);
  const { today } = usePractice();
  // The same for every try, so that a second one after a lost answer enters nothing twice.
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FormLayer
      title="Enter a consent"
      intro="What the member signed: that a copy of their record may go to somebody, for a purpose, until a day. It stays as it is entered; it can be taken back."
      submit="Enter"
      onClose={onClose}
      onSubmit={(values) => {
        const [givenOn, expiresOn] = [dayIn(values, 'givenOn'), dayIn(values, 'expiresOn')];
        if (givenOn === null) return Promise.resolve(refuseField('givenOn', 'Enter the day.'));
        if (expiresOn === null) return Promise.resolve(refuseField('expiresOn', 'Enter the last day.'));
        const [recipient, purpose] = [textIn(values, 'recipient'), textIn(values, 'purpose')];
        return enter({ id, clientId, recipient, purpose, givenOn, expiresOn });
      }}
    >
      <TextField
        name="recipient"
        label="To whom"
        hint="Person or office that it names."
        wide
        maxLength={300}
        data-first-focus=""
      />
      <TextArea name="purpose" label="What for" wide rows={2} maxLength={1000} />
      <DateField name="givenOn" label="Signed on" max={today} defaultValue={today} />
      <DateField
        name="expiresOn"
        label="Holds until"
        hint="The last day, included."
        defaultValue={addDays(today, 365)}
      />
    </FormLayer>
  );
}
