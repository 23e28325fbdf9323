import { protectRows } from '../row-security.ts';

export const name = 'RollUps1764000000005';

/**
 * What the reports read instead of history. Every row is a pure count of the records beside it and is written in the
 * transaction that changed them (features/reports/roll-ups).
 */
export const up = /* sql */ `
-- One row a group: whoever changes what a group's roll-ups count takes this row first, so that two writers can't miss each other.
create table group_roll_up (
  organization_id uuid not null,
  group_id        uuid not null,
  revision        bigint not null default 1,
  primary key (organization_id, group_id),
  constraint group_roll_up_group foreign key (organization_id, group_id) references therapy_group (organization_id, id)
);

-- The seats of one held session, counted.
create table session_tally (
  organization_id uuid not null,
  session_id      uuid not null,
  group_id        uuid not null,
  date            date not null,
  expected        integer not null,
  attended        integer not null,
  excused         integer not null,
  late_cancelled  integer not null,
  no_show         integer not null,
  unrecorded      integer not null,
  guests          integer not null,
  primary key (organization_id, session_id),
  constraint session_tally_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint session_tally_adds_up check (expected = attended + excused + late_cancelled + no_show + unrecorded)
);
create index session_tally_by_group on session_tally (organization_id, group_id, date);

-- The held sessions of one group in one week, month or quarter, counted.
create table attendance_tally (
  organization_id uuid not null,
  unit            text not null constraint attendance_tally_unit check (unit in ('week', 'month', 'quarter')),
  group_id        uuid not null,
  bucket          date not null,
  sessions_held   integer not null,
  expected        integer not null,
  attended        integer not null,
  excused         integer not null,
  late_cancelled  integer not null,
  no_show         integer not null,
  unrecorded      integer not null,
  guests          integer not null,
  primary key (organization_id, unit, group_id, bucket),
  constraint attendance_tally_group foreign key (organization_id, group_id) references therapy_group (organization_id, id)
);

-- The seats of one membership, counted over its whole length.
create table membership_tally (
  organization_id uuid not null,
  membership_id   uuid not null,
  group_id        uuid not null,
  sessions_held   integer not null,
  attended        integer not null,
  last_held_on    date,
  primary key (organization_id, membership_id),
  constraint membership_tally_membership foreign key (organization_id, membership_id) references membership (organization_id, id)
);
create index membership_tally_by_group on membership_tally (organization_id, group_id);

-- When one client attended held sessions of one group, in order of start; as a guest, too.
create table client_attendance (
  organization_id uuid not null,
  client_id       uuid not null,
  group_id        uuid not null,
  attended_on     date[] not null,
  attended_at     timestamptz[] not null,
  primary key (organization_id, client_id, group_id),
  constraint client_attendance_client foreign key (organization_id, client_id) references client (organization_id, id)
);
create index client_attendance_by_group on client_attendance (organization_id, group_id);

-- How one goal was rated in one group, in order of the sessions (start, then note).
create table goal_trend (
  organization_id uuid not null,
  goal_id         uuid not null,
  group_id        uuid not null,
  client_id       uuid not null,
  rated_on        date[] not null,
  points          smallint[] not null,
  rated_at        timestamptz[] not null,
  session_ids     uuid[] not null,
  notes           text[] not null,
  primary key (organization_id, goal_id, group_id),
  constraint goal_trend_goal foreign key (organization_id, goal_id) references goal (organization_id, id)
);
create index goal_trend_by_group on goal_trend (organization_id, group_id);

${[
  protectRows('group_roll_up', { scope: 'group' }),
  protectRows('session_tally', { scope: 'group' }),
  protectRows('attendance_tally', { scope: 'group' }),
  protectRows('membership_tally', { scope: 'group' }),
  protectRows('client_attendance', { scope: 'client' }),
  protectRows('goal_trend', { scope: 'client' }),
].join('\n')}

grant select, insert, update, delete on group_roll_up, session_tally, attendance_tally, membership_tally, client_attendance,
  goal_trend to concord_api;
`;

export const down = /* sql */ `
drop table goal_trend, client_attendance, membership_tally, attendance_tally, session_tally, group_roll_up;
`;
