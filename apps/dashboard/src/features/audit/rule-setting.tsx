import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import type { RuleSettingsQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { everyAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { changeRuleSettingMutation } from './audit.graphql.ts';

export type Setting = RuleSettingsQuery['ruleSettings'][number];

const standings = [
  { value: 'default', label: 'as the rule book has it' },
  { value: 'block', label: 'blocks' },
  { value: 'warn', label: 'warns' },
  { value: 'info', label: 'informs' },
  { value: 'off', label: 'off' },
] as const;
const sayStanding = (standing: string): string =>
  standings.find(({ value }) => value === standing)?.label ?? standing;

/** How the practice holds a rule, since when and why; a director changes it. */
export function RuleSetting({ setting }: { readonly setting: Setting }): ReactNode {
  const { viewer } = usePractice();
  const [isChanging, setChanging] = useState(false);
  const isDirector = viewer.roles.includes('DIRECTOR');
  const { timeZone } = viewer.organization;
  return (
    <div className="audit-setting">
      {setting.standing !== 'default' && (
        <strong>
          Here: {sayStanding(setting.standing)} (the rule book: {sayStanding(setting.ownSeverity)}).
        </strong>
      )}
      {setting.history.length > 0 && (
        <details>
          <summary>{setting.history.length === 1 ? '1 change' : `${setting.history.length} changes`}</summary>
          <ul>
            {setting.history.map(({ at, by, was, standing, reason }) => (
              <li key={at}>
                {formatMoment(at, timeZone)}, {by}: {sayStanding(was)} → {sayStanding(standing)}. {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isDirector && (
        <Button
          look="link"
          onClick={() => setChanging(true)}
          aria-label={`Change how “${setting.title}” is held`}
        >
          Change
        </Button>
      )}
      {isChanging && <SettingLayer setting={setting} onClose={() => setChanging(false)} />}
    </div>
  );
}

function SettingLayer({
  setting,
  onClose,
}: {
  readonly setting: Setting;
  readonly onClose: () => void;
}): ReactNode {
  const [, change] = useMutation(changeRuleSettingMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (form: FormData): Promise<void> => {
    const [standing, reason] = [form.get('standing'), form.get('reason')];
    if (typeof standing !== 'string' || typeof reason !== 'string') return;
    const { data } = await change({ ruleId: setting.ruleId, standing, reason }, everyAnswer);
    const outcome = data?.changeRuleSetting;
    if (outcome?.__typename === 'Done') onClose();
    else setProblem(outcome?.message ?? 'The server could not do this. Try again.');
  };
  return (
    <Layer title={setting.title} look="layer" onClose={onClose}>
      <form
        className="audit-decide"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <label className="audit-field">
          <span>In this practice the rule</span>
          <select name="standing" defaultValue={setting.standing} data-first-focus>
            {standings.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="audit-field">
          <span>Why, in a sentence</span>
          <textarea name="reason" rows={3} required maxLength={1000} />
        </label>
        {problem !== null && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        <Button look="chief" type="submit">
          Change for everybody
        </Button>
      </form>
    </Layer>
  );
}
