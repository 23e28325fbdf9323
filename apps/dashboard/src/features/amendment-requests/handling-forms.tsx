import { addDays } from '@concord/domain/shared';
import type { ReactNode } from 'react';
import type { ShownRequestFragment } from '../../gql/graphql.ts';
import { dayIn, textIn } from '../../platform/form-values.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { refuseField } from '../../platform/use-entry.ts';
import { DateField, SelectField, TextArea, TextField } from '../../ui/form/fields.tsx';
import {
  answerMutation,
  askMutation,
  extendMutation,
  takeBackNoticeMutation,
  withdrawMutation,
} from './handling.graphql.ts';
import { StepForm, type RequestPlace } from './step-form.tsx';

interface FormProps {
  readonly place: RequestPlace;
  readonly onClose: () => void;
}

/** Whom the member turns to: stands in every letter. */
export const ContactField = ({ lastContact }: { readonly lastContact: string | null }): ReactNode => (
  <TextField
    name="contact"
    label="Whom the member turns to"
    hint="Name or title, and the telephone number. It stands in the letter."
    wide
    maxLength={300}
    defaultValue={lastContact ?? ''}
  />
);

/** Asks whoever wrote the note, or was there. */
export const AskForm = ({
  place,
  askable,
  hasDay,
  onClose,
}: FormProps & {
  readonly askable: ShownRequestFragment['askable'];
  /** Whether the practice has to act by a certain day. */
  readonly hasDay: boolean;
}): ReactNode => (
  <StepForm
    place={place}
    mutation={askMutation}
    title="Ask a clinician"
    intro={`They find it on their Home page${hasDay ? ', with the day by which the practice has to act' : ''}. They write a correction, or answer why the record stands.`}
    submit="Ask"
    onClose={onClose}
    read={(values) => ({
      said: { staffId: textIn(values, 'staffId'), question: textIn(values, 'question') },
    })}
  >
    <SelectField
      name="staffId"
      label="Whom"
      wide
      options={askable.map(({ id, name }) => ({ value: id, label: name }))}
      data-first-focus=""
    />
    <TextArea
      name="question"
      label="What you ask"
      rows={3}
      maxLength={4000}
      defaultValue="Is the note right? If not, please write a correction."
    />
  </StepForm>
);

/** Answers what one was asked, without changing the record. */
export const AnswerForm = ({ place, onClose }: FormProps): ReactNode => (
  <StepForm
    place={place}
    mutation={answerMutation}
    title="Answer"
    intro="For the director. The member does not get it to read."
    submit="Answer"
    onClose={onClose}
    read={(values) => ({ said: { answer: textIn(values, 'answer') } })}
  >
    <TextArea name="answer" label="Your answer" rows={4} maxLength={4000} data-first-focus="" />
  </StepForm>
);

/** Extends the time, once. */
export const ExtendForm = ({
  place,
  latest,
  lastContact,
  onClose,
}: FormProps & { readonly latest: CivilDate; readonly lastContact: string | null }): ReactNode => (
  <StepForm
    place={place}
    mutation={extendMutation}
    title="Take more time"
    intro="Once, and by 30 days at most. It holds only if the member is told the reasons and the day in writing within the first 60 days: print the letter next, and hand or send it today."
    submit="Extend"
    onClose={onClose}
    read={(values) => {
      const until = dayIn(values, 'until');
      if (until === null) return refuseField('until', 'Enter the day.');
      return { said: { reasons: textIn(values, 'reasons'), until, contact: textIn(values, 'contact') } };
    }}
  >
    <TextArea name="reasons" label="Reasons for the delay" rows={3} maxLength={4000} data-first-focus="" />
    <DateField
      name="until"
      label="Until"
      hint={`${formatDayAndYear(latest)} at the latest.`}
      min={addDays(latest, -29)}
      max={latest}
      defaultValue={latest}
    />
    <ContactField lastContact={lastContact} />
  </StepForm>
);

/** Asks once more before a request ends. */
export const WithdrawForm = ({ place, onClose }: FormProps): ReactNode => (
  <StepForm
    place={place}
    mutation={withdrawMutation}
    title="The member takes the request back"
    intro="It stays on record, and nothing more is owed about it. It goes along with no copy."
    submit="Take back"
    onClose={onClose}
    read={() => ({ said: {} })}
  />
);

/** Asks once more before a notice is taken out of copies. */
export const MistakenNoticeForm = ({ place, onClose }: FormProps): ReactNode => (
  <StepForm
    place={place}
    mutation={takeBackNoticeMutation}
    title="The notice was entered by mistake"
    intro="Such as in the record of somebody else. It stays here as it was entered, marked as a mistake; from now on it goes along with no copy. Copies that left before carry it."
    submit="It was a mistake"
    onClose={onClose}
    read={() => ({ said: {} })}
  />
);
