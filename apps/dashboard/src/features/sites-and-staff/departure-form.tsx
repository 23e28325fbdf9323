import { addDays, parseCivilDate } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { dayIn, textOrNull } from '../../platform/form-values.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { stayingStaff, usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { EntryForm } from '../../ui/form/entry-form.tsx';
import { DateField, SelectField, TextField } from '../../ui/form/fields.tsx';
import type { Duties } from './departure-words.ts';
import { ends, GroupsToHandOver, RecordsToHandOver, toHandOvers, type Choices } from './hand-over-tables.tsx';
import { setLastDayMutation } from './sites-and-staff.graphql.ts';

interface DepartureFormProps {
  readonly duties: Duties;
  /** The first day on which others have what hangs on the person: what is listed hangs on it. */
  readonly from: CivilDate;
  readonly onFrom: (from: CivilDate) => void;
}

/** Sets the last day, and says of every group and record who has it from then on. */
export function DepartureForm({ duties, from, onFrom }: DepartureFormProps): ReactNode {
  const practice = usePractice();
  const save = useEntry(setLastDayMutation);
  const [choices, setChoices] = useState<Choices>({});
  const [handOverFrom, setHandOverFrom] = useState(from);
  const takeOverFrom = (day: CivilDate): void => {
    setHandOverFrom(day);
    onFrom(day);
  };
  const { groups, records, staff, version } = duties;
  const ids = [
    ...new Set([...groups.map(({ group }) => group.id), ...records.map(({ client }) => client.id)]),
  ];
  const colleagues = stayingStaff(practice).filter(({ id }) => id !== staff.id);
  const options = [
    ...colleagues.map(({ id, name, credential }) => ({ value: id, label: `${name}, ${credential}` })),
    { value: ends, label: 'Nobody: it ends' },
  ];
  const choose = (id: string, to: string): void => setChoices((before) => ({ ...before, [id]: to }));
  return (
    <section className="card stack" aria-labelledby="leaving">
      <h2 id="leaving">{duties.lastDay == null ? 'Set the last day' : 'Change the last day'}</h2>
      <EntryForm
        submit={duties.lastDay == null ? 'Set the last day' : 'Change the last day'}
        onDone={() => setChoices({})}
        onSubmit={async (values) => {
          const lastDay = dayIn(values, 'lastDay');
          if (lastDay === null) return refuseField('lastDay', 'Enter the last day.');
          const open = ids.filter((id) => (choices[id] ?? '') === '');
          if (open.length > 0)
            return refuseField(
              `to-${open[0] ?? ''}`,
              `Say for ${open.length === ids.length ? 'each' : 'the rest, too,'} who has it from then on, or that it ends.`,
            );
          return save({
            staffId: staff.id,
            baseVersion: version,
            lastDay,
            reason: textOrNull(values, 'reason'),
            handOverFrom,
            handOvers: toHandOvers(duties, choices),
          });
        }}
      >
        <DateField
          name="lastDay"
          label="Last day"
          hint="They work to the end of this day."
          defaultValue={duties.lastDay ?? ''}
          onChange={({ currentTarget }) => {
            const day = parseCivilDate(currentTarget.value);
            if (day !== null) takeOverFrom(addDays(day, 1));
          }}
        />
        <DateField
          name="handOverFrom"
          label="Others take over from"
          hint="The day after the last day, or earlier."
          value={handOverFrom}
          onChange={({ currentTarget }) => {
            const day = parseCivilDate(currentTarget.value);
            if (day !== null) takeOverFrom(day);
          }}
        />
        <TextField
          name="reason"
          label="Reason"
          optional
          hint="Directors alone see it."
          maxLength={300}
          defaultValue={duties.reason ?? ''}
        />
        {ids.length === 0 ? (
          <p className="notice entry-wide">
            From that day on no group and no client’s primary record hangs on this person.
          </p>
        ) : (
          <SelectField
            name="all"
            label={`Everything goes to (${formatNumberOf(groups.length, 'group')}, ${formatNumberOf(records.length, 'client')})`}
            hint="Fills in the choices below; each can be chosen otherwise."
            empty="Choose"
            wide
            value=""
            options={options}
            onChange={({ currentTarget }) =>
              setChoices(Object.fromEntries(ids.map((id) => [id, currentTarget.value])))
            }
          />
        )}
        {groups.length > 0 && (
          <GroupsToHandOver groups={groups} choices={choices} options={options} onChoose={choose} />
        )}
        {records.length > 0 && (
          <RecordsToHandOver records={records} choices={choices} options={options} onChoose={choose} />
        )}
      </EntryForm>
    </section>
  );
}
