import { absenceReasons, makeups } from '@concord/domain/attendance';
import { parseCivilDate } from '@concord/domain/shared';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import { CodeRow } from './code-row.tsx';
import type { SeatRecord } from './seat-draft.ts';
import type { Seat, Workspace } from './workspace-model.ts';

interface AbsenceFormProps {
  readonly workspace: Workspace;
  readonly seat: Seat;
  /** What is typed waits for a pause; what is chosen is saved at once (`soon`). */
  readonly onSave: (change: Partial<SeatRecord>, soon: boolean) => void;
  readonly onNext: () => void;
}

/** The individual record of a missed seat: notice, reason, follow-up, and makeup of a missed module. */
export function AbsenceForm({ workspace, seat, onSave, onNext }: AbsenceFormProps): ReactNode {
  const { attendance } = seat;
  const disabled = !workspace.mayWrite;
  const notice = attendance.notified == null ? '' : attendance.notified ? 'gave notice' : 'no notice';
  return (
    <form
      data-form
      className="card ws-note"
      aria-label="Absence"
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="ws-member">
        <h2>{seat.client.label}</h2>
        <SeatGlyph state={seat.state} named />
      </header>
      <p className="quiet">An absence is documented in the member’s own record and never billed.</p>
      <CodeRow
        label="Notice"
        choices={['gave notice', 'no notice']}
        value={notice}
        disabled={disabled}
        onChoose={(choice) => onSave({ notified: choice === 'gave notice' }, true)}
      />
      <CodeRow
        label="Reason"
        choices={absenceReasons}
        value={attendance.absenceReason ?? ''}
        disabled={disabled}
        onChoose={(absenceReason) => onSave({ absenceReason }, true)}
      />
      {workspace.kind === 'PSYCHOEDUCATIONAL' && workspace.module != null && (
        <CodeRow
          label={`Makeup of “${workspace.module}”`}
          choices={makeups}
          value={attendance.makeup ?? ''}
          disabled={disabled}
          onChoose={(makeup) => onSave({ makeup }, true)}
        />
      )}
      <label className="ws-field">
        <span className="ws-label">Follow-up</span>
        <textarea
          rows={2}
          value={attendance.followUp ?? ''}
          readOnly={disabled}
          onChange={(event) =>
            onSave({ followUp: event.currentTarget.value === '' ? null : event.currentTarget.value }, false)
          }
        />
      </label>
      <div className="ws-risk">
        <label className="ws-field">
          <span className="ws-label">Due</span>
          <input
            type="date"
            value={attendance.followUpDue ?? ''}
            disabled={disabled}
            onChange={(event) => onSave({ followUpDue: dateOf(event.currentTarget.value) }, false)}
          />
        </label>
        <label className="ws-field">
          <span className="ws-label">Done on</span>
          <input
            type="date"
            value={attendance.followUpDoneOn ?? ''}
            disabled={disabled}
            onChange={(event) => onSave({ followUpDoneOn: dateOf(event.currentTarget.value) }, false)}
          />
        </label>
      </div>
      {seat.note?.status === 'withdrawn' && (
        <p className="ws-finding" data-level="warn">
          A draft was begun for this member and is withdrawn: it is kept, and is no part of the record.
        </p>
      )}
      <Button look="chief" shortcut="Ctrl ↵" onClick={onNext}>
        Done, next member
      </Button>
    </form>
  );
}

/** A date field gives a day of the calendar, or nothing. */
const dateOf = (value: string): SeatRecord['followUpDue'] => parseCivilDate(value);
