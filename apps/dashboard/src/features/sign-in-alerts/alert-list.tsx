import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useMutation } from 'urql';
import type { ShownAlertFragment } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayAdvice, sayGuessing, sayNetwork } from './say-alert.ts';
import { closeSignInAlertMutation, signInAlertsQuery } from './sign-in-alerts.graphql.ts';
import '../../ui/case-list.css';

interface AlertListProps {
  /** On a page that is about something else it stands only where there are alerts. */
  readonly whenAny?: boolean;
}

/** Accounts at which somebody guessed until they were locked. Open alerts stand there; those that were looked into unfold. */
export function AlertList({ whenAny = false }: AlertListProps): ReactNode {
  const answer = useAnswer(signInAlertsQuery, {});
  if (whenAny && (answer.state !== 'ready' || answer.data.signInAlerts.length === 0)) return null;
  return (
    <section className="card stack" aria-label="Failed sign-ins">
      <h2>Failed sign-ins</h2>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={2} height={30} />}
        failed="The failed sign-ins could not be listed."
        empty={{
          when: ({ signInAlerts }) => signInAlerts.length === 0,
          say: 'Nobody guessed at an account until it was locked.',
        }}
        ready={({ signInAlerts }) => <Alerts alerts={signInAlerts} />}
      />
    </section>
  );
}

function Alerts({ alerts }: { readonly alerts: readonly ShownAlertFragment[] }): ReactNode {
  const open = alerts.filter(({ closedAt }) => closedAt == null);
  const closed = alerts.filter(({ closedAt }) => closedAt != null);
  return (
    <>
      {open.length === 0 && <p className="quiet">No alert is open.</p>}
      {open.length > 0 && <List alerts={open} />}
      {closed.length > 0 && (
        <details className="more">
          <summary>{formatNumberOf(closed.length, 'alert', 'alerts')} looked into</summary>
          <List alerts={closed} />
        </details>
      )}
    </>
  );
}

const List = ({ alerts }: { readonly alerts: readonly ShownAlertFragment[] }): ReactNode => (
  <ol className="case-list">
    {alerts.map((alert) => (
      <li key={alert.id}>
        <Alert alert={alert} />
      </li>
    ))}
  </ol>
);

function Alert({ alert }: { readonly alert: ShownAlertFragment }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const moment = (at: string): string => formatMoment(at, timeZone);
  const { person, kind, firstAt, lastAt, networks, closedAt, closedBy, remark } = alert;
  const advice = sayAdvice(kind);
  return (
    <article className="stack">
      <p className="case-head">
        <strong>{person}</strong>
        {closedAt == null ? <Tag tone="watch">open</Tag> : <Tag>looked into</Tag>}
      </p>
      <p>
        {sayGuessing(alert)}
        {closedAt == null && advice !== null && ` ${advice}`}
      </p>
      <p className="quiet">
        {firstAt === lastAt ? moment(firstAt) : `${moment(firstAt)} to ${moment(lastAt)}`}
        {networks.length > 0 && ` · from ${networks.map(sayNetwork).join(', ')}`}
      </p>
      {closedAt == null ? (
        <CloseForm id={alert.id} person={person} />
      ) : (
        <p>
          {closedBy ?? 'Somebody'} looked into it on {moment(closedAt)}: {remark}
        </p>
      )}
    </article>
  );
}

function CloseForm({ id, person }: { readonly id: string; readonly person: string }): ReactNode {
  const [{ fetching }, close] = useMutation(closeSignInAlertMutation);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const remark = new FormData(event.currentTarget).get('remark');
    const { data } = await close({ id, remark: typeof remark === 'string' ? remark : '' });
    const outcome = data?.closeSignInAlert;
    if (outcome?.__typename === 'SignInAlert') return;
    setProblem(outcome?.message ?? 'The server could not do this. Nothing was kept: try again in a moment.');
  };
  return (
    <form
      className="case-close"
      aria-label={`Alert about ${person}`}
      onSubmit={(event) => void submit(event)}
    >
      <div className="field">
        <label htmlFor={`found-${id}`}>What you found</label>
        <input id={`found-${id}`} name="remark" required minLength={3} maxLength={1000} autoComplete="off" />
      </div>
      <Button type="submit" disabled={fetching}>
        Close the alert
      </Button>
      <p role="alert" className="problem">
        {problem}
      </p>
    </form>
  );
}
