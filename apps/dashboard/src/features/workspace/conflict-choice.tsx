import { sayStored } from '@concord/domain/record-words';
import { useCallback, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { FieldState } from './drafts.ts';
import { saySeat } from './seat-draft.ts';
import { useDrafts, useField } from './use-drafts.ts';
import { isText, readKey } from './workspace-model.ts';

/** Two people wrote the same field: both texts, side by side, until the writer chooses. */
export function ConflictChoice({ fieldKey }: { readonly fieldKey: string }): ReactNode {
  const trouble = useTrouble(fieldKey);
  if (trouble === null) return null;
  if (trouble.kind === 'conflict') return <TwoTexts fieldKey={fieldKey} trouble={trouble} />;
  return (
    <p role="alert" className="ws-finding" data-level="block">
      {trouble.why}
    </p>
  );
}

type Trouble = Extract<FieldState, { readonly kind: 'refused' | 'conflict' }>;

/** What stands between a field and the record; nothing is drawn anew for a key that changes the text alone. */
function useTrouble(fieldKey: string): Trouble | null {
  const drafts = useDrafts();
  return useSyncExternalStore(
    useCallback((listener) => drafts.subscribe(fieldKey, listener), [drafts, fieldKey]),
    () => {
      const { state } = drafts.get(fieldKey);
      return state.kind === 'refused' || state.kind === 'conflict' ? state : null;
    },
  );
}

interface TwoTextsProps {
  readonly fieldKey: string;
  readonly trouble: Extract<Trouble, { readonly kind: 'conflict' }>;
}

function TwoTexts({ fieldKey, trouble }: TwoTextsProps): ReactNode {
  const drafts = useDrafts();
  const field = useField(fieldKey);
  const { theirs } = trouble;
  // What came in from elsewhere, or was never written here, has no writer.
  const editedBy = trouble.editedBy === '' ? 'Somebody else' : trouble.editedBy;
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

const sayValue = (key: string, value: string): string => {
  if (readKey(key).kind === 'seat') return saySeat(value);
  return isText(key) ? value : value.split(';').map(sayStored).join(', ');
};
