import type { FacilitatorRole } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { CofacilitationReport, DualRelationship } from './cofacilitation.types.ts';
import {
  countFacilitation,
  type Assignment,
  type Directory,
  type HeldSession,
} from './count-facilitation.ts';
import { loadGroupsInScope, loadWholeGroupsInScope, type Scope } from './scope/index.ts';

const assignmentsSql = /* sql */ `
select group_id as "groupId", staff_id as "staffId", role, from_date as "from", to_date as "to" from facilitator_assignment
where organization_id = $1 and group_id = any ($2::uuid[]) and from_date <= $4 and (to_date is null or to_date >= $3)
order by from_date`;

const sessionsSql = /* sql */ `
select ${sessionColumns}, session.group_id, coalesce(room.people, '[]') as people
from session left join lateral (
  select json_agg(json_build_array(f.staff_id, f.role)) as people from session_facilitator f
  where f.organization_id = $1 and f.session_id = session.id
) room on true
where session.organization_id = $1 and session.group_id = any ($2::uuid[]) and session.status = 'held'
  and session.date between $3 and $4
  and ($5::uuid is null or exists (select 1 from session_facilitator f
    where f.organization_id = $1 and f.session_id = session.id and f.staff_id = $5))
order by session.starts_at, session.external_id collate "C"`;

/** Overlaps of membership, assignment and primary care that touch the range, whole; one row a group, client and clinician. */
const dualsSql = /* sql */ `
with overlap as (
  select m.group_id, m.client_id, f.staff_id, greatest(m.entered_on, f.from_date, p.from_date) as first,
    coalesce(least(m.left_on, f.to_date, p.to_date), 'infinity') as last
  from membership m
  join facilitator_assignment f on f.organization_id = $1 and f.group_id = m.group_id
  join primary_therapist p on p.organization_id = $1 and p.client_id = m.client_id and p.staff_id = f.staff_id
  where m.organization_id = $1 and m.group_id = any ($2::uuid[])
)
select overlap.group_id, overlap.staff_id, ${clientColumns}, min(first) as "from",
  nullif(max(last), 'infinity') as "to"
from overlap join client on client.organization_id = $1 and client.id = overlap.client_id
where first <= last and first <= $4 and last >= $3
group by overlap.group_id, overlap.staff_id, client.organization_id, client.id
order by client.external_id collate "C"`;

interface HeldSessionRow extends SessionRow {
  readonly group_id: string;
  readonly people: readonly (readonly [staffId: string, role: FacilitatorRole])[];
}

interface DualRow extends ClientRow {
  readonly group_id: string;
  readonly staff_id: string;
  readonly from: string;
  readonly to: string | null;
}

const toHeldSession = (row: HeldSessionRow): HeldSession => ({
  groupId: row.group_id,
  session: toSessionRef(row),
  people: row.people,
});

function toDual(context: RequestContext, { groups, staff }: Directory, row: DualRow): DualRelationship[] {
  const [group, member] = [groups.get(row.group_id), staff.get(row.staff_id)];
  if (group === undefined || member === undefined) return [];
  return [{ group, client: toClientRef(context.actor, row), staff: member, from: row.from, to: row.to }];
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
  const whole = [actor.organizationId, wholeGroups.map((group) => group.id), scope.from, scope.to];
  const assignments = await transaction.query<Assignment>(assignmentsSql, whole);
  const sessions = await transaction.query<HeldSessionRow>(sessionsSql, [
    actor.organizationId,
    groups.map((group) => group.id),
    scope.from,
    scope.to,
    scope.facilitatorId,
  ]);
  const duals = await transaction.query<DualRow>(dualsSql, whole);
  return {
    ...countFacilitation(assignments, sessions.map(toHeldSession), directory),
    dualRelationships: duals.flatMap((row) => toDual(context, directory, row)),
  };
}
