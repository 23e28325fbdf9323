import { longestStatement } from '@concord/domain/amendment-requests';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textIn, textOrNull } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { refuseField } from '../../platform/use-entry.ts';
import { ChoiceField, DateField, SelectField, TextArea } from '../../ui/form/fields.tsx';
import {
  decideMutation,
  disagreeMutation,
  goAlongMutation,
  letterSentMutation,
  rebutMutation,
} from './decision.graphql.ts';
import { ContactField } from './handling-forms.tsx';
import { grounds } from './say-request.ts';
import { StepForm, type RequestPlace } from './step-form.tsx';

interface FormProps {
  readonly place: RequestPlace;
  readonly onClose: () => void;
}

const outcomes = [
  { value: 'accepted', label: 'Accept', hint: 'The record is amended by an entry beside what was written.' },
  { value: 'accepted_in_part', label: 'Accept a part', hint: 'The rest is denied.' },
  { value: 'denied', label: 'Deny', hint: 'On one of the four grounds of the law, and no other.' },
] as const;

/** Decides a request: accepted, in part, or denied on one of the four grounds. */
export function DecideForm({
  place,
  isAboutNote,
  isAmended,
  lastContact,
  onClose,
}: FormProps & {
  readonly isAboutNote: boolean;
  readonly isAmended: boolean;
  readonly lastContact: string | null;
}): ReactNode {
  const [outcome, setOutcome] = useState('accepted');
  const offered = isAboutNote ? grounds.slice(0, 2) : grounds;
  return (
    <StepForm
      place={place}
      mutation={decideMutation}
      title="Decide the request"
      intro="The letter is printed next. The time to act ends when the member was told in writing and, where you accept, the record is amended."
      submit="Decide"
      look="side-panel"
      onClose={onClose}
      read={(values) => ({
        said: {
          outcome,
          accepts: outcome === 'accepted_in_part' ? textIn(values, 'accepts') : null,
          ground: outcome === 'accepted' ? null : textOrNull(values, 'ground'),
          basis: outcome === 'accepted' ? null : textIn(values, 'basis'),
          contact: textIn(values, 'contact'),
        },
      })}
    >
      <ChoiceField
        name="outcome"
        label="Decision"
        wide
        defaultValue="accepted"
        onChoose={setOutcome}
        options={isAmended ? outcomes.slice(0, 2) : outcomes}
      />
      {outcome === 'accepted_in_part' && (
        <TextArea
          name="accepts"
          label="What is accepted"
          hint="In plain words: it stands in the letter."
          rows={2}
          maxLength={4000}
        />
      )}
      {outcome !== 'accepted' && (
        <>
          <SelectField
            name="ground"
            label={outcome === 'denied' ? 'Ground' : 'Ground for the rest'}
            wide
            empty="choose"
            options={offered}
          />
          <TextArea
            name="basis"
            label="What it rests on"
            hint="In plain words for the member, without anybody else of a group. It stands in the letter and in every copy."
            rows={4}
            maxLength={4000}
          />
        </>
      )}
      <ContactField lastContact={lastContact} />
    </StepForm>
  );
}

/** Enters that a letter was handed over or sent. */
export function SentForm({
  place,
  letter,
  onClose,
}: FormProps & { readonly letter: 'decision' | 'rebuttal' }): ReactNode {
  const { today } = usePractice();
  return (
    <StepForm
      place={place}
      mutation={letterSentMutation}
      title={letter === 'decision' ? 'The member was told' : 'The member got a copy'}
      intro={
        letter === 'decision'
          ? 'The day on which the letter with the decision was handed over or sent.'
          : 'The day on which the answer to the statement was handed over or sent.'
      }
      submit="Enter"
      onClose={onClose}
      read={(values) => {
        const sentOn = dayIn(values, 'sentOn');
        return sentOn === null ? refuseField('sentOn', 'Enter the day.') : { said: { letter, sentOn } };
      }}
    >
      <DateField name="sentOn" label="On" max={today} defaultValue={today} data-first-focus="" />
    </StepForm>
  );
}

/** Enters the member’s statement of disagreement. */
export function DisagreeForm({ place, onClose }: FormProps): ReactNode {
  const { today } = usePractice();
  return (
    <StepForm
      place={place}
      mutation={disagreeMutation}
      title="Statement of disagreement"
      intro="What the member wrote about the denial, in their own words. It goes along with every later copy."
      submit="Enter"
      look="side-panel"
      onClose={onClose}
      read={(values) => {
        const filedOn = dayIn(values, 'filedOn');
        if (filedOn === null) return refuseField('filedOn', 'Enter the day.');
        return { said: { statement: textIn(values, 'statement'), filedOn } };
      }}
    >
      <TextArea
        name="statement"
        label="Statement"
        hint={`Up to ${longestStatement.toLocaleString('en-US')} characters.`}
        rows={8}
        maxLength={longestStatement}
        data-first-focus=""
      />
      <DateField name="filedOn" label="Filed on" max={today} defaultValue={today} />
    </StepForm>
  );
}

/** Answers a statement of disagreement. */
export const RebutForm = ({
  place,
  lastContact,
  onClose,
}: FormProps & { readonly lastContact: string | null }): ReactNode => (
  <StepForm
    place={place}
    mutation={rebutMutation}
    title="Answer the statement"
    intro="The practice may answer; it need not. The member gets a copy, and the answer goes along with every later copy of the record."
    submit="Answer"
    look="side-panel"
    onClose={onClose}
    read={(values) => ({
      said: { rebuttal: textIn(values, 'rebuttal'), contact: textIn(values, 'contact') },
    })}
  >
    <TextArea
      name="rebuttal"
      label="Answer"
      hint="Without anybody else of a group."
      rows={6}
      maxLength={longestStatement}
      data-first-focus=""
    />
    <ContactField lastContact={lastContact} />
  </StepForm>
);

/** Enters that the member asks that request and denial go along. */
export const GoAlongForm = ({ place, onClose }: FormProps): ReactNode => (
  <StepForm
    place={place}
    mutation={goAlongMutation}
    title="Request and denial go along"
    intro="The member files no statement and asks that both go along with future disclosures. Copies that are made here carry them in any case; from now on every other disclosure has to, too."
    submit="Enter"
    onClose={onClose}
    read={() => ({ said: {} })}
  />
);
