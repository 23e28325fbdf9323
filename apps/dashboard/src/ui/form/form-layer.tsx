import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import { Button } from '../button.tsx';
import { Layer } from '../layer.tsx';
import { EntryForm } from './entry-form.tsx';

interface FormLayerProps {
  readonly title: string;
  /** What the form is about and does, in a sentence. */
  readonly intro?: ReactNode;
  readonly submit: string;
  readonly look?: 'layer' | 'side-panel';
  readonly disabled?: boolean;
  readonly onSubmit: (values: FormData) => Promise<EntryOutcome>;
  readonly onDone?: (id: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page. It closes once its entry is on record; before that, what was typed is thrown away only when asked twice. */
export function FormLayer(props: FormLayerProps): ReactNode {
  const { title, intro, submit, look = 'layer', disabled, onSubmit, onDone, onClose, children } = props;
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const leave = (): void => {
    if (isDirty && !isLeaving) setLeaving(true);
    else onClose();
  };
  return (
    <Layer title={title} look={look} onClose={leave}>
      {isLeaving && (
        <div role="alert" className="entry-problem entry-leaving">
          <span>What you entered is not saved yet.</span>
          <Button onClick={onClose}>Throw it away</Button>
          <Button look="chief" onClick={() => setLeaving(false)}>
            Go on entering
          </Button>
        </div>
      )}
      {intro !== undefined && <p className="quiet entry-intro">{intro}</p>}
      <EntryForm
        submit={submit}
        onSubmit={onSubmit}
        onDone={(id) => {
          onClose();
          onDone?.(id);
        }}
        onCancel={leave}
        onDirty={() => setDirty(true)}
        {...(disabled === undefined ? {} : { disabled })}
      >
        {children}
      </EntryForm>
    </Layer>
  );
}
