import type { ReactNode } from 'react';
import { usePractice } from '../platform/practice.ts';
import { silentSince } from '../platform/server-reach.ts';
import { useStore } from '../platform/store.ts';
import { formatClock } from '../platform/time.ts';
import '../ui/page-notice.css';

/** On every page while the server does not answer: since when, and that nothing needs to be done about what is shown or written. */
export function SilenceNotice(): ReactNode {
  const since = useStore(silentSince);
  const { timeZone } = usePractice().viewer.organization;
  return (
    <div role="status">
      {since !== null && (
        <p className="page-notice" data-tone="notice">
          <span>
            The server has not answered since {formatClock(new Date(since).toISOString(), timeZone)}. What you
            write on the desk stays on this device until it is saved. Concord goes on by itself as soon as the
            server is back.
          </span>
        </p>
      )}
    </div>
  );
}
