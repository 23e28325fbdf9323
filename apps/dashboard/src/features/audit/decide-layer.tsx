import { addDays } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { sayCount } from './decision-words.ts';

/** What somebody is about to decide. */
export type Deciding = 'return' | 'waive';

interface DecideLayerProps {
  readonly deciding: Deciding;
  readonly count: number;
  /** What the author is told when nobody changes it: the fix of the rule, where all findings are of one rule. */
  readonly suggestion: string;
  readonly onDecide: (comment: string, expiresOn: CivilDate) => Promise<string | null>;
  readonly onClose: () => void;
}

const words = {
  return: {
    title: 'Return to the author',
    label: 'What is to be mended',
    note: 'The author finds it on their Home and beside the record, with this comment.',
    act: 'Return',
  },
  waive: {
    title: 'Waive',
    label: 'Why this may stand, in a sentence',
    note: 'It leaves the worklist until the day is over. The reason stays on record, also when it is undone.',
    act: 'Waive',
  },
} as const;

/** Asks for the comment or the reason; Ctrl+Enter decides. */
export function DecideLayer({ deciding, count, suggestion, onDecide, onClose }: DecideLayerProps): ReactNode {
  const { today } = usePractice();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { title, label, note, act } = words[deciding];
  const decide = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    setBusy(true);
    const why = await onDecide(text('comment'), (text('expiresOn') || today) as CivilDate);
    setBusy(false);
    if (why === null) onClose();
    else setProblem(why);
  };
  return (
    <Layer title={`${title}: ${sayCount(count)}`} look="layer" onClose={onClose}>
      <form
        className="audit-decide"
        onSubmit={(event) => {
          event.preventDefault();
          void decide(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        <p className="quiet">{note}</p>
        <label className="audit-field">
          <span>{label}</span>
          <textarea
            name="comment"
            rows={4}
            maxLength={1000}
            required
            data-first-focus
            defaultValue={deciding === 'return' ? suggestion : ''}
          />
        </label>
        {deciding === 'waive' && (
          <label className="audit-field">
            <span>Until, at the latest in a year</span>
            <input
              name="expiresOn"
              type="date"
              required
              min={today}
              max={addDays(today, 366)}
              defaultValue={addDays(today, 90)}
            />
          </label>
        )}
        {problem !== null && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        <Button look="chief" type="submit" shortcut="Ctrl Enter" disabled={isBusy}>
          {act}
        </Button>
      </form>
    </Layer>
  );
}
