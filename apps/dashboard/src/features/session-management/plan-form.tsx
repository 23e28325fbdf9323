import { planSessions } from '@concord/domain/sessions';
import { addDays, formatInstant, parseInstant } from '@concord/domain/shared';
import type { Instant } from '@concord/domain/shared';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { GroupQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { dayIn } from '../../platform/form-values.ts';
import { usePractice } from '../../platform/practice.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatClock, formatWeekday, formatZone } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { refuseField, useEntry } from '../../platform/use-entry.ts';
import { DateField } from '../../ui/form/fields.tsx';
import { FormLayer } from '../../ui/form/form-layer.tsx';
import { planSessionsMutation, sessionsOfGroupQuery } from './session-management.graphql.ts';

/** A group with what planning its sessions needs. */
export type PlannedGroup = GroupQuery['group'];

interface PlanFormProps {
  readonly group: PlannedGroup;
  readonly onClose: () => void;
}

/** Plans a period from the schedule, after showing what that comes to by the clock at the site. */
export function PlanForm({ group: { meetings, summary }, onClose }: PlanFormProps): ReactNode {
  const plan = useEntry(planSessionsMutation);
  const { today } = usePractice();
  const first = summary.startsOn > today ? summary.startsOn : today;
  const [period, setPeriod] = useState<{ readonly from: CivilDate | null; readonly to: CivilDate | null }>({
    from: first,
    to: addDays(first, 12 * 7 - 1),
  });
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { from, to } = period;
  const isWhole = from !== null && to !== null && from <= to;
  const onRecord = useAnswer(
    sessionsOfGroupQuery,
    { groupId: summary.group.id, from: from ?? first, to: to ?? first },
    { when: isWhole },
  );
  const zone = summary.site.timeZone;
  const taken =
    onRecord.state === 'ready'
      ? onRecord.data.sessionsOfGroup.map(({ session }) => ({
          date: session.date,
          startsAt: parseInstant(session.startsAt) ?? (0 as Instant),
        }))
      : [];
  const preview =
    isWhole && onRecord.state === 'ready'
      ? planSessions(
          { startsOn: summary.startsOn, endsOn: summary.endsOn ?? null },
          meetings,
          { from, to },
          taken,
          zone,
        )
      : null;
  const sessions = preview?.ok === true ? preview.value.sessions : [];
  const starts = sessions.map(({ date, startsAt }) => ({ date, startsAt: formatInstant(startsAt) }));
  const chosen = starts.filter(({ startsAt }) => !leftOut.has(startsAt));
  const change = (edge: 'from' | 'to', value: FormData): void =>
    setPeriod((before) => ({ ...before, [edge]: dayIn(value, edge) }));
  return (
    <FormLayer
      title="Plan sessions"
      intro={`From the schedule, by the clock at ${summary.site.name}. Planned sessions count in no report until they are held.`}
      submit={chosen.length === 0 ? 'Plan' : `Plan ${formatNumberOf(chosen.length, 'session')}`}
      look="side-panel"
      disabled={preview?.ok === true && chosen.length === 0}
      onClose={onClose}
      onSubmit={async () => {
        if (from === null) return refuseField('from', 'Enter the first day of the period.');
        if (to === null) return refuseField('to', 'Enter the last day of the period.');
        if (preview?.ok === false)
          return refuseField(preview.refusal.field ?? 'from', preview.refusal.message);
        return plan({ groupId: summary.group.id, from, to, leaveOut: [...leftOut] });
      }}
    >
      <DateField
        name="from"
        label="From"
        defaultValue={first}
        data-first-focus=""
        onChange={(event) => change('from', formOf(event.currentTarget))}
      />
      <DateField
        name="to"
        label="Until"
        defaultValue={addDays(first, 12 * 7 - 1)}
        onChange={(event) => change('to', formOf(event.currentTarget))}
      />
      <fieldset className="rows-field">
        <legend>
          {preview === null
            ? 'Sessions'
            : `${formatNumberOf(chosen.length, 'session')}${chosen.length < starts.length ? ` of ${starts.length}` : ''}`}
        </legend>
        {preview?.ok === false && <p className="hint">{preview.refusal.message}</p>}
        {preview?.ok === true && starts.length === 0 && (
          <p className="hint">
            Every meeting of this period has a session already, or the group does not run then.
          </p>
        )}
        <ul className="plan-preview">
          {starts.map(({ date, startsAt }) => (
            <li key={startsAt}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={!leftOut.has(startsAt)}
                  onChange={(event) => setLeftOut(toggle(leftOut, startsAt, !event.currentTarget.checked))}
                />
                {formatWeekday(date)}, {formatClock(startsAt, zone)} {formatZone(startsAt, zone)}
              </label>
            </li>
          ))}
        </ul>
        {starts.length > 0 && <p className="hint">Take out holidays: what is not ticked is not planned.</p>}
        {preview?.ok === true && <LeftOut of={preview.value.leftOut} />}
      </fieldset>
    </FormLayer>
  );
}

const formOf = (input: HTMLInputElement): FormData => new FormData(input.form ?? undefined);

function toggle(set: ReadonlySet<string>, item: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(item);
  else next.delete(item);
  return next;
}

type LeftOutMeetings = Extract<ReturnType<typeof planSessions>, { ok: true }>['value']['leftOut'];

/** Why some meetings of the period are not in the plan. */
function LeftOut({ of }: { readonly of: LeftOutMeetings }): ReactNode {
  const onRecord = of.filter(({ because }) => because === 'on-record').length;
  const skipped = of.filter(({ because }) => because === 'time-skipped');
  return (
    <>
      {onRecord > 0 && (
        <p className="hint">
          {formatNumberOf(onRecord, 'meeting')} of the period{' '}
          {onRecord === 1 ? 'has a session' : 'have sessions'} already.
        </p>
      )}
      {skipped.map(({ date, meeting }) => (
        <p key={date} className="hint">
          On {formatWeekday(date)} the clocks go forward over {meeting.startsAt}: add that session by hand, at
          another time.
        </p>
      ))}
    </>
  );
}
