import { sayStored } from '@concord/domain/record-words';
import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ConflictChoice } from './conflict-choice.tsx';

interface CodeRowProps {
  readonly label: string;
  /** The field of the drafts that is chosen here. */
  readonly fieldKey?: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly disabled?: boolean;
  /** The digit of the first choice. */
  readonly first?: number;
  /** A further key of this row, such as N for "no new risk". */
  readonly onKey?: (key: string) => boolean;
}

/** One choice out of a few, taken by its digit, which also leads to what comes next. */
export function CodeRow({
  label,
  fieldKey,
  choices,
  value,
  onChoose,
  disabled = false,
  first = 1,
  onKey,
}: CodeRowProps): ReactNode {
  const id = useId();
  const choose = (choice: string, from: HTMLElement): void => {
    onChoose(choice);
    focusNext(from);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (onKey?.(event.key) === true) return event.preventDefault();
    const choice = choices[Number(event.key) - first];
    if (/^\d$/.test(event.key) && choice !== undefined) {
      event.preventDefault();
      choose(choice, event.currentTarget);
    }
  };
  return (
    <div className="ws-field">
      <span id={id} className="ws-label">
        {label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={id}
        className="ws-codes"
        data-stop
        data-field={fieldKey}
        tabIndex={disabled ? undefined : 0}
        onKeyDown={onKeyDown}
      >
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            role="radio"
            tabIndex={-1}
            aria-checked={value === choice}
            disabled={disabled}
            onClick={(event) => choose(choice, event.currentTarget)}
          >
            <span className="ws-digit" aria-hidden="true">
              {index + first}
            </span>{' '}
            {sayStored(choice)}
          </button>
        ))}
      </div>
      {fieldKey !== undefined && <ConflictChoice fieldKey={fieldKey} />}
    </div>
  );
}

/** Moves to the next code row or text of the form. */
function focusNext(from: HTMLElement): void {
  const form = from.closest('[data-form]');
  if (form === null) return;
  const stops = [...form.querySelectorAll<HTMLElement>('[data-stop], textarea, input')].filter(
    (stop) => stop.tabIndex >= 0,
  );
  const here = from.closest<HTMLElement>('[data-stop]') ?? from;
  const next = stops[stops.indexOf(here) + 1];
  next?.focus();
}
