import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AttendanceConcerns } from '../../features/attendance/attendance-concerns.tsx';
import { AttendanceHeatMap } from '../../features/attendance/attendance-heat-map.tsx';
import { AttendanceMatrix } from '../../features/attendance/attendance-matrix.tsx';
import { AttendanceTrend } from '../../features/attendance/attendance-trend.tsx';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import type { Bucket } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { attendanceViews, buckets, readAttendanceSearch, sorts } from './attendance-search.ts';
import type { AttendanceSearch, AttendanceView } from './attendance-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/attendance');
const standard = '26w';
const titles: Readonly<Record<AttendanceView, string>> = {
  heat: 'Heat map',
  trend: 'Trend',
  matrix: 'Members × sessions',
  absence: 'Absence',
};
const bucketNames: Readonly<Record<(typeof buckets)[number], Bucket>> = {
  week: 'WEEK',
  month: 'MONTH',
  quarter: 'QUARTER',
};

/** Who came over time: four views of the same seats under the same filters. */
export function AttendancePage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: {
    readonly [Key in keyof AttendanceSearch]?: AttendanceSearch[Key] | undefined;
  }): void => {
    void navigate({ search: (before) => readAttendanceSearch({ ...before, ...part }), resetScroll: false });
  };
  const view = search.view ?? 'heat';
  return (
    <>
      <PageHead title="Attendance" />
      <div className="stack">
        <ScopeFilters scope={pageScope(search)} standard={standard} onChange={change} />
        <nav className="tabs" aria-label="Views of attendance">
          {attendanceViews.map((name) => (
            <Link
              key={name}
              from="/attendance"
              to="/attendance"
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
  readonly view: AttendanceView;
  readonly search: AttendanceSearch;
  readonly onChange: (part: {
    readonly [Key in keyof AttendanceSearch]?: AttendanceSearch[Key] | undefined;
  }) => void;
}

function ViewControls({ view, search, onChange }: ViewProps): ReactNode {
  if (view !== 'heat' && view !== 'trend') return null;
  return (
    <div className="filters">
      <FilterChip
        label="By"
        value={search.bucket ?? 'week'}
        choices={buckets.map((value) => ({ value, label: value }))}
        onChoose={(value) => onChange({ bucket: oneOf(buckets, value) })}
      />
      <FilterChip
        label="Groups by"
        value={search.sort ?? 'name'}
        choices={sorts.map((value) => ({ value, label: sortWords[value] }))}
        onChoose={(value) => onChange({ sort: oneOf(sorts, value) })}
      />
    </div>
  );
}

const sortWords = { name: 'name', rate: 'lowest first', change: 'largest fall first' } as const;

function View({ view, search, onChange }: ViewProps): ReactNode {
  const { anchor, groups } = usePractice();
  const openRows = useOpenRows();
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const bucket = bucketNames[search.bucket ?? 'week'];
  const sort = search.sort ?? 'name';
  if (view === 'heat')
    return <AttendanceHeatMap scope={scope} bucket={bucket} sort={sort} onOpenRows={openRows} />;
  if (view === 'trend')
    return <AttendanceTrend scope={scope} bucket={bucket} sort={sort} onOpenRows={openRows} />;
  if (view === 'absence') return <AttendanceConcerns scope={scope} />;
  const group = search.of ?? scope.groupIds?.[0] ?? groups[0]?.group.id;
  return (
    <>
      <div className="filters">
        <FilterChip
          label="Members of"
          value={group ?? ''}
          choices={groups.map((each) => ({ value: each.group.id, label: each.group.name }))}
          onChoose={(of) => onChange({ of })}
        />
      </div>
      {group !== undefined && <AttendanceMatrix groupId={group} from={scope.from} to={scope.to} />}
    </>
  );
}
