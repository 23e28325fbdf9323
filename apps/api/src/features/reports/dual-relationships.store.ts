import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import type { DualRelationship } from './cofacilitation.types.ts';
import { byExternalId, type Directory } from './count-facilitation.ts';
import { groupBy } from './group-by.ts';
import type { Scope } from './scope/index.ts';

interface Period {
  readonly from: string;
  /** Null while it goes on. */
  readonly to: string | null;
}

interface MembershipRow extends Period {
  readonly group_id: string;
  readonly client_id: string;
}

interface AssignmentRow extends Period {
  readonly group_id: string;
  readonly staff_id: string;
}

interface PrimaryRow extends Period {
  readonly client_id: string;
  readonly staff_id: string;
}

const membershipsSql = /* sql */ `
select group_id, client_id, entered_on as "from", left_on as "to" from membership
where organization_id = $1 and group_id = any ($2::uuid[]) and entered_on <= $4 and (left_on is null or left_on >= $3)`;

const assignmentsSql = /* sql */ `
select group_id, staff_id, from_date as "from", to_date as "to" from facilitator_assignment
where organization_id = $1 and group_id = any ($2::uuid[]) and from_date <= $4 and (to_date is null or to_date >= $3)`;

const primarySql = /* sql */ `
select client_id, staff_id, from_date as "from", to_date as "to" from primary_therapist
where organization_id = $1 and client_id = any ($2::uuid[]) and from_date <= $4 and (to_date is null or to_date >= $3)`;

/** The days that lie in all the periods, or null where there are none. */
function overlapOf(periods: readonly Period[]): Period | null {
  let [from, to]: [string, string | null] = ['', null];
  for (const period of periods) {
    if (period.from > from) from = period.from;
    if (period.to !== null && (to === null || period.to < to)) to = period.to;
  }
  return to === null || from <= to ? { from, to } : null;
}

/** From the first day of either to the last one of either. */
const spanOf = (a: Period, b: Period): Period => ({
  from: a.from < b.from ? a.from : b.from,
  to: a.to === null || b.to === null ? null : a.to > b.to ? a.to : b.to,
});

const touches = (period: Period, { from, to }: Scope): boolean =>
  period.from <= to && (period.to === null || period.to >= from);

const placeOf = (groupId: string, clientId: string, staffId: string): string =>
  `${groupId} ${clientId} ${staffId}`;

/**
 * Members of a group one of whose assigned facilitators keeps their primary record: one row a group, client and clinician, over
 * the overlaps that touch the range (reports.md, Co-facilitation).
 */
export async function loadDualRelationships(
  context: RequestContext,
  scope: Scope,
  groupIds: readonly string[],
  { groups, staff }: Directory,
): Promise<DualRelationship[]> {
  const { actor, transaction } = context;
  const ofGroups = [actor.organizationId, groupIds, scope.from, scope.to];
  const memberships = await transaction.query<MembershipRow>(membershipsSql, ofGroups);
  const assignments = groupBy(await transaction.query<AssignmentRow>(assignmentsSql, ofGroups), (row) =>
    placeOf(row.group_id, '', row.staff_id),
  );
  const clientIds = [...new Set(memberships.map((row) => row.client_id))];
  const ofClients = [actor.organizationId, clientIds, scope.from, scope.to];
  const primaries = groupBy(
    await transaction.query<PrimaryRow>(primarySql, ofClients),
    (row) => row.client_id,
  );
  const found = new Map<string, Period & { groupId: string; clientId: string; staffId: string }>();
  for (const membership of memberships) {
    const { group_id: groupId, client_id: clientId } = membership;
    for (const primary of primaries.get(clientId) ?? []) {
      const staffId = primary.staff_id;
      for (const assignment of assignments.get(placeOf(groupId, '', staffId)) ?? []) {
        const overlap = overlapOf([membership, primary, assignment]);
        if (overlap === null || !touches(overlap, scope)) continue;
        const known = found.get(placeOf(groupId, clientId, staffId));
        const span = known === undefined ? overlap : spanOf(known, overlap);
        found.set(placeOf(groupId, clientId, staffId), { ...span, groupId, clientId, staffId });
      }
    }
  }
  const clientOf = await loadClientRefs(
    context,
    [...found.values()].map((row) => row.clientId),
  );
  return [...found.values()]
    .flatMap(({ groupId, clientId, staffId, from, to }) => {
      const [group, member] = [groups.get(groupId), staff.get(staffId)];
      return group === undefined || member === undefined
        ? []
        : [{ group, client: clientOf(clientId), staff: member, from, to }];
    })
    .sort((a, b) => byExternalId(a.client, b.client));
}
