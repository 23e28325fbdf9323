import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AssignmentMatrix } from '../../features/cofacilitation/assignment-matrix.tsx';
import { DualList } from '../../features/cofacilitation/dual-list.tsx';
import { GapList } from '../../features/cofacilitation/gap-list.tsx';
import { PairList } from '../../features/cofacilitation/pair-list.tsx';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { cofacViews, readCofacSearch } from './cofacilitation-search.ts';
import type { CofacView } from './cofacilitation-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/cofac');
const standard = '26w';
const titles: Readonly<Record<CofacView, string>> = {
  matrix: 'Assignments',
  pairs: 'Pairs',
  gaps: 'Gaps',
  dual: 'Dual relationships',
};

/** Who facilitates what with whom, where the room was not as assigned, and who is whose therapist besides. */
export function CofacilitationPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { anchor } = usePractice();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const view = search.view ?? 'matrix';
  return (
    <>
      <PageHead title="Co-facilitation" />
      <div className="stack">
        <ScopeFilters
          scope={pageScope(search)}
          standard={standard}
          onChange={(change) =>
            void navigate({
              search: (before) => readCofacSearch({ ...before, ...change }),
              resetScroll: false,
            })
          }
        />
        <nav className="tabs" aria-label="Views of co-facilitation">
          {cofacViews.map((name) => (
            <Link
              key={name}
              from="/cofac"
              to="/cofac"
              search={(before) => ({ ...before, view: name })}
              aria-current={name === view ? 'page' : undefined}
              activeProps={{}}
            >
              {titles[name]}
            </Link>
          ))}
        </nav>
        <View view={view} scope={scope} />
      </div>
    </>
  );
}

function View({ view, scope }: { readonly view: CofacView; readonly scope: ReportScope }): ReactNode {
  const openRows = useOpenRows();
  if (view === 'pairs') return <PairList scope={scope} />;
  if (view === 'gaps') return <GapList scope={scope} />;
  if (view === 'dual') return <DualList scope={scope} />;
  return <AssignmentMatrix scope={scope} onOpenRows={openRows} />;
}
