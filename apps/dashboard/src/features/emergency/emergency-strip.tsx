import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import type { EmergencyQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { Button } from '../../ui/button.tsx';
import { emergencyQuery, endEmergencyAccessMutation } from './emergency.graphql.ts';
import { sayTimeLeft } from './say-emergency.ts';
import { useSecondsLeft } from './use-seconds-left.ts';
import '../../ui/page-notice.css';

type Running = NonNullable<EmergencyQuery['emergency']['running']>;

const everyMinute = 60_000;
// Asked by the page itself: it keeps nobody signed in.
const byItself = {
  requestPolicy: 'network-only',
  fetchOptions: {
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true', 'x-concord-background': '1' },
  },
} as const;

/** What is shown of it is gone from the page, too: it is loaded anew. */
const leave = (): void => window.location.assign('/');

/** On every page: an emergency access of one's own with the time that is left, and for who reviews, how many wait. */
export function EmergencyStrip(): ReactNode {
  const [{ data }, ask] = useQuery({ query: emergencyQuery });
  const reviews = data !== undefined && data.emergency.awaitingReview > 0;
  useEffect(() => {
    const timer = setInterval(() => ask(byItself), everyMinute);
    return () => clearInterval(timer);
  }, [ask]);
  const running = data?.emergency.running ?? null;
  return (
    <>
      {running !== null && <RunningStrip key={running.id} running={running} />}
      {reviews && (
        <p className="page-notice" role="status" data-tone="notice">
          <span>
            {formatNumberOf(
              data.emergency.awaitingReview,
              'emergency access waits',
              'emergency accesses wait',
            )}{' '}
            for a review.
          </span>
          <Link to="/emergency">Review</Link>
        </p>
      )}
    </>
  );
}

function RunningStrip({ running }: { readonly running: Running }): ReactNode {
  const [{ fetching }, end] = useMutation(endEmergencyAccessMutation);
  const left = useSecondsLeft(running.secondsLeft, leave);
  return (
    <section className="page-notice" aria-label="Emergency access" data-tone="running">
      <span>
        <strong>Emergency access</strong> to the record of{' '}
        <Link to="/members/$memberId" params={{ memberId: running.client.id }}>
          {running.client.label}
        </Link>
        : read only, everything is recorded and reviewed.
      </span>
      <span role="timer">{sayTimeLeft(left)} left</span>
      <Button disabled={fetching} onClick={() => void end({ id: running.id }).then(leave)}>
        End now
      </Button>
    </section>
  );
}
