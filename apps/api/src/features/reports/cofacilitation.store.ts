import type { RequestContext } from '../../platform/request-context.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { CofacilitationReport } from './cofacilitation.types.ts';
import {
  countFacilitation,
  type Assignment,
  type Directory,
  type HeldSession,
} from './count-facilitation.ts';
import { loadDualRelationships } from './dual-relationships.store.ts';
import { loadGroupsInScope, loadWholeGroupsInScope, type Scope } from './scope/index.ts';

const assignmentsSql = /* sql */ `
select group_id as "groupId", staff_id as "staffId", role, from_date as "from", to_date as "to" from facilitator_assignment
where organization_id = $1 and group_id = any ($2::uuid[]) and from_date <= $4 and (to_date is null or to_date >= $3)
order by from_date`;

const sessionsSql = /* sql */ `
select ${sessionColumns}, session.group_id from session
where session.organization_id = $1 and session.group_id = any ($2::uuid[]) and session.status = 'held'
  and session.date between $3 and $4
  and ($5::uuid is null or exists (select 1 from session_facilitator f
    where f.organization_id = $1 and f.session_id = session.id and f.staff_id = $5))
order by session.starts_at, session.external_id collate "C"`;

interface HeldSessionRow extends SessionRow {
  readonly group_id: string;
}

interface RoomRow {
  readonly session_id: string;
  readonly people: HeldSession['people'];
}

/** Who was in the rooms of some sessions, as one list a session. */
const roomsSql = /* sql */ `
select session_id, json_agg(json_build_array(staff_id, role)) as people from session_facilitator
where organization_id = $1 and session_id = any ($2::uuid[]) group by session_id`;

/** Who facilitates what with whom (reports.md, Co-facilitation). */
export async function loadCofacilitation(
  context: RequestContext,
  scope: Scope,
): Promise<CofacilitationReport> {
  const { actor, transaction } = context;
  const groups = await loadGroupsInScope(context, scope);
  const wholeGroups = scope.facilitatorId === null ? groups : await loadWholeGroupsInScope(context, scope);
  const directory: Directory = {
    groups: new Map(groups.map((group) => [group.id, group])),
    staff: await loadStaffById(context),
  };
  const whole = [actor.organizationId, wholeGroups.map((group) => group.id), scope.from, scope.to];
  const assignments = await transaction.query<Assignment>(assignmentsSql, whole);
  const held = await transaction.query<HeldSessionRow>(sessionsSql, [
    actor.organizationId,
    groups.map((group) => group.id),
    scope.from,
    scope.to,
    scope.facilitatorId,
  ]);
  const rooms = await transaction.query<RoomRow>(roomsSql, [
    actor.organizationId,
    held.map((row) => row.session_id),
  ]);
  const peopleIn = new Map(rooms.map((room) => [room.session_id, room.people]));
  const sessions = held.map((row): HeldSession => ({
    groupId: row.group_id,
    session: toSessionRef(row),
    people: peopleIn.get(row.session_id) ?? [],
  }));
  return {
    ...countFacilitation(assignments, sessions, directory),
    dualRelationships: await loadDualRelationships(
      context,
      scope,
      wholeGroups.map((group) => group.id),
      directory,
    ),
  };
}
