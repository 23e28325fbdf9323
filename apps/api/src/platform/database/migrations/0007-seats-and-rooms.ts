import { protectRows } from '../row-security.ts';

export const name = 'SeatsAndRooms1764000000007';

/**
 * What attendance concerns and co-facilitation are read from instead of history: the recorded seats of each membership in one
 * row, and who was in the room of each held session beside who was assigned. Both follow from the records (features/reports/roll-ups).
 */
export const up = /* sql */ `
-- The recorded seats of one membership, in order of the sessions.
create table membership_seats (
  organization_id uuid not null,
  membership_id   uuid not null,
  group_id        uuid not null,
  seated_on       date[] not null,
  statuses        text[] not null,
  notified        boolean[] not null,
  reasons         text[] not null,
  -- Whether a follow-up was recorded, never what it says.
  followed_up     boolean[] not null,
  followed_up_on  date[] not null,
  primary key (organization_id, membership_id),
  constraint membership_seats_membership foreign key (organization_id, membership_id) references membership (organization_id, id)
);
create index membership_seats_by_group on membership_seats (organization_id, group_id);

-- Who was in the room of one held session.
create table room_tally (
  organization_id uuid not null,
  session_id      uuid not null,
  group_id        uuid not null,
  date            date not null,
  staff_ids       uuid[] not null,
  -- Of them those as lead or co.
  lead_ids        uuid[] not null,
  -- Assigned as lead or co that day and not in the room as such.
  missing_ids     uuid[] not null,
  -- In the room as lead or co and assigned in no role that day.
  unassigned_ids  uuid[] not null,
  is_gap          boolean not null,
  primary key (organization_id, session_id),
  constraint room_tally_session foreign key (organization_id, session_id) references session (organization_id, id)
);
create index room_tally_by_group on room_tally (organization_id, group_id, date);
create index room_tally_gaps on room_tally (organization_id, group_id, date) where is_gap;

-- What is recorded already is counted, one practice after the other, as row-level security shows them.
do $$
declare
  practice uuid;
begin
  perform set_config('app.all_groups', 'on', true), set_config('app.all_clients', 'on', true);
  for practice in select organization_id from organization loop
    perform set_config('app.organization', practice::text, true);
    insert into membership_seats (organization_id, membership_id, group_id, seated_on, statuses, notified, reasons, followed_up, followed_up_on)
    select m.organization_id, m.id, m.group_id,
      coalesce(array_agg(s.date order by s.starts_at, s.external_id) filter (where a.status is not null), '{}'),
      coalesce(array_agg(a.status order by s.starts_at, s.external_id) filter (where a.status is not null), '{}'),
      coalesce(array_agg(a.notified order by s.starts_at, s.external_id) filter (where a.status is not null), '{}'),
      coalesce(array_agg(a.absence_reason order by s.starts_at, s.external_id) filter (where a.status is not null), '{}'),
      coalesce(array_agg(a.follow_up ~ '\\S' is true order by s.starts_at, s.external_id) filter (where a.status is not null), '{}'),
      coalesce(array_agg(a.follow_up_done_on order by s.starts_at, s.external_id) filter (where a.status is not null), '{}')
    from membership m
    left join session s on s.organization_id = practice and s.group_id = m.group_id and s.status = 'held'
      and m.entered_on <= s.date and (m.left_on is null or s.date <= m.left_on)
    left join attendance a on a.organization_id = practice and a.session_id = s.id and a.client_id = m.client_id
    where m.organization_id = practice
    group by m.organization_id, m.id;

    insert into room_tally (organization_id, session_id, group_id, date, staff_ids, lead_ids, missing_ids, unassigned_ids, is_gap)
    select practice, s.id, s.group_id, s.date,
      coalesce(array_agg(p.staff_id order by p.staff_id) filter (where p.role is not null), '{}'),
      coalesce(array_agg(p.staff_id order by p.staff_id) filter (where p.role in ('lead', 'co')), '{}'),
      coalesce(array_agg(p.staff_id order by p.staff_id)
        filter (where p.assigned in ('lead', 'co') and coalesce(p.role, '') not in ('lead', 'co')), '{}'),
      coalesce(array_agg(p.staff_id order by p.staff_id) filter (where p.role in ('lead', 'co') and p.assigned is null), '{}'),
      count(*) filter (where p.role in ('lead', 'co')) < count(*) filter (where p.assigned in ('lead', 'co'))
        or count(*) filter (where p.role in ('lead', 'co') and p.assigned is null) > 0
    from session s
    left join lateral (
      select staff_id, f.role, a.role as assigned
      from (select staff_id, role from session_facilitator where organization_id = practice and session_id = s.id) as f
      full join (select staff_id, role from facilitator_assignment where organization_id = practice and group_id = s.group_id
        and from_date <= s.date and (to_date is null or s.date <= to_date)) as a using (staff_id)) as p on true
    where s.organization_id = practice and s.status = 'held'
    group by s.id, s.group_id, s.date;
  end loop;
  perform set_config('app.all_groups', '', true), set_config('app.all_clients', '', true),
    set_config('app.organization', '', true);
end $$;

${[protectRows('membership_seats', { scope: 'group' }), protectRows('room_tally', { scope: 'group' })].join(
  '\n',
)}

grant select, insert, update, delete on membership_seats, room_tally to concord_api;
`;

export const down = /* sql */ `
drop table room_tally, membership_seats;
`;
