import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DisclosuresQuery } from '../../gql/graphql.ts';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { recordDisclosureMutation } from './disclosures.graphql.ts';

export type ShownDisclosure = DisclosuresQuery['disclosures']['rows'][number];

interface DisclosureFormProps {
  readonly clientId: string;
  /** The entry that was wrong, in whose place this one is made. */
  readonly wrong: ShownDisclosure | null;
  readonly onClose: () => void;
}

/** Enters a disclosure, or the right one in the place of one that was wrong. */
export function DisclosureForm({ clientId, wrong, onClose }: DisclosureFormProps): ReactNode {
  const record = useEntry(recordDisclosureMutation);
  const { today } = usePractice();
  // The same for every try, so that a second one after a lost answer enters nothing twice.
  const [id] = useState(() => crypto.randomUUID());
  return (
    <FormLayer
      title={wrong === null ? 'Enter a disclosure' : 'Correct an entry'}
      intro={
        wrong === null
          ? 'What left the practice about this member other than for treatment, payment or the practice’s own work. It stays as it is entered.'
          : 'The wrong entry stays to be read, beside the one that you make in its place.'
      }
      submit="Enter"
      onClose={onClose}
      onSubmit={async (values) => {
        const disclosedOn = dayIn(values, 'disclosedOn');
        if (disclosedOn === null) return refuseField('disclosedOn', 'Enter the day.');
        const [recipient, what, purpose] = ['recipient', 'what', 'purpose'].map((name) =>
          textIn(values, name),
        );
        return record({
          id,
          clientId,
          disclosedOn,
          recipient: recipient ?? '',
          what: what ?? '',
          purpose: purpose ?? '',
          replaces: wrong?.id ?? null,
        });
      }}
    >
      <DateField
        name="disclosedOn"
        label="Disclosed on"
        max={today}
        defaultValue={wrong?.disclosedOn ?? today}
      />
      <TextField
        name="recipient"
        label="To whom"
        hint="Person or office, with the address where it is known."
        wide
        maxLength={300}
        defaultValue={wrong?.recipient ?? ''}
        data-first-focus=""
      />
      <TextArea name="what" label="What" wide rows={2} maxLength={1000} defaultValue={wrong?.what ?? ''} />
      <TextArea
        name="purpose"
        label="What for"
        hint="The purpose, or the request that it answered."
        wide
        rows={2}
        maxLength={1000}
        defaultValue={wrong?.purpose ?? ''}
      />
    </FormLayer>
  );
}
