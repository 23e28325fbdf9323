import type { ReactNode } from 'react';
import { dayIn, textIn, textOrNull } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { refuseField } from '../../platform/use-entry.ts';
import { ChoiceField, DateField, SelectField, TextField } from '../../ui/form/fields.tsx';
import { consentsToShareQuery } from './amendment-requests.graphql.ts';
import { namePersonMutation, personToldMutation } from './decision.graphql.ts';
import { StepForm, type RequestPlace } from './step-form.tsx';

interface FormProps {
  readonly place: RequestPlace;
  readonly onClose: () => void;
}

/** Names somebody who is to be told of the amendment. */
export const NamePersonForm = ({ place, onClose }: FormProps): ReactNode => (
  <StepForm
    place={place}
    mutation={namePersonMutation}
    title="Who is to be told"
    intro="Whoever got what was wrong and needs the amendment: named by the member, who agrees; or known to the practice to rely on it, as the accounting of disclosures says."
    submit="Enter"
    onClose={onClose}
    read={(values) => ({
      said: { recipient: textIn(values, 'recipient'), namedBy: textIn(values, 'namedBy') },
    })}
  >
    <TextField
      name="recipient"
      label="Person or office"
      hint="With the address where it is known."
      wide
      maxLength={300}
      data-first-focus=""
    />
    <ChoiceField
      name="namedBy"
      label="Named by"
      wide
      defaultValue="client"
      options={[
        { value: 'client', label: 'The member, who agrees that they are told' },
        { value: 'practice', label: 'The practice, which knows that they rely on it' },
      ]}
    />
  </StepForm>
);

/** Enters that somebody was told of the amendment. */
export function PersonToldForm({
  place,
  person,
  isPart2,
  onClose,
}: FormProps & {
  readonly person: { readonly id: string; readonly recipient: string };
  readonly isPart2: boolean;
}): ReactNode {
  const { today } = usePractice();
  const answer = useAnswer(consentsToShareQuery, { clientId: place.clientId });
  const holding = answer.state === 'ready' ? answer.data.consents.rows.filter(({ holds }) => holds) : [];
  return (
    <StepForm
      place={place}
      mutation={personToldMutation}
      title="They were told"
      intro={`${person.recipient} was told of the amendment. It is entered in the accounting of disclosures.`}
      submit="Enter"
      onClose={onClose}
      read={(values) => {
        const toldOn = dayIn(values, 'toldOn');
        if (toldOn === null) return refuseField('toldOn', 'Enter the day.');
        return { said: { personId: person.id, toldOn, consentId: textOrNull(values, 'consentId') } };
      }}
    >
      <DateField name="toldOn" label="On" max={today} defaultValue={today} data-first-focus="" />
      <SelectField
        name="consentId"
        label="Rests on"
        wide
        empty={isPart2 ? 'choose the consent' : 'no consent on record'}
        {...(isPart2
          ? { hint: 'The group is under 42 CFR Part 2: it is shared on a written consent alone.' }
          : {})}
        options={holding.map((one) => ({
          value: one.id,
          label: `consent of ${formatDayAndYear(one.givenOn)} to ${one.recipient}`,
        }))}
      />
    </StepForm>
  );
}
