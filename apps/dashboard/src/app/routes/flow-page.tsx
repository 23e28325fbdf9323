import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { FlowCensus } from '../../features/flow/flow-census.tsx';
import { FlowTimelines } from '../../features/flow/flow-timelines.tsx';
import { StayList } from '../../features/flow/stay-list.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { ReportPage, useSearchChange } from '../report-page.tsx';
import type { Change, ViewControl } from '../report-page.tsx';
import { bucketNames, bucketWords } from './bucket-choices.ts';
import { flowBuckets, flowShows, flowSorts, readFlowSearch } from './flow-search.ts';
import type { FlowSearch, FlowView } from './flow-search.ts';

const route = getRouteApi('/flow');
const standard = '26w';
const views = [
  ['timeline', 'Timeline'],
  ['census', 'Census'],
  ['list', 'Exits and entries'],
] as const;
const sortWords = {
  entered: 'day of entry',
  left: 'day of exit',
  length: 'longest stay first',
  attendance: 'lowest attendance first',
} as const;
const showWords = { exits: 'exits', entries: 'entries', members: 'everybody' } as const;

/** Who entered and left the groups, when, and how. */
export function FlowPage(): ReactNode {
  const search = route.useSearch();
  const change = useSearchChange(readFlowSearch);
  const view = search.view ?? 'timeline';
  return (
    <ReportPage
      title="Entry & exit"
      standard={standard}
      onFilter={change}
      view={view}
      views={views}
      viewsLabel="Views of entry and exit"
      controls={[controlOf(view, search, change)]}
    >
      <View view={view} search={search} />
    </ReportPage>
  );
}

function controlOf(
  view: FlowView,
  search: FlowSearch,
  change: (part: Change<FlowSearch>) => void,
): ViewControl {
  if (view === 'census') {
    return {
      label: 'By',
      value: search.bucket ?? 'week',
      choices: bucketWords,
      onChoose: (value) => change({ bucket: oneOf(flowBuckets, value) }),
    };
  }
  if (view === 'list') {
    return {
      label: 'Show',
      value: search.show ?? 'exits',
      choices: showWords,
      onChoose: (value) => change({ show: oneOf(flowShows, value) }),
    };
  }
  return {
    label: 'Members by',
    value: search.sort ?? 'entered',
    choices: sortWords,
    onChoose: (value) => change({ sort: oneOf(flowSorts, value) }),
  };
}

interface ViewProps {
  readonly view: FlowView;
  readonly search: FlowSearch;
}

function View({ view, search }: ViewProps): ReactNode {
  const { anchor } = usePractice();
  const openRows = useOpenRows();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  if (view === 'census')
    return <FlowCensus scope={scope} bucket={bucketNames[search.bucket ?? 'week']} onOpenRows={openRows} />;
  if (view === 'list') return <StayList scope={scope} show={search.show ?? 'exits'} />;
  return (
    <FlowTimelines
      scope={scope}
      sort={search.sort ?? 'entered'}
      showsAll={search.every === 'group'}
      linkToAll={(label) => (
        <Link
          from="/flow"
          to="/flow"
          search={(before) => ({ ...before, every: 'group' })}
          resetScroll={false}
        >
          {label}
        </Link>
      )}
    />
  );
}
