/** Kept apart from the tables of the product. */
export const viewSchema = 'create schema if not exists bench';

/** What somebody would write who puts PostGraphile over the records themselves: the seats, counted by group and week. */
export const attendanceView = /* sql */ `
create or replace view bench.attendance_by_week as
select s.organization_id, s.group_id, date_trunc('week', s.date::timestamp)::date as bucket,
  count(distinct s.id)::integer as sessions_held, count(*)::integer as expected,
  count(*) filter (where a.status in ('present', 'late', 'left_early'))::integer as attended,
  count(*) filter (where a.status = 'excused')::integer as excused,
  count(*) filter (where a.status = 'late_cancel')::integer as late_cancelled,
  count(*) filter (where a.status = 'no_show')::integer as no_show,
  count(*) filter (where a.status is null)::integer as unrecorded
from session s
join membership m on m.organization_id = s.organization_id and m.group_id = s.group_id
  and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
left join attendance a on a.organization_id = s.organization_id and a.session_id = s.id and a.client_id = m.client_id
where s.status = 'held'
group by s.organization_id, s.group_id, date_trunc('week', s.date::timestamp)::date`;

const groups =
  'allTherapyGroups(condition: { organizationId: $organization }) { nodes { id externalId name kind enrolment } }';
const counts = 'groupId bucket sessionsHeld expected attended excused lateCancelled noShow unrecorded';

/** The weekly trend of one organization, as PostGraphile is asked for it. */
export const postGraphileQueries = {
  overTheRollUp: `query ($organization: UUID!) { ${groups}
    allAttendanceTallies(condition: { organizationId: $organization, unit: "week" }) { nodes { ${counts} guests } } }`,
  overAView: `query ($organization: UUID!) { ${groups}
    allAttendanceByWeeks(condition: { organizationId: $organization }) { nodes { ${counts} } } }`,
} as const;
