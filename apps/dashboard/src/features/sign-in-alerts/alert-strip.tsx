import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { formatNumberOf } from '../../platform/format.ts';
import '../../ui/page-notice.css';
import { openSignInAlertsQuery } from './sign-in-alerts.graphql.ts';

const everyMinute = 60_000;
// A number bears no mark of what it counts.
const asAlertsChange = { additionalTypenames: ['SignInAlert'] };
// Asked by the page itself: it keeps nobody signed in.
const byItself = {
  requestPolicy: 'network-only',
  fetchOptions: {
    credentials: 'same-origin',
    headers: { 'apollo-require-preflight': 'true', 'x-concord-background': '1' },
  },
} as const;

/** On every page of those who look after accounts: how many alerts of failed sign-ins wait for somebody to look. */
export function AlertStrip({ to }: { readonly to: '/admin' | '/access-log' }): ReactNode {
  const [{ data }, ask] = useQuery({ query: openSignInAlertsQuery, context: asAlertsChange });
  useEffect(() => {
    const timer = setInterval(() => ask(byItself), everyMinute);
    return () => clearInterval(timer);
  }, [ask]);
  const count = data?.openSignInAlerts ?? 0;
  if (count === 0) return null;
  return (
    <p className="page-notice" role="status" data-tone="notice">
      <span>
        {formatNumberOf(count, 'alert of failed sign-ins waits', 'alerts of failed sign-ins wait')} for
        somebody to look into.
      </span>
      <Link to={to}>Look</Link>
    </p>
  );
}
