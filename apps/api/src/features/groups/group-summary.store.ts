import type { DocumentationPractice } from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { toSessionRef, type SessionRow } from '../sessions/index.ts';
import { findToday, siteColumns, toSiteRef, type SiteRow } from '../sites/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import type { AssignedFacilitator, GroupSummary } from './group-detail.types.ts';
import { groupColumns, toGroupRef, type GroupRow } from './group-ref.ts';
import { visibleGroupIds } from './visible-groups.ts';

interface SummaryRow extends GroupRow, SiteRow {
  readonly capacity: number;
  readonly documentation: DocumentationPractice;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly census: number;
  readonly session_id: string | null;
  readonly session_external_id: string | null;
  readonly session_starts_at: Date | null;
  readonly session_date: string | null;
}

interface AssignmentRow {
  readonly group_id: string;
  readonly staff_id: string;
  readonly role: string;
  readonly from_date: string;
  readonly to_date: string | null;
}

const summarySql = /* sql */ `
select ${groupColumns}, ${siteColumns}, therapy_group.capacity, therapy_group.documentation, therapy_group.starts_on,
  therapy_group.ends_on, member.census, last.id as session_id, last.external_id as session_external_id,
  last.starts_at as session_starts_at, last.date as session_date
from therapy_group
join site on site.organization_id = $1 and site.id = therapy_group.site_id
cross join lateral (
  select count(*)::integer as census from membership
  where membership.organization_id = $1 and membership.group_id = therapy_group.id
    and membership.entered_on <= $3 and (membership.left_on is null or membership.left_on >= $3)
) member
left join lateral (
  select session.id, session.external_id, session.starts_at, session.date from session
  where session.organization_id = $1 and session.group_id = therapy_group.id and session.status = 'held'
  order by session.date desc, session.starts_at desc limit 1
) last on true
where therapy_group.organization_id = $1 and ($2::uuid[] is null or therapy_group.id = any ($2))
order by therapy_group.name, therapy_group.external_id`;

const assignmentsSql = /* sql */ `
select group_id, staff_id, role, from_date, to_date from facilitator_assignment
where organization_id = $1 and ($2::uuid[] is null or group_id = any ($2))
order by from_date desc, array_position(array['lead', 'co', 'trainee', 'observer'], role)`;

const isRunningOn = (row: AssignmentRow, day: CivilDate): boolean =>
  row.from_date <= day && (row.to_date === null || day <= row.to_date);

function lastSessionOf(row: SummaryRow): SessionRow | null {
  const { session_id, session_external_id, session_starts_at, session_date } = row;
  if (
    session_id === null ||
    session_external_id === null ||
    session_starts_at === null ||
    session_date === null
  ) {
    return null;
  }
  return { session_id, session_external_id, session_starts_at, session_date };
}

const toAssigned = (row: AssignmentRow, staff: ReadonlyMap<string, StaffRef>): AssignedFacilitator[] => {
  const member = staff.get(row.staff_id);
  return member === undefined
    ? []
    : [{ staff: member, role: row.role, from: row.from_date, to: row.to_date }];
};

/** Everybody who was ever assigned to the groups (null: all of them), the latest first, by group. */
export async function loadAssignments(
  context: RequestContext,
  groupIds: readonly string[] | null,
): Promise<readonly AssignmentRow[]> {
  return context.transaction.query<AssignmentRow>(assignmentsSql, [context.actor.organizationId, groupIds]);
}

/** What the rows of assignments stand for, with the people in them. */
export const describeAssignments = (
  rows: readonly AssignmentRow[],
  staff: ReadonlyMap<string, StaffRef>,
): AssignedFacilitator[] => rows.flatMap((row) => toAssigned(row, staff));

/** The groups that the person may see (or those of them that are named), by name, as they are today. */
export async function loadGroupSummaries(
  context: RequestContext,
  groupIds: readonly string[] | null = visibleGroupIds(context.actor),
): Promise<GroupSummary[]> {
  const today = await findToday(context);
  const rows = await context.transaction.query<SummaryRow>(summarySql, [
    context.actor.organizationId,
    groupIds,
    today,
  ]);
  const staff = await loadStaffById(context);
  const assignments = await loadAssignments(context, groupIds);
  return rows.map((row) => {
    const last = lastSessionOf(row);
    return {
      group: toGroupRef(row),
      site: toSiteRef(row),
      capacity: row.capacity,
      documentation: row.documentation,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      census: row.census,
      facilitators: describeAssignments(
        assignments.filter((one) => one.group_id === row.group_id && isRunningOn(one, today)),
        staff,
      ),
      lastSession: last === null ? null : toSessionRef(last),
    };
  });
}
