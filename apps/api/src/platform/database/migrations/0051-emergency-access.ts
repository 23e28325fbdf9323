import { isOfClass, isOwn, showInEmergency } from '../row-security.ts';
import * as recognizeSender from './0021-recognize-sender.ts';

export const name = 'EmergencyAccess1764000000051';

/** What of one client's record an emergency shows. Nothing of the group note, and no billing line. */
const shown = [
  showInEmergency('client', { column: 'id' }),
  ...[
    'primary_therapist',
    'diagnosis',
    'goal',
    'goal_rating',
    'membership',
    'attendance',
    'progress_note',
  ].map((table) => showInEmergency(table)),
  ...['progress_note_body', 'addendum'].map((table) => showInEmergency(table, { dataClass: 'body' })),
];

/** Who may open a record in an emergency, who did, and what came of the review (45 CFR 164.312(a)(2)(ii)). */
export const up = /* sql */ `
create table emergency_right (
  organization_id uuid not null,
  user_id         uuid not null,
  given_by        uuid not null,
  given_at        timestamptz not null,
  taken_back_at   timestamptz,
  primary key (organization_id, user_id),
  constraint emergency_right_user foreign key (organization_id, user_id) references user_account (organization_id, id),
  -- Nobody gives it to themselves.
  constraint emergency_right_given check (given_by <> user_id)
);

create table emergency_access (
  organization_id uuid not null,
  id              uuid not null,
  user_id         uuid not null,
  client_id       uuid not null,
  occasion        text not null constraint emergency_access_occasion check (occasion in
    ('danger_to_self', 'danger_to_others', 'medical_emergency', 'crisis_call', 'clinician_unreachable', 'other')),
  explanation     text not null constraint emergency_access_explanation check (length(explanation) >= 15),
  opened_at       timestamptz not null,
  expires_at      timestamptz not null,
  ended_at        timestamptz,
  reviewed_at     timestamptz,
  reviewed_by     uuid,
  remark          text,
  primary key (organization_id, id),
  -- Without the right, given beforehand, there is no emergency access.
  constraint emergency_access_right foreign key (organization_id, user_id) references emergency_right (organization_id, user_id),
  constraint emergency_access_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint emergency_access_hour check (expires_at <= opened_at + interval '60 minutes'),
  constraint emergency_access_review check (
    (reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (remark is null)),
  constraint emergency_access_reviewer check (reviewed_by <> user_id)
);
-- One client at a time.
create unique index emergency_access_open on emergency_access (organization_id, user_id) where ended_at is null;
create index emergency_access_by_time on emergency_access (organization_id, opened_at);

alter table emergency_right enable row level security;
alter table emergency_right force row level security;
alter table emergency_access enable row level security;
alter table emergency_access force row level security;

create policy emergency_right_read on emergency_right for select to concord_api
  using ((${isOfClass('audit')}) or (${isOfClass('account')}) or (${isOwn('user_id')}));
create policy emergency_right_given on emergency_right for insert to concord_api
  with check (((${isOfClass('audit')}) or (${isOfClass('account')})) and ${isOwn('given_by')});
create policy emergency_right_changed on emergency_right for update to concord_api
  using ((${isOfClass('audit')}) or (${isOfClass('account')}))
  with check ((${isOfClass('audit')}) or (${isOfClass('account')}));
create policy emergency_right_while_signing_in on emergency_right for select to concord_api
  using (current_setting('app.signing_in', true) = 'on');

create policy emergency_access_read on emergency_access for select to concord_api
  using ((${isOfClass('audit')}) or (${isOwn('user_id')}));
create policy emergency_access_opened on emergency_access for insert to concord_api
  with check (${isOwn('user_id')} and ended_at is null and reviewed_at is null);
create policy emergency_access_ended on emergency_access for update to concord_api
  using (${isOwn('user_id')} and reviewed_at is null)
  with check (${isOwn('user_id')} and reviewed_at is null);
create policy emergency_access_reviewed on emergency_access for update to concord_api
  using (${isOfClass('audit')} and reviewed_at is null)
  with check (${isOfClass('audit')} and ${isOwn('reviewed_by')});
create policy emergency_access_while_signing_in on emergency_access for select to concord_api
  using (current_setting('app.signing_in', true) = 'on');
create policy emergency_access_left on emergency_access for update to concord_api
  using (current_setting('app.signing_in', true) = 'on' and ended_at is null)
  with check (current_setting('app.signing_in', true) = 'on' and ended_at is not null and reviewed_at is null);

grant select, insert on emergency_right to concord_api;
grant update (given_by, given_at, taken_back_at) on emergency_right to concord_api;
-- When it began, for how long and why stay as they were written.
grant select, insert on emergency_access to concord_api;
grant update (ended_at, reviewed_at, reviewed_by, remark) on emergency_access to concord_api;
${shown.join('\n')}

-- Everybody may see what they did themselves.
create policy audit_event_read_own on audit_event for select to concord_api using (${isOwn('user_id')});

-- Whom the right may be given: clinicians by name, for whoever looks after accounts or rights.
create function clinician_accounts()
returns table (id uuid, name text)
language sql stable set app.signing_in = 'on' as $$
  select id, name from user_account
  where organization_id = nullif(current_setting('app.organization', true), '')::uuid and disabled_at is null
    and 'clinician' = any (roles)
    and string_to_array(current_setting('app.classes', true), ',') && array['audit', 'account']
$$;
revoke execute on function clinician_accounts() from public;
grant execute on function clinician_accounts() to concord_api;

-- When a code was last given beside the password within this session: the first signature asks for both.
alter table user_session add column code_given_at timestamptz;

-- A session brings the emergency access that runs in its person's name, as long as the right to it holds.
drop function account_of_session(bytea, timestamptz, timestamptz);
create function account_of_session(secret_hash bytea, at_time timestamptz, active_since timestamptz)
returns table (organization_id uuid, id uuid, email text, name text, roles text[], staff_id uuid, last_active_at timestamptz,
  code_given_at timestamptz, emergency_id uuid, emergency_client_id uuid, emergency_expires_at timestamptz)
language sql stable set app.signing_in = 'on' as $$
  select u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id, s.last_active_at, s.code_given_at, e.id, e.client_id,
    e.expires_at
  from user_session s join user_account u on u.organization_id = s.organization_id and u.id = s.user_id
  left join (emergency_access e join emergency_right r on r.organization_id = e.organization_id and r.user_id = e.user_id
      -- A right that was taken back, and perhaps given again, keeps nothing open.
      and r.taken_back_at is null and r.given_at <= e.opened_at)
    on e.organization_id = u.organization_id and e.user_id = u.id and e.ended_at is null
      and e.expires_at > at_time and 'clinician' = any (u.roles)
  where s.token_hash = secret_hash and s.revoked_at is null and s.expires_at > at_time and s.last_active_at > active_since
    and u.disabled_at is null
$$;
revoke execute on function account_of_session(bytea, timestamptz, timestamptz) from public;
grant execute on function account_of_session(bytea, timestamptz, timestamptz) to concord_api;
`;

export const down = /* sql */ `
drop function account_of_session(bytea, timestamptz, timestamptz);
drop function account_of_token(bytea, timestamptz);
alter table user_session drop column code_given_at;
${recognizeSender.up}
drop policy audit_event_read_own on audit_event;
drop function clinician_accounts();
${[
  'client',
  'primary_therapist',
  'diagnosis',
  'goal',
  'goal_rating',
  'membership',
  'attendance',
  'progress_note',
  'progress_note_body',
  'addendum',
]
  .map((table) => `drop policy ${table}_read_in_emergency on ${table};`)
  .join('\n')}
drop table emergency_access, emergency_right;
`;
