import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { CodeRow } from './code-row.tsx';
import { cohesionWords, wordsOf } from './field-words.ts';
import { GuardedText } from './guarded-text.tsx';
import type { Kept, SessionGuard } from './guard.ts';
import { useDrafts, useField } from './use-drafts.ts';
import { groupKey, type Workspace } from './workspace-model.ts';

interface GroupNoteFormProps {
  readonly workspace: Workspace;
  readonly guard: SessionGuard;
  readonly kept: Kept;
  readonly onKeep: (key: string, reason: string | null) => void;
  readonly onNext: () => void;
}

/** What is written once for the whole group. Diagnosis, goals, risk, response, progress and billing have no place here. */
export function GroupNoteForm({ workspace, guard, kept, onKeep, onNext }: GroupNoteFormProps): ReactNode {
  const { groupNote } = workspace;
  const readOnly = groupNote.signed || !workspace.mayWrite;
  return (
    <form
      data-form
      className="card ws-note"
      aria-label="Group note"
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="ws-member">
        <h2>Group note</h2>
        <span className="quiet">written once, for everybody; it names nobody</span>
      </header>
      {groupNote.fields.map(({ field }) =>
        field === 'cohesion' ? (
          <Cohesion key={field} disabled={readOnly} />
        ) : (
          <GuardedText
            key={field}
            fieldKey={groupKey(field)}
            words={wordsOf(field)}
            subjectId={null}
            guard={guard}
            kept={kept}
            onKeep={onKeep}
            readOnly={readOnly}
            rows={field === 'content' || field === 'process' ? 3 : 1}
          />
        ),
      )}
      {groupNote.signatures.map((signature) => (
        <p key={signature.name} className="quiet">
          Signed by {signature.name} ({signature.role})
        </p>
      ))}
      <Button look="chief" shortcut="Ctrl ↵" onClick={onNext}>
        Done, first member
      </Button>
    </form>
  );
}

function Cohesion({ disabled }: { readonly disabled: boolean }): ReactNode {
  const drafts = useDrafts();
  const key = groupKey('cohesion');
  const { value } = useField(key);
  return (
    <CodeRow
      fieldKey={key}
      label={wordsOf('cohesion').label}
      choices={cohesionWords}
      value={value}
      disabled={disabled}
      onChoose={(choice) => drafts.edit(key, choice, true)}
    />
  );
}
