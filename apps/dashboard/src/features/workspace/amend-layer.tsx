import { addendumEntries } from '@concord/domain/progress-notes';
import { sayEntry } from '@concord/domain/record-words';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { textOf } from './form-text.ts';
import { ProofFields, proofOf, type Proof } from './proof-fields.tsx';
import type { Refused } from './desk.ts';

interface AmendLayerProps {
  readonly onClose: () => void;
  readonly onAmend: (entry: string, text: string, proof: Proof) => Promise<Refused | null>;
}

/** A separate, signed entry beside a signed note, which stays as it was. */
export function AmendLayer({ onClose, onAmend }: AmendLayerProps): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const [asksForCode, setAsksForCode] = useState(false);
  const submit = async (form: FormData): Promise<void> => {
    const value = (name: string): string => textOf(form, name);
    const refused = await onAmend(value('entry'), value('text'), proofOf(form));
    if (refused === null) return onClose();
    if (refused.asksForCode) setAsksForCode(true);
    setProblem(refused.why);
  };
  return (
    <Layer title="Add to a signed note" look="layer" onClose={onClose}>
      <form
        className="ws-amend"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <p className="quiet">The note stays as it was signed; this entry stands beside it under your name.</p>
        <label>
          <span className="ws-label">Kind of entry</span>
          <select name="entry" defaultValue="addendum">
            {addendumEntries.map((entry) => (
              <option key={entry} value={entry}>
                {sayEntry(entry)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="ws-label">Text</span>
          <textarea name="text" rows={4} required />
        </label>
        <ProofFields asksForCode={asksForCode} />
        {problem !== null && (
          <p role="alert" className="ws-finding" data-level="block">
            {problem}
          </p>
        )}
        <Button look="chief" type="submit">
          Sign and add
        </Button>
      </form>
    </Layer>
  );
}
