import type { ReactNode } from 'react';

/** A field that somebody else changed while a form was open, as the form calls it, before and now. */
export interface Difference {
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

/** The fields of a record in the words of its form. */
export type SaidFields = readonly (readonly [label: string, value: string])[];

/** What stands differently now from when a form was opened; both have the same fields in the same order. */
export const differencesOf = (opened: SaidFields, now: SaidFields): readonly Difference[] =>
  opened.flatMap(([label, was], index) => {
    const is = now[index]?.[1] ?? '';
    return was === is ? [] : [{ label, was, is }];
  });

interface ChangedMeanwhileProps {
  /** What the form is about, as in “this group”. */
  readonly what: string;
  readonly differences: readonly Difference[];
}

/** Says what somebody else changed while the form was open: what is saved takes its place. */
export const ChangedMeanwhile = ({ what, differences }: ChangedMeanwhileProps): ReactNode =>
  differences.length === 0 ? null : (
    <div role="status" className="notice entry-wide">
      <p>Somebody else changed this {what} while the form was open. What you save takes the place of:</p>
      <ul>
        {differences.map(({ label, was, is }) => (
          <li key={label}>
            <strong>{label}</strong>: {is} <span className="quiet">(was {was})</span>
          </li>
        ))}
      </ul>
    </div>
  );
