import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AttendanceMatrix } from '../../features/attendance/attendance-matrix.tsx';
import { FlowTimelines } from '../../features/flow/flow-timelines.tsx';
import {
  AssignmentActions,
  GroupActions,
  MemberActions,
  RosterActions,
  TeamActions,
} from '../../features/group-management/group-actions.tsx';
import { GroupView } from '../../features/groups/group-view.tsx';
import type { GroupSlots } from '../../features/groups/group-view.tsx';
import { SessionsOfGroup } from '../../features/session-management/sessions-of-group.tsx';
import { usePractice } from '../../platform/practice.ts';
import { resolvePeriod } from '../../platform/scope.ts';

const route = getRouteApi('/groups/$groupId');
const standard = '26w';

/** One group, with the stays in it and its members × sessions of the range that the address names. */
export function GroupPage(): ReactNode {
  const { groupId } = route.useParams();
  const search = route.useSearch();
  const { anchor } = usePractice();
  const { from, to } = resolvePeriod(search, anchor, standard);
  const scope = useMemo(() => ({ from, to, groupIds: [groupId] }), [from, groupId, to]);
  return (
    <GroupView key={groupId} id={groupId} slots={slots}>
      <ReportLinks groupId={groupId} />
      <FlowTimelines scope={scope} sort="entered" showsAll linkToAll={() => null} />
      <AttendanceMatrix groupId={groupId} from={from} to={to} />
    </GroupView>
  );
}

const slots: GroupSlots = {
  head: (group) => <GroupActions group={group} />,
  team: (group) => <TeamActions group={group} />,
  assignment: (group, assignment) => <AssignmentActions group={group} assignment={assignment} />,
  roster: (group) => <RosterActions group={group} />,
  member: (group, member) => <MemberActions group={group} member={member} />,
  sessions: (group) => <SessionsOfGroup group={group} />,
};

/** The reports, narrowed to this group. */
function ReportLinks({ groupId }: { readonly groupId: string }): ReactNode {
  const search = { group: [groupId] };
  return (
    <nav className="filters" aria-label="Reports about this group">
      <Link className="button" to="/attendance" search={{ ...search, view: 'trend' }}>
        Attendance
      </Link>
      <Link className="button" to="/flow" search={{ ...search, view: 'list' }}>
        Entries and exits
      </Link>
      <Link className="button" to="/goals" search={search}>
        Goals
      </Link>
      <Link className="button" to="/goals" search={{ ...search, view: 'member' }}>
        Goals by member
      </Link>
      <Link className="button" to="/cofac" search={{ ...search, view: 'gaps' }}>
        Facilitation
      </Link>
    </nav>
  );
}
