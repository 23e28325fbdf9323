import type { ReactNode } from 'react';
import { exitNames, exitWords } from '../../platform/exit-words.ts';
import { capitalize } from '../../platform/format.ts';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, SelectField, TextArea } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { dischargeClientMutation } from './group-management.graphql.ts';
import type { KeptMember } from './kept-group.ts';

interface DischargeFormProps {
  readonly member: KeptMember;
  readonly onClose: () => void;
}

/** Ends a membership: last day, how it ended, and under which circumstances. */
export function DischargeForm({ member, onClose }: DischargeFormProps): ReactNode {
  const discharge = useEntry(dischargeClientMutation);
  const { today } = usePractice();
  return (
    <FormLayer
      title={`Discharge ${member.client.label}`}
      intro={`A member since ${formatDayAndYear(member.enteredOn)}. The last day belongs to the membership, and cannot be taken back.`}
      submit="Discharge"
      onClose={onClose}
      onSubmit={async (values) => {
        const [leftOn, exit] = [dayIn(values, 'leftOn'), textIn(values, 'exit')];
        if (leftOn === null) return refuseField('leftOn', 'Enter the last day of the membership.');
        if (exit === '') return refuseField('exit', 'Say how the membership ended.');
        const exitCircumstances = textIn(values, 'exitCircumstances');
        return discharge({ membershipId: member.membershipId, leftOn, exit, exitCircumstances });
      }}
    >
      <DateField name="leftOn" label="Last day" defaultValue={today} max={today} data-first-focus="" />
      <SelectField
        name="exit"
        label="How it ended"
        empty="Choose"
        defaultValue=""
        options={exitNames.map((name) => ({ value: name, label: capitalize(exitWords(name).word) }))}
      />
      <TextArea
        name="exitCircumstances"
        label="Circumstances"
        hint="Part of the client’s own record. It names no other member."
      />
    </FormLayer>
  );
}
