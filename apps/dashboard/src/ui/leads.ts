import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { writeRowsRequest } from '../platform/rows-request.ts';
import type { RowsRequest } from '../platform/rows-request.ts';
import { parseSearch, stringifySearch } from '../platform/search-params.ts';
import { useMayOpen } from './object-links.tsx';
import { useOpenRows } from './use-open-rows.ts';

/** Where a link leads that a figure draws by itself. */
export interface Lead {
  /** Of the page as it stands now, for whoever opens it in another tab. */
  readonly address: () => string;
  readonly go: () => void;
  /** Somebody is about to: what it takes is fetched. */
  readonly prepare?: () => void;
}

export interface Leading {
  /** Null where whoever looks may not open the records of a group. */
  readonly toGroup: (id: string) => Lead | null;
  /** Opens the rows behind a number over the page. */
  readonly toRows: (request: RowsRequest) => Lead;
}

/**
 * Leads where `GroupLink` and `RowsLink` lead, for figures with a great many rows: eighty links of the router, each of which watches the
 * address of the page, take longer to draw than the rest of the figure.
 */
export function useLeading(): Leading {
  const router = useRouter();
  const openRows = useOpenRows();
  const mayOpen = useMayOpen();
  return useMemo(
    () => ({
      toGroup: (id) => {
        if (!mayOpen) return null;
        const there = { to: '/groups/$groupId', params: { groupId: id } } as const;
        return {
          address: () => `/groups/${encodeURIComponent(id)}`,
          go: () => void router.navigate(there),
          prepare: () => void router.preloadRoute(there),
        };
      },
      toRows: (request) => ({
        address: () => {
          const { pathname, searchStr } = router.latestLocation;
          return pathname + stringifySearch({ ...parseSearch(searchStr), rows: writeRowsRequest(request) });
        },
        go: () => openRows(request),
      }),
    }),
    [router, openRows, mayOpen],
  );
}
