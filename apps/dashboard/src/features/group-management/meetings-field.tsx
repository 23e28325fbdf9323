import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField, TimeField } from '../../ui/form/fields.tsx';
import { useFieldProblem } from '../../ui/form/form-context.ts';
import type { KeptGroup } from './kept-group.ts';
import { weekdays } from './kept-group.ts';

type Meeting = KeptGroup['meetings'][number];

interface Row {
  readonly key: number;
  readonly meeting: Meeting | null;
}

/** When the group regularly meets: a row for each time in the week. */
export function MeetingsField({
  meetings,
  timeZone,
}: {
  readonly meetings: readonly Meeting[];
  readonly timeZone: string | null;
}): ReactNode {
  const [rows, setRows] = useState<readonly Row[]>(() => meetings.map((meeting, key) => ({ key, meeting })));
  const nextKey = useRef(meetings.length);
  const problem = useFieldProblem('meetings');
  const add = (): void => {
    // Taken now: what is done with the rows may run later, when the next number is another one.
    const key = nextKey.current;
    nextKey.current += 1;
    setRows((before) => [...before, { key, meeting: before.at(-1)?.meeting ?? null }]);
  };
  return (
    <fieldset className="rows-field" data-field="meetings">
      <legend>Meets every week on</legend>
      {rows.length === 0 && <p className="hint">By arrangement: no sessions are planned from a schedule.</p>}
      <ul>
        {rows.map(({ key, meeting }) => (
          <li key={key} className="entry-row">
            <SelectField
              name={`meeting-${key}-weekday`}
              label="Day"
              options={weekdays}
              empty="Choose"
              defaultValue={meeting === null ? '' : String(meeting.weekday)}
            />
            <TimeField
              name={`meeting-${key}-start`}
              label="Begins at"
              defaultValue={meeting?.startsAt ?? ''}
            />
            <TextField
              name={`meeting-${key}-minutes`}
              label="Minutes"
              inputMode="numeric"
              defaultValue={meeting?.minutes ?? 90}
            />
            <Button
              look="quiet"
              aria-label="Take out this meeting"
              onClick={() => setRows((before) => before.filter((row) => row.key !== key))}
            >
              Take out
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
        <Button look="quiet" onClick={add}>
          + Add a meeting
        </Button>
      </span>
      <p className="hint">
        Times of the clock at the site{timeZone === null ? '' : ` (${timeZone.replaceAll('_', ' ')})`}.
        Sessions that are planned already stay where they are.
      </p>
    </fieldset>
  );
}
