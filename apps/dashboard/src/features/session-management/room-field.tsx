import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
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

/** Who really facilitated: everybody in the room, stand-ins included. */
export function RoomField({ people }: { readonly people: readonly Person[] }): ReactNode {
  const { staff } = usePractice();
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
              options={staff.map(({ id, name, credential }) => ({
                value: id,
                label: `${name}, ${credential}`,
              }))}
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
