import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CivilDate } from '../../platform/scalars.ts';
import { staffOn, usePractice } from '../../platform/practice.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/form/fields.tsx';
import { useFieldProblem } from '../../ui/form/form-context.ts';
import type { KeptSession } from './kept-session.ts';

type Person = KeptSession['inRoom'][number];

interface Row {
  readonly key: number;
  readonly person: Person | null;
}

const roles = [
  { value: 'lead', label: 'Lead' },
  { value: 'co', label: 'Co-facilitator' },
  { value: 'trainee', label: 'Trainee' },
  { value: 'observer', label: 'Observer' },
] as const;

const choiceOf = ({ id, name, credential }: Pick<Person['staff'], 'id' | 'name' | 'credential'>) => ({
  value: id,
  label: `${name}, ${credential}`,
});

/** Who really facilitated: everybody in the room, stand-ins included. Offered is whoever worked here that day, and who is on record. */
export function RoomField({
  people,
  date,
}: {
  readonly people: readonly Person[];
  readonly date: CivilDate;
}): ReactNode {
  const there = staffOn(usePractice(), date);
  const recordedOnly = people
    .map(({ staff }) => staff)
    .filter(({ id }) => there.every((member) => member.id !== id));
  const [rows, setRows] = useState<readonly Row[]>(() => people.map((person, key) => ({ key, person })));
  const nextKey = useRef(people.length);
  const problem = useFieldProblem('inRoom');
  return (
    <fieldset className="rows-field" data-field="inRoom">
      <legend>Facilitators in the room</legend>
      <ul>
        {rows.map(({ key, person }) => (
          <li key={key} className="entry-row" data-columns="2">
            <SelectField
              name={`room-${key}-staff`}
              label="Person"
              empty="Choose"
              defaultValue={person?.staff.id ?? ''}
              options={[
                ...there.map(choiceOf),
                ...recordedOnly.filter(({ id }) => id === person?.staff.id).map(choiceOf),
              ]}
            />
            <SelectField
              name={`room-${key}-role`}
              label="Role"
              options={roles}
              defaultValue={person?.role.toLowerCase() ?? 'co'}
            />
            <Button
              look="quiet"
              aria-label={`Was not there: ${person?.staff.name ?? 'this person'}`}
              onClick={() => setRows((before) => before.filter((row) => row.key !== key))}
            >
              Was not there
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <span>
        <Button
          look="quiet"
          onClick={() => {
            // Taken now: what is done with the rows may run later, when the next number is another one.
            const key = nextKey.current;
            nextKey.current += 1;
            setRows((before) => [...before, { key, person: null }]);
          }}
        >
          + Add somebody, such as a stand-in
        </Button>
      </span>
      <p className="hint">The group’s assignments stay as they are.</p>
    </fieldset>
  );
}
