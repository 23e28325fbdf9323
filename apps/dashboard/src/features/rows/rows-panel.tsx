import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { joinWords } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { readRowsRequest } from '../../platform/rows-request.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { resolveScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { formatPeriod } from '../../platform/time.ts';
import { Layer } from '../../ui/layer.tsx';
import { SeatsBehind } from './seats-behind.tsx';
import { SessionsBehind } from './sessions-behind.tsx';

interface RowsPanelProps {
  /** As it stands in the address (see rows-request.ts). */
  readonly request: string;
  /** The page's filters, which hold for the rows as well. */
  readonly scope: ScopeSearch;
  readonly onClose: () => void;
}

/** The records behind a number: the same scope asked for rows instead of counts. */
export function RowsPanel({ request, scope, onClose }: RowsPanelProps): ReactNode {
  const { groups, staff, anchor } = usePractice();
  const asked = useMemo(() => readRowsRequest(request), [request]);
  const narrowed = useMemo(
    () => (asked === null ? null : scopeOfRows(asked, resolveScope(scope, anchor, 'all'))),
    [anchor, asked, scope],
  );
  if (asked === null || narrowed === null) return null;
  const groupName = groups.find(({ group }) => group.id === asked.groupId)?.group.name;
  const people = staff.filter(({ id }) => asked.staffIds?.includes(id) === true).map(({ name }) => name);
  return (
    <Layer look="side-panel" title={asked.of === 'sessions' ? 'Sessions held' : 'Seats'} onClose={onClose}>
      <p className="quiet">
        {groupName === undefined ? null : `${groupName} · `}
        {people.length === 0 ? null : `${joinWords(people)} · `}
        {formatPeriod(asked.from, asked.to)}
      </p>
      {asked.of === 'sessions' ? (
        <SessionsBehind scope={narrowed} ledBy={ledBy(asked)} />
      ) : (
        <SeatsBehind scope={narrowed} states={asked.states ?? null} />
      )}
    </Layer>
  );
}

const scopeOfRows = (asked: RowsRequest, scope: ReportScope): ReportScope => ({
  ...scope,
  from: asked.from,
  to: asked.to,
  ...(asked.groupId === undefined ? {} : { groupIds: [asked.groupId] }),
  ...(asked.staffIds?.[0] === undefined ? {} : { facilitatorId: asked.staffIds[0] }),
});

/** Two people stand for the sessions that they led together. */
const ledBy = ({ staffIds = [] }: RowsRequest): readonly string[] => (staffIds.length > 1 ? staffIds : []);
