import type { ReactNode } from 'react';
import { dayIn, textIn } from '../../platform/form-values.ts';
import { staffOn, usePractice } from '../../platform/practice.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField, SelectField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { assignFacilitatorMutation } from './group-management.graphql.ts';
import { roleChoices } from './kept-group.ts';
import type { KeptAssignment, KeptGroup } from './kept-group.ts';

interface AssignFormProps {
  readonly group: KeptGroup;
  /** The assignment that is changed; null for a new one. */
  readonly assignment: KeptAssignment | null;
  readonly onClose: () => void;
}

/** Assigns somebody to the group from a day on, or gives an assignment its end. */
export function AssignForm({ group, assignment, onClose }: AssignFormProps): ReactNode {
  const assign = useEntry(assignFacilitatorMutation);
  const practice = usePractice();
  const { today } = practice;
  const isNew = assignment === null;
  return (
    <FormLayer
      title={isNew ? 'Assign a facilitator' : `Assignment of ${assignment.staff.name}`}
      intro="Who was in the room at past sessions stays as it was recorded."
      submit={isNew ? 'Assign' : 'Save'}
      onClose={onClose}
      onSubmit={async (values) => {
        const staffId = assignment?.staff.id ?? textIn(values, 'staffId');
        const from = assignment?.from ?? dayIn(values, 'from');
        if (staffId === '') return refuseField('staffId', 'Choose who is assigned.');
        if (from === null) return refuseField('from', 'Enter the first day of the assignment.');
        return assign({
          groupId: group.summary.group.id,
          staffId,
          role: textIn(values, 'role'),
          from,
          to: dayIn(values, 'to'),
          baseVersion: group.version,
        });
      }}
    >
      {isNew && (
        <SelectField
          name="staffId"
          label="Person"
          wide
          empty="Choose"
          data-first-focus=""
          options={staffOn(practice, today).map(({ id, name, credential }) => ({
            value: id,
            label: credential === '' ? name : `${name}, ${credential}`,
          }))}
          defaultValue=""
        />
      )}
      <SelectField
        name="role"
        label="Role"
        options={roleChoices}
        defaultValue={assignment?.role.toLowerCase() ?? 'lead'}
      />
      {isNew && (
        <DateField
          name="from"
          label="From"
          defaultValue={group.summary.startsOn > today ? group.summary.startsOn : today}
        />
      )}
      <DateField name="to" label="Last day" optional defaultValue={assignment?.to ?? ''} />
    </FormLayer>
  );
}
