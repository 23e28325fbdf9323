import { hasText } from '../../../platform/database/has-text.ts';

/**
 * One step a roll-up: the rows that vanished are deleted, then everything is counted again from the records and written where
 * it differs. $1 is the organization, $2 the groups whose roll-ups are recounted (null: all of them). What these statements count,
 * `count-practice.ts` counts of a practice on its way in: both say the same.
 */
export interface RollUpStep {
  readonly deleteVanished: string;
  readonly recount: string;
}

const ofTheGroups = (column: string): string => `($2::uuid[] is null or ${column} = any ($2::uuid[]))`;
const attended = "('present', 'late', 'left_early')";

const heldSessions = /* sql */ `
held as materialized (
  select id, group_id, date, starts_at, external_id collate "C" as external_id from session
  where organization_id = $1 and status = 'held' and ${ofTheGroups('group_id')}
)`;

const counts = [
  'expected',
  'attended',
  'excused',
  'late_cancelled',
  'no_show',
  'unrecorded',
  'guests',
] as const;

const writeCounts = (table: string, columns: readonly string[]): string => /* sql */ `
do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
where (${columns.map((column) => `${table}.${column}`).join(', ')})
  is distinct from (${columns.map((column) => `excluded.${column}`).join(', ')})`;

/** Seats and guests of each held session (reports.md, Expected and Attendance). */
const sessionTally: RollUpStep = {
  deleteVanished: /* sql */ `
delete from session_tally t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and not exists (select 1 from session s where s.organization_id = $1 and s.id = t.session_id
    and s.status = 'held' and s.group_id = t.group_id)`,
  recount: /* sql */ `
with ${heldSessions},
seat as (
  select held.id as session_id, m.client_id, true as seated
  from held join membership m on m.organization_id = $1 and m.group_id = held.group_id
    and m.entered_on <= held.date and (m.left_on is null or held.date <= m.left_on)
),
mark as (
  select a.session_id, a.client_id, a.status
  from attendance a join held on held.id = a.session_id where a.organization_id = $1
),
counted as (
  select session_id,
    count(*) filter (where seated) as expected,
    count(*) filter (where seated and status in ${attended}) as attended,
    count(*) filter (where seated and status = 'excused') as excused,
    count(*) filter (where seated and status = 'late_cancel') as late_cancelled,
    count(*) filter (where seated and status = 'no_show') as no_show,
    count(*) filter (where seated and status is null) as unrecorded,
    count(*) filter (where seated is null) as guests
  from seat full join mark using (session_id, client_id) group by session_id
)
insert into session_tally (organization_id, session_id, group_id, date, ${counts.join(', ')})
select $1, held.id, held.group_id, held.date, ${counts.map((column) => `coalesce(${column}, 0)`).join(', ')}
from held left join counted on counted.session_id = held.id
on conflict (organization_id, session_id) ${writeCounts('session_tally', ['group_id', 'date', ...counts])}`,
};

const units = `cross join (values ('week'), ('month'), ('quarter')) as units (unit)`;
const bucketDate = 'date_trunc(unit, date::timestamp)::date';
const tallyBuckets = `
    select unit, group_id, ${bucketDate} from session_tally ${units}
    where organization_id = $1 and ${ofTheGroups('group_id')}`;

/** The same by week, month and quarter (reports.md, Buckets). Reads the tallies of the sessions. */
const attendanceTally: RollUpStep = {
  deleteVanished: /* sql */ `
delete from attendance_tally t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and (t.unit, t.group_id, t.bucket) not in (${tallyBuckets})`,
  recount: /* sql */ `
insert into attendance_tally (organization_id, unit, group_id, bucket, sessions_held, ${counts.join(', ')})
select $1, unit, group_id, ${bucketDate}, count(*),
  ${counts.map((column) => `sum(${column})`).join(', ')}
from session_tally ${units}
where organization_id = $1 and ${ofTheGroups('group_id')}
group by unit, group_id, ${bucketDate}
on conflict (organization_id, unit, group_id, bucket) ${writeCounts('attendance_tally', ['sessions_held', ...counts])}`,
};

const seatLists = ['seated_on', 'statuses', 'notified', 'reasons', 'followed_up', 'followed_up_on'] as const;
const seatValues = [
  'held.date',
  'a.status',
  'a.notified',
  'a.absence_reason',
  hasText('a.follow_up'),
  'a.follow_up_done_on',
] as const;
const recordedSeats = seatValues.map(
  (value, index) => /* sql */ `
    coalesce(array_agg(${value} order by held.starts_at, held.external_id) filter (where a.status is not null), '{}')
      as ${seatLists[index] ?? ''}`,
);

const goneMembership = (table: string): string => /* sql */ `
delete from ${table} t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and not exists (select 1 from membership m where m.organization_id = $1 and m.id = t.membership_id and m.group_id = t.group_id)`;

/**
 * Sessions held and attended during each membership (reports.md, Entries and exits), and its recorded seats in order (Streaks
 * and concern).
 */
const membershipTally: RollUpStep = {
  deleteVanished: /* sql */ `
with seats_gone as (${goneMembership('membership_seats')}) ${goneMembership('membership_tally')}`,
  recount: /* sql */ `
with ${heldSessions},
seat as materialized (
  select m.id as membership_id, m.group_id, count(held.id) as sessions_held, max(held.date) as last_held_on,
    count(*) filter (where a.status in ${attended}) as attended, ${recordedSeats.join(', ')}
  from membership m
  left join held on held.group_id = m.group_id and m.entered_on <= held.date and (m.left_on is null or held.date <= m.left_on)
  left join attendance a on a.organization_id = $1 and a.session_id = held.id and a.client_id = m.client_id
  where m.organization_id = $1 and ${ofTheGroups('m.group_id')}
  group by m.id, m.group_id
),
seats_written as (
  insert into membership_seats (organization_id, membership_id, group_id, ${seatLists.join(', ')})
  select $1, membership_id, group_id, ${seatLists.join(', ')} from seat
  on conflict (organization_id, membership_id) ${writeCounts('membership_seats', ['group_id', ...seatLists])}
)
insert into membership_tally (organization_id, membership_id, group_id, sessions_held, attended, last_held_on)
select $1, membership_id, group_id, sessions_held, attended, last_held_on from seat
on conflict (organization_id, membership_id)
${writeCounts('membership_tally', ['group_id', 'sessions_held', 'attended', 'last_held_on'])}`,
};

const leads = "('lead', 'co')";
const people = (condition: string): string =>
  `coalesce(array_agg(staff_id order by staff_id) filter (where ${condition}), '{}')`;

/** Who was in the room of each held session, beside who was assigned that day (reports.md, Co-facilitation). */
const roomTally: RollUpStep = {
  deleteVanished: /* sql */ `
delete from room_tally t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and not exists (select 1 from session s where s.organization_id = $1 and s.id = t.session_id
    and s.status = 'held' and s.group_id = t.group_id)`,
  recount: /* sql */ `
with ${heldSessions},
present as (
  select held.id as session_id, f.staff_id, f.role in ${leads} as leads
  from held join session_facilitator f on f.organization_id = $1 and f.session_id = held.id
),
assigned as (
  select held.id as session_id, f.staff_id, f.role in ${leads} as is_to_lead
  from held join facilitator_assignment f on f.organization_id = $1 and f.group_id = held.group_id
    and f.from_date <= held.date and (f.to_date is null or held.date <= f.to_date)
),
room as (
  select session_id, ${people('leads is not null')} as staff_ids, ${people('leads')} as lead_ids,
    ${people('is_to_lead and leads is not true')} as missing_ids, ${people('leads and is_to_lead is null')} as unassigned_ids,
    count(*) filter (where leads) < count(*) filter (where is_to_lead)
      or count(*) filter (where leads and is_to_lead is null) > 0 as is_gap
  from present full join assigned using (session_id, staff_id) group by session_id
)
insert into room_tally (organization_id, session_id, group_id, date, staff_ids, lead_ids, missing_ids, unassigned_ids, is_gap)
select $1, held.id, held.group_id, held.date, coalesce(staff_ids, '{}'), coalesce(lead_ids, '{}'), coalesce(missing_ids, '{}'),
  coalesce(unassigned_ids, '{}'), coalesce(is_gap, false)
from held left join room on room.session_id = held.id
on conflict (organization_id, session_id) ${writeCounts('room_tally', [
    'group_id',
    'date',
    'staff_ids',
    'lead_ids',
    'missing_ids',
    'unassigned_ids',
    'is_gap',
  ])}`,
};

/** Held sessions that each client attended, guests too (reports.md, Goal progress: stale). */
const clientAttendance: RollUpStep = {
  deleteVanished: /* sql */ `
delete from client_attendance t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and not exists (select 1 from attendance a join session s on s.organization_id = $1 and s.id = a.session_id and s.status = 'held'
    where a.organization_id = $1 and a.client_id = t.client_id and s.group_id = t.group_id and a.status in ${attended})`,
  recount: /* sql */ `
with ${heldSessions}
insert into client_attendance (organization_id, client_id, group_id, attended_on, attended_at)
select $1, a.client_id, held.group_id,
  array_agg(held.date order by held.starts_at, held.id), array_agg(held.starts_at order by held.starts_at, held.id)
from held join attendance a on a.organization_id = $1 and a.session_id = held.id and a.status in ${attended}
group by a.client_id, held.group_id
on conflict (organization_id, client_id, group_id) ${writeCounts('client_attendance', ['attended_on', 'attended_at'])}`,
};

/** A goal's ratings in notes of its own client at held sessions, in order (reports.md, Goal progress). */
const countingRatings = /* sql */ `
  select r.goal_id, n.client_id, held.group_id, held.date, held.starts_at, held.id as session_id, n.external_id collate "C" as note,
    array_position(array['regressed', 'none', 'minimal', 'moderate', 'significant', 'achieved'], r.rating) - 2 as point
  from held join progress_note n on n.organization_id = $1 and n.session_id = held.id and n.status <> 'withdrawn'
  join goal_rating r on r.organization_id = $1 and r.note_id = n.id
  join goal g on g.organization_id = $1 and g.id = r.goal_id and g.client_id = n.client_id`;

const inOrder = 'order by starts_at, note';

const goalTrend: RollUpStep = {
  deleteVanished: /* sql */ `
with ${heldSessions}, rating as (${countingRatings})
delete from goal_trend t where t.organization_id = $1 and ${ofTheGroups('t.group_id')}
  and (t.goal_id, t.group_id) not in (select goal_id, group_id from rating)`,
  recount: /* sql */ `
with ${heldSessions}, rating as (${countingRatings})
insert into goal_trend (organization_id, goal_id, group_id, client_id, rated_on, points, rated_at, session_ids, notes)
select $1, goal_id, group_id, client_id, array_agg(date ${inOrder}), array_agg(point::smallint ${inOrder}),
  array_agg(starts_at ${inOrder}), array_agg(session_id ${inOrder}), array_agg(note::text ${inOrder})
from rating group by goal_id, group_id, client_id
on conflict (organization_id, goal_id, group_id)
${writeCounts('goal_trend', ['client_id', 'rated_on', 'points', 'rated_at', 'session_ids', 'notes'])}`,
};

/** In this order: the second step reads what the first one wrote. */
export const rollUpSteps: readonly RollUpStep[] = [
  sessionTally,
  attendanceTally,
  membershipTally,
  roomTally,
  clientAttendance,
  goalTrend,
];

/** The tables that the steps fill: each of their rows follows from the records. */
export const countedTables = [
  'session_tally',
  'attendance_tally',
  'membership_tally',
  'membership_seats',
  'room_tally',
  'client_attendance',
  'goal_trend',
] as const;

/** These, and the one whose rows are taken while they are counted. */
export const rollUpTables = ['group_roll_up', ...countedTables] as const;
