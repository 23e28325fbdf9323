import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProfileOnRecordFragment } from '../../gql/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { emptyRow, entryOf, inputOf } from './profile-entry.ts';
import type { RowEntry } from './profile-entry.ts';
import { sayMark } from './say-payers.ts';
import { usePayerChanges } from './use-payer-changes.ts';

interface ProfileLayerProps {
  readonly profile: ProfileOnRecordFragment | null;
  readonly onClose: () => void;
}

/** Changes what a payer demands; every change enters the history, and the rules go by it at once. */
export function ProfileLayer({ profile, onClose }: ProfileLayerProps): ReactNode {
  const { isBusy, problem, saveProfile } = usePayerChanges(onClose);
  const [entry, setEntry] = useState(() => entryOf(profile));
  const setRow = (at: number, part: Partial<RowEntry>): void =>
    setEntry({ ...entry, rows: entry.rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <Layer
      title={profile === null ? 'New profile' : `Change ${profile.name}`}
      look="side-panel"
      onClose={onClose}
    >
      <form
        className="stack payers-form"
        onSubmit={(event) => {
          event.preventDefault();
          saveProfile(inputOf(entry), profile?.version ?? 0);
        }}
      >
        {profile === null && (
          <Typed
            id="profile-key"
            label="Key: small letters and _, such as state_plan"
            value={entry.key}
            onType={(key) => setEntry({ ...entry, key })}
          />
        )}
        <Typed
          id="profile-name"
          label="Name"
          value={entry.name}
          onType={(name) => setEntry({ ...entry, name })}
        />
        <Typed
          id="profile-hours"
          label="Hours within which a note is signed"
          isNumber
          value={entry.noteDueHours}
          onType={(noteDueHours) => setEntry({ ...entry, noteDueHours })}
        />
        {entry.rows.map((row, index) => (
          <RowFields
            key={index}
            at={index}
            row={row}
            onType={(part) => setRow(index, part)}
            onRemove={() => setEntry({ ...entry, rows: entry.rows.filter((_, other) => other !== index) })}
          />
        ))}
        <div>
          <Button onClick={() => setEntry({ ...entry, rows: [...entry.rows, emptyRow] })}>Add a code</Button>
        </div>
        <p role="alert" className="problem">
          {problem}
        </p>
        <div>
          <Button type="submit" look="chief" disabled={isBusy}>
            Save
          </Button>
        </div>
      </form>
    </Layer>
  );
}

interface TypedProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onType: (value: string) => void;
}

const Typed = ({ id, label, value, isNumber = false, onType }: TypedProps): ReactNode => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      autoComplete="off"
      spellCheck={false}
      {...(isNumber ? { type: 'number', min: 1, step: 1 } : {})}
      value={value}
      onChange={({ target }) => onType(target.value)}
    />
  </div>
);

interface RowFieldsProps {
  readonly at: number;
  readonly row: RowEntry;
  readonly onType: (part: Partial<RowEntry>) => void;
  readonly onRemove: () => void;
}

const numbers = [
  ['minSize', 'Smallest group'],
  ['maxSize', 'Largest group'],
  ['minMinutes', 'Fewest minutes'],
  ['maxPerDay', 'Most in a day'],
  ['maxUnitsPerDay', 'Most units in a day'],
  ['rollingSessions', 'Sessions at most …'],
  ['rollingDays', '… in so many days'],
] as const;

/** The limits of one code. Empty means that the payer sets no such limit. */
function RowFields({ at, row, onType, onRemove }: RowFieldsProps): ReactNode {
  const id = (name: string): string => `row-${at}-${name}`;
  return (
    <fieldset className="payers-row">
      <legend>{row.code === '' ? 'New code' : row.code}</legend>
      <Typed id={id('code')} label="Code" value={row.code} onType={(code) => onType({ code })} />
      <Typed
        id={id('modifier')}
        label="Modifier"
        value={row.modifier}
        onType={(modifier) => onType({ modifier })}
      />
      <div className="field">
        <label htmlFor={id('unit')}>Unit</label>
        <select id={id('unit')} value={row.unit} onChange={({ target }) => onType({ unit: target.value })}>
          <option value="session">session</option>
          <option value="15min">15 minutes, from the middle</option>
        </select>
      </div>
      {numbers.map(([name, label]) => (
        <Typed
          key={name}
          id={id(name)}
          label={label}
          isNumber
          value={row[name]}
          onType={(value) => onType({ [name]: value })}
        />
      ))}
      <div className="payers-wide">
        <Typed
          id={id('mark')}
          label={`Mark: ${sayMark(row.mark)}`}
          value={row.mark}
          onType={(mark) => onType({ mark })}
        />
      </div>
      <div className="payers-wide">
        <Typed id={id('source')} label="Source" value={row.source} onType={(source) => onType({ source })} />
      </div>
      <div className="payers-wide">
        <Button look="quiet" onClick={onRemove}>
          Take this code off
        </Button>
      </div>
    </fieldset>
  );
}
