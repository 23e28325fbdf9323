import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FilterChipProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** One filter: its name and what is chosen, as a native select (keyboard, screen reader and phone know it). */
export function FilterChip({ label, value, choices, onChoose }: FilterChipProps): ReactNode {
  return (
    <label className="chip" data-open={value === '' || undefined}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
