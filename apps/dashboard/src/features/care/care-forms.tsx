import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { staffOn, usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, SelectField, TextArea, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import {
  closeGoalMutation,
  openGoalMutation,
  recordDiagnosisMutation,
  setPrimaryTherapistMutation,
} from './care.graphql.ts';
import { outcomes } from './say-care.ts';
import type { CarePlan } from './say-care.ts';

interface PlanFormProps {
  readonly plan: CarePlan;
  readonly onClose: () => void;
}

/** Hands the primary record to a clinician from a day on. */
export function HandOverForm({ plan, onClose }: PlanFormProps): ReactNode {
  const handOver = useEntry(setPrimaryTherapistMutation);
  const practice = usePractice();
  const { today } = practice;
  return (
    <FormLayer
      title="Hand over the primary record"
      intro="Whoever keeps it now keeps it until the day before. The primary therapist cosigns notes that others write."
      submit="Hand over"
      onClose={onClose}
      onSubmit={async (values) => {
        const [staffId, from] = [textIn(values, 'staffId'), dayIn(values, 'from')];
        if (staffId === '') return refuseField('staffId', 'Choose who keeps the record from now on.');
        if (from === null) return refuseField('from', 'Enter the first day.');
        return handOver({ clientId: plan.client.id, staffId, from, to: dayIn(values, 'to') });
      }}
    >
      <SelectField
        name="staffId"
        label="Clinician"
        wide
        empty="Choose"
        defaultValue=""
        data-first-focus=""
        options={staffOn(practice, today).map(({ id, name, credential }) => ({
          value: id,
          label: `${name}, ${credential}`,
        }))}
      />
      <DateField name="from" label="From" defaultValue={today} />
      <DateField name="to" label="Last day" optional />
    </FormLayer>
  );
}

/** Opens a treatment goal. */
export function OpenGoalForm({ plan, onClose }: PlanFormProps): ReactNode {
  const open = useEntry(openGoalMutation);
  const { today } = usePractice();
  return (
    <FormLayer
      title="Open a treatment goal"
      intro="It is offered in every note of this client from that day on, to be rated."
      submit="Open the goal"
      onClose={onClose}
      onSubmit={async (values) => {
        const openedOn = dayIn(values, 'openedOn');
        if (openedOn === null) return refuseField('openedOn', 'Enter the day.');
        return open({ clientId: plan.client.id, text: textIn(values, 'text'), openedOn });
      }}
    >
      <TextArea
        name="text"
        label="Goal"
        maxLength={1000}
        data-first-focus=""
        hint="What the client works towards, so that progress can be told."
      />
      <DateField name="openedOn" label="Opened on" defaultValue={today} max={today} />
    </FormLayer>
  );
}

interface CloseGoalFormProps {
  readonly goal: CarePlan['goals'][number];
  readonly onClose: () => void;
}

/** Closes a goal with its outcome. */
export function CloseGoalForm({ goal, onClose }: CloseGoalFormProps): ReactNode {
  const close = useEntry(closeGoalMutation);
  const { today } = usePractice();
  return (
    <FormLayer
      title="Close the goal"
      intro={goal.text}
      submit="Close the goal"
      onClose={onClose}
      onSubmit={async (values) => {
        const [closedOn, outcome] = [dayIn(values, 'closedOn'), textIn(values, 'outcome')];
        if (outcome === '') return refuseField('outcome', 'Say how the goal ended.');
        if (closedOn === null) return refuseField('closedOn', 'Enter the last day.');
        return close({ goalId: goal.id, closedOn, outcome });
      }}
    >
      <SelectField
        name="outcome"
        label="Outcome"
        empty="Choose"
        defaultValue=""
        options={outcomes}
        data-first-focus=""
      />
      <DateField name="closedOn" label="Last day" defaultValue={today} max={today} />
    </FormLayer>
  );
}

interface DiagnosisFormProps extends PlanFormProps {
  /** The diagnosis that ends; null for a new one. */
  readonly ended: CarePlan['diagnoses'][number] | null;
}

/** Records a diagnosis from a day on, or ends one. */
export function DiagnosisForm({ plan, ended, onClose }: DiagnosisFormProps): ReactNode {
  const record = useEntry(recordDiagnosisMutation);
  const { today } = usePractice();
  return (
    <FormLayer
      title={ended === null ? 'Record a diagnosis' : `End ${ended.icd10}`}
      {...(ended === null ? {} : { intro: `On record since ${formatDayAndYear(ended.from)}.` })}
      submit={ended === null ? 'Record' : 'End it'}
      onClose={onClose}
      onSubmit={async (values) => {
        const [from, to] = [ended?.from ?? dayIn(values, 'from'), dayIn(values, 'to')];
        if (from === null) return refuseField('from', 'Enter the first day.');
        if (ended !== null && to === null) return refuseField('to', 'Enter the last day.');
        const icd10 = ended?.icd10 ?? textIn(values, 'icd10');
        return record({ clientId: plan.client.id, icd10, from, to });
      }}
    >
      {ended === null && (
        <>
          <TextField
            name="icd10"
            label="ICD-10-CM code"
            hint="such as F41.1"
            maxLength={8}
            autoCapitalize="characters"
            data-first-focus=""
          />
          <DateField name="from" label="From" defaultValue={today} />
        </>
      )}
      <DateField
        name="to"
        label="Last day"
        {...(ended === null ? { optional: true } : { defaultValue: today, 'data-first-focus': '' })}
      />
    </FormLayer>
  );
}
