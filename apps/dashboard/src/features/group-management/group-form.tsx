import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { useEntry } from '../../platform/use-entry.ts';
import {
  ChoiceField,
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/form/fields.tsx';
import { ChangedMeanwhile } from '../../ui/form/changed-meanwhile.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { saveGroupMutation } from './group-management.graphql.ts';
import { differencesBetween } from './group-differences.ts';
import { knownServiceCodes } from './kept-group.ts';
import type { KeptGroup } from './kept-group.ts';
import { MeetingsField } from './meetings-field.tsx';
import { readGroupForm } from './read-group-form.ts';

interface GroupFormProps {
  /** The group that is changed; null for a new one. */
  readonly group: KeptGroup | null;
  readonly onClose: () => void;
  readonly onDone?: (groupId: string) => void;
}

/** Makes a group, or changes one: what it is, when it meets, what it teaches, how it is documented. */
export function GroupForm({ group, onClose, onDone }: GroupFormProps): ReactNode {
  const save = useEntry(saveGroupMutation);
  const { sites, today } = usePractice();
  const [kind, setKind] = useState<string>(group?.summary.group.kind ?? 'PSYCHOEDUCATIONAL');
  const [siteId, setSiteId] = useState(
    group?.summary.site.id ?? (sites.length === 1 ? (sites[0]?.id ?? '') : ''),
  );
  const summary = group?.summary;
  // What is entered stays as it was typed; what changed on record meanwhile is told.
  const [opened] = useState(group);
  const changed = opened === null || group === null ? [] : differencesBetween(opened, group);
  return (
    <FormLayer
      title={group === null ? 'New group' : 'Edit the group'}
      submit={group === null ? 'Make the group' : 'Save'}
      look="side-panel"
      onClose={onClose}
      {...(onDone === undefined ? {} : { onDone })}
      onSubmit={async (values) => {
        const read = readGroupForm(values);
        if (!read.ok) return read.outcome;
        const changed = group === null ? {} : { groupId: group.summary.group.id, baseVersion: group.version };
        return save({ ...changed, group: read.group });
      }}
    >
      <ChangedMeanwhile what="group" differences={changed} />
      <TextField
        name="name"
        label="Name"
        wide
        maxLength={120}
        data-first-focus=""
        defaultValue={summary?.group.name ?? ''}
      />
      <ChoiceField
        name="kind"
        label="Kind"
        defaultValue={kind}
        onChoose={setKind}
        options={[
          { value: 'PSYCHOEDUCATIONAL', label: 'Psychoeducational', hint: 'teaches content or skills' },
          { value: 'PROCESS', label: 'Process', hint: 'works through what happens between its members' },
        ]}
      />
      <ChoiceField
        name="enrolment"
        label="Enrolment"
        defaultValue={summary?.group.enrolment ?? 'OPEN'}
        options={[
          { value: 'OPEN', label: 'Open', hint: 'members enter and leave as it goes on' },
          { value: 'CLOSED', label: 'Closed', hint: 'admits nobody after its first session' },
        ]}
      />
      <NumberField name="capacity" label="Places" defaultValue={summary?.capacity ?? ''} />
      <SelectField
        name="siteId"
        label="Site"
        empty="Choose"
        options={sites.map(({ id, name }) => ({ value: id, label: name }))}
        value={siteId}
        onChange={(event) => setSiteId(event.currentTarget.value)}
      />
      <DateField name="startsOn" label="First day" defaultValue={summary?.startsOn ?? today} />
      <DateField name="endsOn" label="Last day" optional defaultValue={summary?.endsOn ?? ''} />
      <MeetingsField
        meetings={group?.meetings ?? []}
        timeZone={sites.find(({ id }) => id === siteId)?.timeZone ?? null}
      />
      {kind === 'PSYCHOEDUCATIONAL' && (
        <TextArea
          name="curriculum"
          label="Curriculum"
          optional
          rows={Math.max(4, group?.curriculum.length ?? 0)}
          hint="One module a line, in order. Modules on record stay: change their titles, or add new ones at the end."
          defaultValue={(group?.curriculum ?? []).map(({ title }) => title).join('\n')}
        />
      )}
      <ChoiceField
        name="documentation"
        label="Documentation"
        wide
        defaultValue={summary?.documentation.toLowerCase() ?? 'individual'}
        options={[
          { value: 'individual', label: 'Individual', hint: 'a full note for each member' },
          {
            value: 'hybrid',
            label: 'Hybrid',
            hint: 'a group note, and a brief individual entry for each member',
          },
          {
            value: 'summary',
            label: 'Summary only',
            hint: 'a group note alone; not where a member is billed individually, since each of those records must show that client’s own experience',
          },
        ]}
      />
      <TextField
        name="serviceCode"
        label="Service code"
        optional
        list="service-codes"
        maxLength={20}
        hint="What is billed for a session, such as 90853."
        defaultValue={group?.serviceCode ?? ''}
      />
      <datalist id="service-codes">
        {knownServiceCodes.map(({ code, means }) => (
          <option key={code} value={code}>
            {means}
          </option>
        ))}
      </datalist>
      <SelectField
        name="part2"
        label="42 CFR Part 2"
        hint="Records of treatment of substance use."
        empty="Not recorded"
        options={[
          { value: 'yes', label: 'Applies' },
          { value: 'no', label: 'Does not apply' },
        ]}
        defaultValue={group?.part2 === true ? 'yes' : group?.part2 === false ? 'no' : ''}
      />
    </FormLayer>
  );
}
