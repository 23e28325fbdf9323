import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import { FlowCensus } from '../../features/flow/flow-census.tsx';
import type { StaysRequest } from '../../features/flow/flow-census.tsx';
import { FlowTimelines } from '../../features/flow/flow-timelines.tsx';
import { StayList } from '../../features/flow/stay-list.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { flowBuckets, flowShows, flowSorts, flowViews, readFlowSearch } from './flow-search.ts';
import type { FlowSearch, FlowView } from './flow-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/flow');
const standard = '26w';
const titles: Readonly<Record<FlowView, string>> = {
  timeline: 'Timeline',
  census: 'Census',
  list: 'Exits and entries',
};
const bucketNames = { week: 'WEEK', month: 'MONTH', quarter: 'QUARTER' } as const;
const sortWords = {
  entered: 'day of entry',
  left: 'day of exit',
  length: 'longest stay first',
  attendance: 'lowest attendance first',
} as const;
const showWords = { exits: 'exits', entries: 'entries', members: 'everybody' } as const;

type Change = { readonly [Key in keyof FlowSearch]?: FlowSearch[Key] | undefined };

/** Who entered and left the groups, when, and how. */
export function FlowPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) =>
      void navigate({ search: (before) => readFlowSearch({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  const view = search.view ?? 'timeline';
  return (
    <>
      <PageHead title="Entry & exit" />
      <div className="stack">
        <ScopeFilters scope={pageScope(search)} standard={standard} onChange={change} />
        <nav className="tabs" aria-label="Views of entry and exit">
          {flowViews.map((name) => (
            <Link
              key={name}
              from="/flow"
              to="/flow"
              search={(before) => ({ ...before, view: name })}
              aria-current={name === view ? 'page' : undefined}
              activeProps={{}}
            >
              {titles[name]}
            </Link>
          ))}
        </nav>
        <ViewControls view={view} search={search} onChange={change} />
        <View view={view} search={search} onChange={change} />
      </div>
    </>
  );
}

interface ViewProps {
  readonly view: FlowView;
  readonly search: FlowSearch;
  readonly onChange: (part: Change) => void;
}

function ViewControls({ view, search, onChange }: ViewProps): ReactNode {
  if (view === 'census') {
    return (
      <div className="filters">
        <FilterChip
          label="By"
          value={search.bucket ?? 'week'}
          choices={flowBuckets.map((value) => ({ value, label: value }))}
          onChoose={(value) => onChange({ bucket: oneOf(flowBuckets, value) })}
        />
      </div>
    );
  }
  if (view === 'list') {
    return (
      <div className="filters">
        <FilterChip
          label="Show"
          value={search.show ?? 'exits'}
          choices={flowShows.map((value) => ({ value, label: showWords[value] }))}
          onChoose={(value) => onChange({ show: oneOf(flowShows, value) })}
        />
      </div>
    );
  }
  return (
    <div className="filters">
      <FilterChip
        label="Members by"
        value={search.sort ?? 'entered'}
        choices={flowSorts.map((value) => ({ value, label: sortWords[value] }))}
        onChoose={(value) => onChange({ sort: oneOf(flowSorts, value) })}
      />
    </div>
  );
}

function View({ view, search, onChange }: ViewProps): ReactNode {
  const { anchor } = usePractice();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const openStays = useCallback(
    ({ show, from, to, groupId }: StaysRequest) =>
      onChange({
        view: 'list',
        show,
        from,
        to,
        range: undefined,
        ...(groupId === undefined ? {} : { group: [groupId] }),
      }),
    [onChange],
  );
  if (view === 'census')
    return <FlowCensus scope={scope} bucket={bucketNames[search.bucket ?? 'week']} onOpen={openStays} />;
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
