import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Field } from './fields.tsx';

export interface Candidate {
  readonly id: string;
  readonly label: string;
  /** Tells people of the same name apart. */
  readonly detail?: string;
}

interface ComboboxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Those that fit what is typed, best first. */
  readonly candidates: readonly Candidate[];
  /** What to say when none fits. */
  readonly none: string;
  readonly onSearch: (text: string) => void;
}

/** Finds one of many by typing: arrows choose, Enter takes. The form gets the id. */
export function Combobox({ name, label, hint, candidates, none, onSearch }: ComboboxProps): ReactNode {
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const isListed = isOpen && chosen === null && text.trim() !== '';
  const current = candidates[Math.min(active, candidates.length - 1)];
  const take = (candidate: Candidate): void => {
    setChosen(candidate);
    setText(candidate.label);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isListed) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && candidates.length > 0) {
      event.preventDefault();
      setActive((before) => (before + step + candidates.length) % candidates.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && current !== undefined) {
      event.preventDefault();
      take(current);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field name={name} label={label} wide {...(hint === undefined ? {} : { hint })}>
      {(described) => (
        <div className="combobox">
          <input type="hidden" name={name} value={chosen?.id ?? ''} />
          <input
            {...described}
            role="combobox"
            autoComplete="off"
            data-first-focus
            aria-autocomplete="list"
            aria-expanded={isListed}
            aria-controls={list}
            aria-activedescendant={isListed && current !== undefined ? `${list}-${current.id}` : undefined}
            value={text}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setChosen(null);
              setActive(0);
              setOpen(true);
              onSearch(event.currentTarget.value.trim());
            }}
          />
          <ul id={list} role="listbox" aria-label={label} hidden={!isListed || candidates.length === 0}>
            {isListed &&
              candidates.map((candidate) => (
                <li
                  key={candidate.id}
                  id={`${list}-${candidate.id}`}
                  role="option"
                  aria-selected={candidate === current}
                  // Before the field loses the focus and the list closes.
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(candidate);
                  }}
                >
                  {candidate.label}
                  {candidate.detail !== undefined && <span className="quiet"> {candidate.detail}</span>}
                </li>
              ))}
          </ul>
          {isListed && candidates.length === 0 && (
            <p role="status" className="hint">
              {none}
            </p>
          )}
        </div>
      )}
    </Field>
  );
}
