import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AssignmentMatrix } from '../../features/cofacilitation/assignment-matrix.tsx';
import { DualList } from '../../features/cofacilitation/dual-list.tsx';
import { GapList } from '../../features/cofacilitation/gap-list.tsx';
import { PairList } from '../../features/cofacilitation/pair-list.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { ReportPage, useSearchChange } from '../report-page.tsx';
import { readCofacSearch } from './cofacilitation-search.ts';
import type { CofacView } from './cofacilitation-search.ts';

const route = getRouteApi('/cofac');
const standard = '26w';
const views = [
  ['matrix', 'Assignments'],
  ['pairs', 'Pairs'],
  ['gaps', 'Gaps'],
  ['dual', 'Dual relationships'],
] as const;

/** Who facilitates what with whom, where the room was not as assigned, and who is whose therapist besides. */
export function CofacilitationPage(): ReactNode {
  const search = route.useSearch();
  const { anchor } = usePractice();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const view = search.view ?? 'matrix';
  return (
    <ReportPage
      title="Co-facilitation"
      standard={standard}
      onFilter={useSearchChange(readCofacSearch)}
      view={view}
      views={views}
      viewsLabel="Views of co-facilitation"
    >
      <View view={view} scope={scope} />
    </ReportPage>
  );
}

function View({ view, scope }: { readonly view: CofacView; readonly scope: ReportScope }): ReactNode {
  const openRows = useOpenRows();
  if (view === 'pairs') return <PairList scope={scope} />;
  if (view === 'gaps') return <GapList scope={scope} />;
  if (view === 'dual') return <DualList scope={scope} />;
  return <AssignmentMatrix scope={scope} onOpenRows={openRows} />;
}
