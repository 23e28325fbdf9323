import type { RequestContext } from '../../platform/request-context.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { CofacilitationReport, FacilitationGap, FacilitatorAssignment } from './cofacilitation.types.ts';
import {
  byExternalId,
  countPairs,
  refsOf,
  type Directory,
  type LeadsTogether,
} from './count-facilitation.ts';
import { loadDualRelationships } from './dual-relationships.store.ts';
import { loadGroupsInScope, loadWholeGroupsInScope, type Scope } from './scope/index.ts';

interface AssignmentRow {
  readonly group_id: string;
  readonly staff_id: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly in_room: number;
  readonly alone: number;
}

interface GapRow extends SessionRow {
  readonly group_id: string;
  readonly missing_ids: readonly string[];
  readonly unassigned_ids: readonly string[];
}

/** $3–$4: the range. $5: who must have been in the room, null for whoever. */
const inScope = /* sql */ `
  room.organization_id = $1 and room.group_id = any ($2::uuid[]) and room.date between $3 and $4
  and ($5::uuid is null or $5 = any (room.staff_ids))`;

const assignmentsSql = /* sql */ `
select a.group_id, a.staff_id, a.role, a.from_date as "from", a.to_date as "to", count(room.session_id)::integer as in_room,
  count(*) filter (where room.lead_ids = array[a.staff_id])::integer as alone
from facilitator_assignment a
left join room_tally room on ${inScope} and room.group_id = a.group_id and a.from_date <= room.date
  and (a.to_date is null or room.date <= a.to_date) and a.staff_id = any (room.staff_ids)
where a.organization_id = $1 and a.group_id = any ($2::uuid[]) and a.from_date <= $4 and (a.to_date is null or a.to_date >= $3)
group by a.group_id, a.staff_id, a.role, a.from_date, a.to_date order by a.from_date`;

const pairsSql = /* sql */ `
select room.group_id, to_json(room.lead_ids) as lead_ids, count(*)::integer as sessions from room_tally room
where ${inScope} and cardinality(room.lead_ids) > 1 group by room.group_id, room.lead_ids`;

const gapsSql = /* sql */ `
select ${sessionColumns}, room.group_id, to_json(room.missing_ids) as missing_ids, to_json(room.unassigned_ids) as unassigned_ids
from room_tally room join session on session.organization_id = $1 and session.id = room.session_id
where room.is_gap and ${inScope} order by session.starts_at, session.external_id collate "C"`;

function toAssignment(row: AssignmentRow, { groups, staff }: Directory): FacilitatorAssignment[] {
  const [group, member] = [groups.get(row.group_id), staff.get(row.staff_id)];
  if (group === undefined || member === undefined) return [];
  const { role, from, to, in_room: sessionsInRoom, alone: sessionsAlone } = row;
  return [{ group, staff: member, role, from, to, sessionsInRoom, sessionsAlone }];
}

function toGap(row: GapRow, { groups, staff }: Directory): FacilitationGap[] {
  const group = groups.get(row.group_id);
  if (group === undefined) return [];
  return [
    {
      group,
      session: toSessionRef(row),
      missing: refsOf(row.missing_ids, staff),
      unassigned: refsOf(row.unassigned_ids, staff),
    },
  ];
}

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
  const wholeIds = wholeGroups.map((group) => group.id);
  const ofGroups = (ids: readonly string[]): readonly unknown[] => [
    actor.organizationId,
    ids,
    scope.from,
    scope.to,
    scope.facilitatorId,
  ];
  const ids = [...directory.groups.keys()];
  const assignments = await transaction.query<AssignmentRow>(assignmentsSql, ofGroups(wholeIds));
  const rooms = await transaction.query<LeadsTogether>(pairsSql, ofGroups(ids));
  const gaps = await transaction.query<GapRow>(gapsSql, ofGroups(ids));
  return {
    assignments: assignments
      .flatMap((row) => toAssignment(row, directory))
      .sort((one, other) => byExternalId(one.group, other.group) || byExternalId(one.staff, other.staff)),
    pairs: countPairs(rooms, directory),
    gaps: gaps.flatMap((row) => toGap(row, directory)),
    dualRelationships: await loadDualRelationships(context, scope, wholeIds, directory),
  };
}
