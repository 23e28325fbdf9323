import { protectRows } from '../row-security.ts';

export const name = 'KeepingGroups1764000000045';

/**
 * Groups that meet several times a week; versions, so that two people who change the same group or session are told of each
 * other; and what was corrected about who was in the room.
 */
export const up = /* sql */ `
alter table therapy_group drop constraint therapy_group_weekday, drop constraint therapy_group_duration;
-- When the group meets, on the wall of its site: [{"weekday": 1 Monday … 7 Sunday, "startsAt": "HH:MM", "minutes": 90}].
-- The one meeting that a group could have becomes the first of its list.
alter table therapy_group alter column weekday type jsonb using
  case when weekday is null or starts_at_time is null or duration_minutes is null then '[]'::jsonb
  else jsonb_build_array(jsonb_build_object('weekday', weekday, 'startsAt', left(starts_at_time::text, 5), 'minutes', duration_minutes)) end;
alter table therapy_group rename column weekday to meetings;
alter table therapy_group
  alter column meetings set default '[]',
  alter column meetings set not null,
  drop column starts_at_time,
  drop column duration_minutes,
  -- Of the group, its curriculum and its team: whoever changes one of them names the version that they saw.
  add column version integer not null default 1;

-- Of the session and of who was in the room.
alter table session add column version integer not null default 1;

-- Somebody who was recorded in the room by mistake, or in another role: taken off the list, and kept here.
create table room_correction (
  organization_id uuid not null,
  session_id      uuid not null,
  staff_id        uuid not null,
  group_id        uuid not null,
  role            text not null,
  corrected_at    timestamptz not null,
  corrected_by    uuid not null,
  constraint room_correction_session foreign key (organization_id, session_id) references session (organization_id, id)
);
create index room_correction_by_session on room_correction (organization_id, session_id);
${protectRows('room_correction', { scope: 'group' })}
grant select, insert on room_correction to concord_api;
grant delete on session_facilitator to concord_api;
`;

export const down = /* sql */ `
revoke delete on session_facilitator from concord_api;
drop table room_correction;
alter table session drop column version;
alter table therapy_group
  drop column version,
  alter column meetings drop default,
  alter column meetings drop not null,
  add column starts_at_time time,
  add column duration_minutes integer;
alter table therapy_group alter column starts_at_time type time using (meetings -> 0 ->> 'startsAt')::time;
alter table therapy_group alter column duration_minutes type integer using (meetings -> 0 ->> 'minutes')::integer;
alter table therapy_group alter column meetings type smallint using (meetings -> 0 ->> 'weekday')::smallint;
alter table therapy_group rename column meetings to weekday;
alter table therapy_group
  add constraint therapy_group_weekday check (weekday between 1 and 7),
  add constraint therapy_group_duration check (duration_minutes between 1 and 1440);
`;
