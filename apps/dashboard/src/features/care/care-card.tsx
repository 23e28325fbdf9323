import '../../ui/form/form.css';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CloseGoalForm, DiagnosisForm, HandOverForm, OpenGoalForm } from './care-forms.tsx';
import { carePlanQuery } from './care.graphql.ts';
import { sayOutcome } from './say-care.ts';
import type { CarePlan } from './say-care.ts';

interface CareCardProps {
  readonly clientId: string;
  /** Whether the viewer may read clinical text at all. */
  readonly showsClinical: boolean;
}

/** Who keeps the client's record, what the client has, and what the treatment is for; with what the viewer may change of it. */
export function CareCard({ clientId, showsClinical }: CareCardProps): ReactNode {
  const answer = useAnswer(carePlanQuery, { clientId });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={5} height={26} />}
      failed="Who keeps this record, the goals and diagnoses could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ carePlan: plan }) => (
        <div className="care">
          <Therapists plan={plan} />
          {showsClinical && <Diagnoses plan={plan} />}
          {showsClinical && <Goals plan={plan} />}
        </div>
      )}
    />
  );
}

interface PartProps {
  readonly plan: CarePlan;
}

interface PartCardProps {
  readonly id: string;
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const Part = ({ id, title, actions, children }: PartCardProps): ReactNode => (
  <section className="card" aria-labelledby={id}>
    <div className="card-head">
      <h2 id={id}>{title}</h2>
      <span className="filters">{actions}</span>
    </div>
    {children}
  </section>
);

const sayPeriod = (from: CivilDate, to: CivilDate | null | undefined): string =>
  to == null ? `since ${formatDayAndYear(from)}` : formatPeriod(from, to);

function Therapists({ plan }: PartProps): ReactNode {
  const { primaryTherapists, mayHandOver } = plan;
  const current = primaryTherapists[0];
  return (
    <Part
      id="primary-therapist"
      title="Primary therapist"
      actions={
        mayHandOver && (
          <LayerButton label="Hand over" look="quiet" keys="t">
            {(close) => <HandOverForm plan={plan} onClose={close} />}
          </LayerButton>
        )
      }
    >
      {current === undefined && <p className="quiet">Nobody keeps a primary record yet.</p>}
      <ul className="kept-list">
        {primaryTherapists.map(({ staff, from, to }) => (
          <li key={from}>
            <span className="grow">
              {staff.name}, {staff.credential} <span className="quiet">{sayPeriod(from, to)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Diagnoses({ plan }: PartProps): ReactNode {
  const { diagnoses, mayPlan } = plan;
  return (
    <Part
      id="diagnoses"
      title="Diagnoses"
      actions={
        mayPlan && (
          <LayerButton label="Record a diagnosis" look="quiet" keys="d">
            {(close) => <DiagnosisForm plan={plan} ended={null} onClose={close} />}
          </LayerButton>
        )
      }
    >
      {diagnoses.length === 0 && (
        <p className="quiet">None recorded. A service can’t be billed without one.</p>
      )}
      <ul className="kept-list">
        {diagnoses.map((diagnosis) => (
          <li key={`${diagnosis.icd10} ${diagnosis.from}`}>
            <span className="grow">
              {diagnosis.icd10} <span className="quiet">{sayPeriod(diagnosis.from, diagnosis.to)}</span>
            </span>
            {mayPlan && diagnosis.to == null && (
              <LayerButton label="End" about={diagnosis.icd10} look="quiet">
                {(close) => <DiagnosisForm plan={plan} ended={diagnosis} onClose={close} />}
              </LayerButton>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Goals({ plan }: PartProps): ReactNode {
  const { goals, mayPlan } = plan;
  const open = goals.filter(({ closedOn }) => closedOn == null);
  const closed = goals.filter(({ closedOn }) => closedOn != null);
  return (
    <Part
      id="plan-goals"
      title="Treatment goals"
      actions={
        mayPlan && (
          <LayerButton label="Open a goal" look="quiet" keys="o">
            {(close) => <OpenGoalForm plan={plan} onClose={close} />}
          </LayerButton>
        )
      }
    >
      {open.length === 0 && <p className="quiet">No goal is open.</p>}
      <ul className="kept-list">
        {open.map((goal) => (
          <li key={goal.id}>
            <span className="grow">
              {goal.text} <span className="quiet">since {formatDayAndYear(goal.openedOn)}</span>
            </span>
            {mayPlan && (
              <LayerButton label="Close" about={goal.text} look="quiet">
                {(close) => <CloseGoalForm goal={goal} onClose={close} />}
              </LayerButton>
            )}
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="more former">
          <summary>{formatNumberOf(closed.length, 'closed goal')}</summary>
          <ul className="kept-list">
            {closed.map((goal) => (
              <li key={goal.id}>
                <span className="grow">
                  {goal.text}{' '}
                  <span className="quiet">{formatPeriod(goal.openedOn, goal.closedOn ?? goal.openedOn)}</span>
                </span>
                <Tag>{sayOutcome(goal.outcome)}</Tag>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}
