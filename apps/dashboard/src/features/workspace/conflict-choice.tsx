import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { spoken } from './field-words.ts';
import { saySeat } from './seat-draft.ts';
import { useDrafts, useField } from './use-drafts.ts';
import { isText, readKey } from './workspace-model.ts';

/** Two people wrote the same field: both texts, side by side, until the writer chooses. */
export function ConflictChoice({ fieldKey }: { readonly fieldKey: string }): ReactNode {
  const drafts = useDrafts();
  const field = useField(fieldKey);
  if (field.state.kind === 'refused')
    return (
      <p role="alert" className="ws-finding" data-level="block">
        {field.state.why}
      </p>
    );
  if (field.state.kind !== 'conflict') return null;
  const { theirs } = field.state;
  // What came in from elsewhere, or was never written here, has no writer.
  const editedBy = field.state.editedBy === '' ? 'Somebody else' : field.state.editedBy;
  return (
    <div role="alert" className="ws-conflict">
      <p>
        <strong>{editedBy} wrote here too.</strong> Both are kept; choose what stands.
      </p>
      <div className="ws-versions">
        <figure>
          <figcaption>{editedBy}</figcaption>
          <p>{theirs === '' ? <em>(cleared)</em> : sayValue(fieldKey, theirs)}</p>
          <Button onClick={() => drafts.choose(fieldKey, theirs)}>Take this</Button>
        </figure>
        <figure>
          <figcaption>You</figcaption>
          <p>{field.value === '' ? <em>(cleared)</em> : sayValue(fieldKey, field.value)}</p>
          <Button onClick={() => drafts.choose(fieldKey, field.value)}>Take mine</Button>
        </figure>
      </div>
      {isText(fieldKey) && (
        <Button look="quiet" onClick={() => drafts.choose(fieldKey, `${theirs}\n${field.value}`)}>
          Take both, one under the other
        </Button>
      )}
    </div>
  );
}

const sayValue = (key: string, value: string): string =>
  readKey(key).kind === 'seat' ? saySeat(value) : isText(key) ? value : spoken(value).replaceAll(';', ', ');
