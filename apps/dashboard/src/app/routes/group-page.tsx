import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AttendanceMatrix } from '../../features/attendance/attendance-matrix.tsx';
import { GroupView } from '../../features/groups/group-view.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolvePeriod } from '../../platform/scope.ts';

const route = getRouteApi('/groups/$groupId');
const standard = '26w';

/** One group, with its members × sessions of the range that the address names. */
export function GroupPage(): ReactNode {
  const { groupId } = route.useParams();
  const search = route.useSearch();
  const { anchor } = usePractice();
  const { from, to } = resolvePeriod(search, anchor, standard);
  return (
    <GroupView key={groupId} id={groupId}>
      <AttendanceMatrix groupId={groupId} from={from} to={to} />
    </GroupView>
  );
}
