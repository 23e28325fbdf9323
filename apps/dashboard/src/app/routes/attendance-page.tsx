import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AttendanceConcerns } from '../../features/attendance/attendance-concerns.tsx';
import { AttendanceHeatMap } from '../../features/attendance/attendance-heat-map.tsx';
import { AttendanceMatrix } from '../../features/attendance/attendance-matrix.tsx';
import { AttendanceTrend } from '../../features/attendance/attendance-trend.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import type { PracticeGroup } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { oneOf } from '../../platform/search-params.ts';
import { useOpenRows } from '../../ui/use-open-rows.ts';
import { ReportPage, useSearchChange } from '../report-page.tsx';
import type { Change, ViewControl } from '../report-page.tsx';
import { buckets, readAttendanceSearch, sorts } from './attendance-search.ts';
import type { AttendanceSearch, AttendanceView } from './attendance-search.ts';
import { bucketNames, bucketWords } from './bucket-choices.ts';

const route = getRouteApi('/attendance');
const standard = '26w';
const views = [
  ['heat', 'Heat map'],
  ['trend', 'Trend'],
  ['matrix', 'Members × sessions'],
  ['absence', 'Absence'],
] as const;
const sortWords = { name: 'name', rate: 'lowest first', change: 'largest fall first' } as const;

/** Who came over time: four views of the same seats under the same filters. */
export function AttendancePage(): ReactNode {
  const search = route.useSearch();
  const { anchor, groups } = usePractice();
  const change = useSearchChange(readAttendanceSearch);
  const scope = useMemo(() => resolveScope(search, anchor, standard), [search, anchor]);
  const view = search.view ?? 'heat';
  const groupId = search.of ?? scope.groupIds?.[0] ?? groups[0]?.group.id;
  return (
    <ReportPage
      title="Attendance"
      standard={standard}
      onFilter={change}
      view={view}
      views={views}
      viewsLabel="Views of attendance"
      controls={controlsOf(view, search, change, groups, groupId)}
    >
      <View view={view} search={search} scope={scope} groupId={groupId} />
    </ReportPage>
  );
}

function controlsOf(
  view: AttendanceView,
  search: AttendanceSearch,
  change: (part: Change<AttendanceSearch>) => void,
  groups: readonly PracticeGroup[],
  groupId: string | undefined,
): readonly ViewControl[] {
  if (view === 'absence') return [];
  if (view === 'matrix') {
    return [
      {
        label: 'Members of',
        value: groupId ?? '',
        choices: Object.fromEntries(groups.map(({ group }) => [group.id, group.name])),
        onChoose: (of) => change({ of }),
      },
    ];
  }
  return [
    {
      label: 'By',
      value: search.bucket ?? 'week',
      choices: bucketWords,
      onChoose: (value) => change({ bucket: oneOf(buckets, value) }),
    },
    {
      label: 'Groups by',
      value: search.sort ?? 'name',
      choices: sortWords,
      onChoose: (value) => change({ sort: oneOf(sorts, value) }),
    },
  ];
}

interface ViewProps {
  readonly view: AttendanceView;
  readonly search: AttendanceSearch;
  readonly scope: ReportScope;
  /** Whose members and sessions the matrix shows. */
  readonly groupId: string | undefined;
}

function View({ view, search, scope, groupId }: ViewProps): ReactNode {
  const openRows = useOpenRows();
  const bucket = bucketNames[search.bucket ?? 'week'];
  const sort = search.sort ?? 'name';
  if (view === 'heat')
    return <AttendanceHeatMap scope={scope} bucket={bucket} sort={sort} onOpenRows={openRows} />;
  if (view === 'trend')
    return <AttendanceTrend scope={scope} bucket={bucket} sort={sort} onOpenRows={openRows} />;
  if (view === 'absence') return <AttendanceConcerns scope={scope} />;
  if (groupId === undefined) return <div className="notice">No group is on record that you may see.</div>;
  return <AttendanceMatrix groupId={groupId} from={scope.from} to={scope.to} />;
}
