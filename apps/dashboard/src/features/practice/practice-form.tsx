import type { ReactNode } from 'react';
import type { PracticeOnRecordQuery } from '../../gql/graphql.ts';
import { textIn } from '../../platform/form-values.ts';
import { timeZonesWith } from '../../platform/time-zones.ts';
import { useEntry } from '../../platform/use-entry.ts';
import { SelectField, TextField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { savePracticeMutation } from './practice.graphql.ts';
import { sayWhyZoneStays } from './say-practice.ts';

export type PracticeOnRecord = PracticeOnRecordQuery['practiceOnRecord'];

interface PracticeFormProps {
  readonly practice: PracticeOnRecord;
  readonly onClose: () => void;
}

/** Renames the practice, or gives it another clock while nothing was reckoned by the one that it has. */
export function PracticeForm({ practice, onClose }: PracticeFormProps): ReactNode {
  const save = useEntry(savePracticeMutation);
  const whyZoneStays = sayWhyZoneStays(practice);
  const { timeZone } = practice;
  return (
    <FormLayer
      title="Change the practice"
      intro="The new name stands on every page and every print from now on. What was signed or handed out before keeps the words that it had."
      submit="Save"
      onClose={onClose}
      onSubmit={(values) =>
        save({
          baseVersion: practice.version,
          practice: {
            name: textIn(values, 'name'),
            // What cannot be chosen is not sent by the form.
            timeZone: whyZoneStays === null ? textIn(values, 'timeZone') : timeZone,
          },
        })
      }
    >
      <TextField
        name="name"
        label="Name"
        wide
        defaultValue={practice.name}
        data-first-focus=""
        autoComplete="off"
      />
      <SelectField
        name="timeZone"
        label="Time zone"
        wide
        defaultValue={timeZone}
        disabled={whyZoneStays !== null}
        hint={whyZoneStays ?? 'It can be changed until the first session is on record.'}
        options={timeZonesWith(timeZone).map((zone) => ({
          value: zone,
          label: zone.replaceAll('_', ' '),
        }))}
      />
    </FormLayer>
  );
}
