import { therapeuticFactors } from '@concord/domain/progress-notes';
import { sayStored } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { RequestMarks } from '../../ui/request-marks.tsx';
import { CodeRow } from './code-row.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { noteTexts, ratingWords, wordsOf } from './field-words.ts';
import { GuardedText } from './guarded-text.tsx';
import { GroupFacts } from './group-facts.tsx';
import { SignedNote } from './signed-note.tsx';
import type { Kept, SessionGuard } from './guard.ts';
import { useDrafts, useField } from './use-drafts.ts';
import { hasRisk, noteKey, type Seat, type Workspace } from './workspace-model.ts';

export interface NoteFormProps {
  readonly workspace: Workspace;
  readonly seat: Seat;
  readonly guard: SessionGuard;
  readonly kept: Kept;
  readonly onKeep: (key: string, reason: string | null) => void;
  readonly onNext: () => void;
  readonly onAmend: (noteId: string) => void;
}

const participation = ['none', 'minimal', 'moderate', 'active', 'leading'];
const comprehension = ['none', 'partial', 'good', 'full'];
const ideation = ['denied', 'passive', 'active'];

/** One member's individual note: the group's facts by reference, then what is this member's own. */
export function NoteForm(props: NoteFormProps): ReactNode {
  const { workspace, seat, guard, kept, onKeep, onNext } = props;
  const drafts = useDrafts();
  const signed = seat.note?.status === 'signed';
  const readOnly = signed || !workspace.mayWrite;
  const clientId = seat.client.id;
  // The risk fields decide whether the texts about a risk are asked for.
  useField(noteKey(clientId, 'suicidalIdeation'));
  useField(noteKey(clientId, 'homicidalIdeation'));
  const texts = [...noteTexts, ...(hasRisk(seat, drafts) ? (['riskAssessment', 'riskAction'] as const) : [])];
  return (
    <form
      data-form
      className="card ws-note"
      aria-label="Individual note"
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="ws-member">
        <h2>{seat.client.label}</h2>
        <span className="quiet">
          {seat.minutes} minutes
          {seat.primaryTherapist == null ? '' : ` · primary therapist ${seat.primaryTherapist}`}
          {seat.billedIndividually ? ' · billed individually' : ''}
        </span>
      </header>
      {seat.note != null && <RequestMarks clientId={clientId} requests={seat.note.requests} />}
      <GroupFacts workspace={workspace} />
      <FieldCodes
        clientId={clientId}
        field="participation"
        choices={participation}
        first={0}
        disabled={readOnly}
      />
      {workspace.kind === 'PSYCHOEDUCATIONAL' ? (
        <FieldCodes clientId={clientId} field="comprehension" choices={comprehension} disabled={readOnly} />
      ) : (
        <FactorCodes clientId={clientId} disabled={readOnly} />
      )}
      {seat.goals.length === 0 && (
        <p className="ws-finding" data-level="warn">
          No treatment goal is open on this day, so progress can’t be recorded. Open one on the member’s page.
        </p>
      )}
      {seat.goals.map((goal) => (
        <FieldCodes
          key={goal.goalId}
          clientId={clientId}
          field={`goal:${goal.goalId}`}
          label={`Goal: ${goal.text}`}
          choices={ratingWords}
          disabled={readOnly}
        />
      ))}
      <RiskCodes clientId={clientId} disabled={readOnly} />
      {texts.map((field) => (
        <GuardedText
          key={field}
          fieldKey={noteKey(clientId, field)}
          words={wordsOf(field)}
          subjectId={clientId}
          guard={guard}
          kept={kept}
          onKeep={onKeep}
          readOnly={readOnly}
          rows={field === 'response' ? 3 : 1}
        />
      ))}
      {signed && (
        <SignedNote
          seat={seat}
          timeZone={workspace.timeZone}
          onAmend={props.onAmend}
          mayWrite={workspace.mayWrite}
        />
      )}
      {!readOnly && (
        <p className="ws-service quiet">
          Service <ServiceCode clientId={clientId} /> · the member’s own minutes are taken from arriving and
          leaving
        </p>
      )}
      <Button look="chief" shortcut="Ctrl ↵" onClick={onNext}>
        {readOnly ? 'Next member' : 'Done, next member'}
      </Button>
    </form>
  );
}

interface FieldCodesProps {
  readonly clientId: string;
  readonly field: string;
  readonly choices: readonly string[];
  readonly disabled: boolean;
  readonly label?: string;
  readonly first?: number;
}

function FieldCodes({ clientId, field, label, choices, disabled, first = 1 }: FieldCodesProps): ReactNode {
  const drafts = useDrafts();
  const key = noteKey(clientId, field);
  const { value } = useField(key);
  return (
    <CodeRow
      fieldKey={key}
      label={label ?? wordsOf(field).label}
      choices={choices}
      value={value}
      disabled={disabled}
      first={first}
      onChoose={(choice) => drafts.edit(key, choice, true)}
    />
  );
}

/** Several factors may be chosen: digits toggle, and Tab leads on. */
function FactorCodes({
  clientId,
  disabled,
}: {
  readonly clientId: string;
  readonly disabled: boolean;
}): ReactNode {
  const drafts = useDrafts();
  const key = noteKey(clientId, 'therapeuticFactors');
  const { value } = useField(key);
  const chosen = value === '' ? [] : value.split(';');
  const toggle = (factor: string): void => {
    const next = chosen.includes(factor) ? chosen.filter((one) => one !== factor) : [...chosen, factor];
    drafts.edit(key, next.join(';'));
  };
  return (
    <fieldset className="ws-field ws-factors" disabled={disabled}>
      <legend className="ws-label">Therapeutic factors</legend>
      <div
        className="ws-codes"
        data-stop
        data-field={key}
        tabIndex={disabled ? undefined : 0}
        role="group"
        aria-label="Therapeutic factors, digits choose"
        onKeyDown={(event) => {
          const factor = therapeuticFactors[Number(event.key) - 1];
          if (!/^\d$/.test(event.key) || factor === undefined || event.ctrlKey) return;
          event.preventDefault();
          toggle(factor);
        }}
      >
        {therapeuticFactors.map((factor, index) => (
          <button
            key={factor}
            type="button"
            tabIndex={-1}
            aria-pressed={chosen.includes(factor)}
            onClick={() => toggle(factor)}
          >
            <span className="ws-digit" aria-hidden="true">
              {index + 1}
            </span>{' '}
            {sayStored(factor)}
          </button>
        ))}
      </div>
      <ConflictChoice fieldKey={key} />
    </fieldset>
  );
}

function RiskCodes({
  clientId,
  disabled,
}: {
  readonly clientId: string;
  readonly disabled: boolean;
}): ReactNode {
  const drafts = useDrafts();
  const [suicidal, homicidal] = [
    noteKey(clientId, 'suicidalIdeation'),
    noteKey(clientId, 'homicidalIdeation'),
  ];
  const si = useField(suicidal).value;
  const hi = useField(homicidal).value;
  const none = (key: string): boolean => {
    if (key.toLowerCase() !== 'n') return false;
    drafts.edit(suicidal, 'denied', true);
    drafts.edit(homicidal, 'denied', true);
    document.querySelector<HTMLElement>(`[data-field="${noteKey(clientId, 'response')}"]`)?.focus();
    return true;
  };
  return (
    <div className="ws-risk">
      <CodeRow
        fieldKey={suicidal}
        label="Suicidal ideation (N: neither)"
        choices={ideation}
        value={si}
        disabled={disabled}
        onKey={none}
        onChoose={(value) => drafts.edit(suicidal, value, true)}
      />
      <CodeRow
        fieldKey={homicidal}
        label="Homicidal ideation"
        choices={ideation}
        value={hi}
        disabled={disabled}
        onKey={none}
        onChoose={(value) => drafts.edit(homicidal, value, true)}
      />
    </div>
  );
}

function ServiceCode({ clientId }: { readonly clientId: string }): ReactNode {
  const { value } = useField(noteKey(clientId, 'serviceCode'));
  return <span className="number">{value === '' ? 'none' : value}</span>;
}
