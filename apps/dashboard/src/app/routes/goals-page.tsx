import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import { GoalsByGroup } from '../../features/goals/goals-by-group.tsx';
import type { GoalsRequest } from '../../features/goals/goals-by-group.tsx';
import { GoalsByMember } from '../../features/goals/goals-by-member.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { goalBuckets, goalShows, goalSorts, goalViews, readGoalsSearch } from './goals-search.ts';
import type { GoalsSearch, GoalView } from './goals-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/goals');
const standard = '26w';
const titles: Readonly<Record<GoalView, string>> = { group: 'By group', member: 'By member' };
const bucketNames = { week: 'WEEK', month: 'MONTH', quarter: 'QUARTER' } as const;
const showWords = {
  all: 'all',
  improved: 'moved up',
  declined: 'moved down',
  steady: 'steady',
  stale: 'stale',
  unrated: 'not rated',
} as const;
const sortWords = {
  fall: 'largest fall first',
  rise: 'largest rise first',
  name: 'member',
  ratings: 'most ratings first',
} as const;

type Change = { readonly [Key in keyof GoalsSearch]?: GoalsSearch[Key] | undefined };

/** How goals are moving: group by group, and goal by goal. */
export function GoalsPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) =>
      void navigate({ search: (before) => readGoalsSearch({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  const view = search.view ?? 'group';
  return (
    <>
      <PageHead title="Goals" />
      <div className="stack">
        <ScopeFilters scope={pageScope(search)} standard={standard} onChange={change} />
        <nav className="tabs" aria-label="Views of goals">
          {goalViews.map((name) => (
            <Link
              key={name}
              from="/goals"
              to="/goals"
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
  readonly view: GoalView;
  readonly search: GoalsSearch;
  readonly onChange: (part: Change) => void;
}

function ViewControls({ view, search, onChange }: ViewProps): ReactNode {
  if (view === 'group') {
    return (
      <div className="filters">
        <FilterChip
          label="By"
          value={search.bucket ?? 'month'}
          choices={goalBuckets.map((value) => ({ value, label: value }))}
          onChoose={(value) => onChange({ bucket: oneOf(goalBuckets, value) })}
        />
      </div>
    );
  }
  return (
    <div className="filters">
      <FilterChip
        label="Goals"
        value={search.show ?? 'all'}
        choices={goalShows.map((value) => ({ value, label: showWords[value] }))}
        onChoose={(value) => onChange({ show: oneOf(goalShows, value) })}
      />
      <FilterChip
        label="In order of"
        value={search.sort ?? 'fall'}
        choices={goalSorts.map((value) => ({ value, label: sortWords[value] }))}
        onChoose={(value) => onChange({ sort: oneOf(goalSorts, value) })}
      />
    </div>
  );
}

function View({ view, search, onChange }: ViewProps): ReactNode {
  const { anchor } = usePractice();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const openGoals = useCallback(
    ({ from, to, groupId }: GoalsRequest) =>
      onChange({
        view: 'member',
        from,
        to,
        range: undefined,
        ...(groupId === undefined ? {} : { group: [groupId] }),
      }),
    [onChange],
  );
  if (view === 'group')
    return <GoalsByGroup scope={scope} bucket={bucketNames[search.bucket ?? 'month']} onOpen={openGoals} />;
  return (
    <GoalsByMember
      scope={scope}
      show={search.show ?? 'all'}
      sort={search.sort ?? 'fall'}
      showsAll={search.every === 'goal'}
      openGoalId={search.goal}
      onCloseGoal={() => onChange({ goal: undefined })}
    />
  );
}
