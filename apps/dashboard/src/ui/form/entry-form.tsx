import './form.css';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import type { EntryOutcome } from '../../platform/use-entry.ts';
import { Button } from '../button.tsx';
import { FormProblemContext } from './form-context.ts';
import type { FormProblem } from './form-context.ts';

interface EntryFormProps {
  readonly submit: string;
  readonly onSubmit: (values: FormData) => Promise<EntryOutcome>;
  readonly onDone: (id: string) => void;
  readonly onCancel?: () => void;
  readonly onDirty?: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/**
 * A form whose fields keep what is typed in them, whatever the server says: a refusal stands under the field that it is about,
 * which gets the focus. Ctrl+Enter submits from anywhere in it.
 */
export function EntryForm(props: EntryFormProps): ReactNode {
  const { submit, onSubmit, onDone, onCancel, onDirty, disabled, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const alert = useId();
  const isLate = useLate(isBusy);
  useEffect(() => {
    if (problem !== null) focusOn(form.current, problem.field);
  }, [problem]);
  const onSend = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const sent = event.currentTarget;
    void onSubmit(new FormData(sent)).then((outcome) => {
      setBusy(false);
      if (outcome.kind === 'done') return onDone(outcome.id);
      // What is about no field of this form stands above it.
      const field = fieldOf(sent, outcome.field) === null ? null : outcome.field;
      setProblem({ field, message: outcome.message });
    });
  };
  return (
    <FormProblemContext value={problem}>
      <form
        ref={form}
        className="entry"
        noValidate
        onSubmit={onSend}
        onInput={onDirty}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {problem !== null && problem.field === null && (
          <p role="alert" id={alert} tabIndex={-1} className="entry-problem" data-problem="">
            {problem.message}
          </p>
        )}
        {children}
        <div className="entry-end">
          <Button type="submit" look="chief" shortcut="Ctrl ↵" disabled={isBusy || disabled === true}>
            {submit}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
          <span role="status" className="quiet">
            {isBusy ? (isLate ? late : 'Saving …') : ''}
          </span>
        </div>
      </form>
    </FormProblemContext>
  );
}

const patience = 20_000;
const late =
  'No answer has come yet. Whether it is saved is not known: leave this open, and look at the connection.';

/** Whether something that is awaited takes longer than anybody expects. */
function useLate(isAwaited: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isAwaited) return undefined;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isAwaited]);
  return isLate;
}

function fieldOf(form: HTMLFormElement | null, field: string | null): HTMLElement | null {
  const places = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  return places.find(({ dataset }) => dataset['field'] === field) ?? null;
}

const controls = 'input:not([type=hidden]), select, textarea, button';

function focusOn(form: HTMLFormElement | null, field: string | null): void {
  const place = fieldOf(form, field);
  if (place === null) form?.querySelector<HTMLElement>('[data-problem]')?.focus();
  else place.querySelector<HTMLElement>(controls)?.focus();
}
