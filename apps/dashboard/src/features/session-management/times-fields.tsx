import type { ReactNode } from 'react';
import type { CivilDate } from '../../platform/scalars.ts';
import { DateField, NumberField, TimeField } from '../../ui/form/fields.tsx';

interface TimesFieldsProps {
  readonly date: CivilDate | null;
  readonly time: string;
  readonly minutes: number;
  readonly timeZone: string;
}

/** Day, start and length of a session, by the clock at its site. */
export const TimesFields = ({ date, time, minutes, timeZone }: TimesFieldsProps): ReactNode => (
  <>
    <DateField name="date" label="Day" defaultValue={date ?? ''} data-first-focus="" />
    <TimeField
      name="startsAt"
      label="Begins at"
      defaultValue={time}
      hint={`by the clock at the site (${timeZone.replaceAll('_', ' ')})`}
    />
    <div data-field="endsAt">
      <NumberField name="minutes" label="Minutes" defaultValue={minutes} />
    </div>
  </>
);
