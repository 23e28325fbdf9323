import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AccessLogFilters } from '../../features/access-log/access-log-filters.tsx';
import type { AccessLogFilter } from '../../features/access-log/access-log-filters.tsx';
import { AccessLogTable } from '../../features/access-log/access-log-table.tsx';
import { AlertList } from '../../features/sign-in-alerts/alert-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { readAccessLogSearch } from './access-log-search.ts';

const route = getRouteApi('/access-log');

/** Who saw whom, and who did what. */
export function AccessLogPage(): ReactNode {
  const { from = null, to = null, member = null, only } = route.useSearch();
  const navigate = route.useNavigate();
  const filter: AccessLogFilter = { from, to, memberId: member, refusedOnly: only === 'refused' };
  return (
    <>
      <PageHead title="Access log" />
      <div className="stack">
        <AlertList whenAny />
        <AccessLogFilters
          filter={filter}
          onChange={(next) =>
            void navigate({
              search: readAccessLogSearch({
                from: next.from,
                to: next.to,
                member: next.memberId,
                only: next.refusedOnly ? 'refused' : undefined,
              }),
              resetScroll: false,
            })
          }
        />
        <AccessLogTable key={JSON.stringify(filter)} filter={filter} />
      </div>
    </>
  );
}
