import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { GoalsByGroup } from '../../features/goals/goals-by-group.tsx';
import { GoalsByMember } from '../../features/goals/goals-by-member.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { ReportPage, useSearchChange } from '../report-page.tsx';
import type { Change, ViewControl } from '../report-page.tsx';
import { bucketNames, bucketWords } from './bucket-choices.ts';
import { goalBuckets, goalShows, goalSorts, readGoalsSearch } from './goals-search.ts';
import type { GoalsSearch, GoalView } from './goals-search.ts';

const route = getRouteApi('/goals');
const standard = '26w';
const views = [
  ['group', 'By group'],
  ['member', 'By member'],
] as const;
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

type ChangeGoals = (part: Change<GoalsSearch>) => void;

/** How goals are moving: group by group, and goal by goal. */
export function GoalsPage(): ReactNode {
  const search = route.useSearch();
  const change = useSearchChange(readGoalsSearch);
  const view = search.view ?? 'group';
  return (
    <ReportPage
      title="Goals"
      standard={standard}
      onFilter={change}
      view={view}
      views={views}
      viewsLabel="Views of goals"
      controls={view === 'group' ? [bucketControl(search, change)] : goalControls(search, change)}
    >
      <View view={view} search={search} onChange={change} />
    </ReportPage>
  );
}

const bucketControl = (search: GoalsSearch, change: ChangeGoals): ViewControl => ({
  label: 'By',
  value: search.bucket ?? 'month',
  choices: bucketWords,
  onChoose: (value) => change({ bucket: oneOf(goalBuckets, value) }),
});

const goalControls = (search: GoalsSearch, change: ChangeGoals): readonly ViewControl[] => [
  {
    label: 'Goals',
    value: search.show ?? 'all',
    choices: showWords,
    onChoose: (value) => change({ show: oneOf(goalShows, value) }),
  },
  {
    label: 'In order of',
    value: search.sort ?? 'fall',
    choices: sortWords,
    onChoose: (value) => change({ sort: oneOf(goalSorts, value) }),
  },
];

interface ViewProps {
  readonly view: GoalView;
  readonly search: GoalsSearch;
  readonly onChange: ChangeGoals;
}

function View({ view, search, onChange }: ViewProps): ReactNode {
  const { anchor } = usePractice();
  const openRows = useOpenRows();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  if (view === 'group') {
    const bucket = bucketNames[search.bucket ?? 'month'];
    return <GoalsByGroup scope={scope} bucket={bucket} onOpenRows={openRows} />;
  }
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
