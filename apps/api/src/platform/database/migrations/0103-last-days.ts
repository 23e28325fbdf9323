import { isOfClass } from '../row-security.ts';

export const name = 'LastDays1764000000103';

const accountOfSession = (condition: string): string => /* sql */ `
create or replace function account_of_session(secret_hash bytea, at_time timestamptz, active_since timestamptz)
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
    and u.disabled_at is null${condition}
$$;`;

const accountOfToken = (condition: string): string => /* sql */ `
create or replace function account_of_token(secret_hash bytea, at_time timestamptz)
returns table (organization_id uuid, id uuid, email text, name text, roles text[], staff_id uuid)
language sql stable set app.signing_in = 'on' as $$
  select u.organization_id, u.id, u.email, u.name, u.roles, u.staff_id
  from api_token t join user_account u on u.organization_id = t.organization_id and u.id = t.user_id
  where t.token_hash = secret_hash and t.revoked_at is null and t.expires_at > at_time and u.disabled_at is null${condition}
$$;`;

const stillWorks = ' and (u.works_until is null or u.works_until > at_time)';

/** When members of staff leave the practice, what was said of it, and until when their accounts work. */
export const up = /* sql */ `
alter table staff_member add column last_day date;

-- Each time that a last day was set; one that was set anew or taken back stays. For directors alone: why somebody leaves is nobody else's.
create table staff_departure (
  organization_id uuid not null,
  staff_id        uuid not null,
  number          integer not null,
  last_day        date not null,
  reason          text,
  entered_at      timestamptz not null,
  entered_by      uuid not null,
  taken_back_at   timestamptz,
  taken_back_by   uuid,
  primary key (organization_id, staff_id, number),
  constraint staff_departure_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id),
  constraint staff_departure_taken_back check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index staff_departure_standing on staff_departure (organization_id, staff_id) where taken_back_at is null;

alter table staff_departure enable row level security;
alter table staff_departure force row level security;
create policy staff_departure_of_directors on staff_departure to concord_api
  using (${isOfClass('audit')})
  with check (${isOfClass('audit')});
grant select, insert on staff_departure to concord_api;
grant update (taken_back_at, taken_back_by) on staff_departure to concord_api;

-- The end of the last day by the practice's clock, for the account of whoever leaves.
alter table user_account add column works_until timestamptz;
${accountOfSession(stillWorks)}
${accountOfToken(stillWorks)}

-- A director says until when the accounts of a member of staff work, and does nothing else to accounts. What was open in one that is
-- over, before or from now on, stays ended: whoever is taken back signs in anew.
create function let_staff_work_until(staff uuid, until timestamptz, at_time timestamptz)
returns void
language sql volatile set app.signing_in = 'on' as $$
${['user_session', 'api_token']
  .map(
    (table) => `  update ${table} t set revoked_at = at_time from user_account u
  where u.organization_id = nullif(current_setting('app.organization', true), '')::uuid and u.staff_id = staff
    and t.organization_id = u.organization_id and t.user_id = u.id and t.revoked_at is null
    and (u.works_until <= at_time or until <= at_time)
    and 'audit' = any (string_to_array(current_setting('app.classes', true), ','));`,
  )
  .join('\n')}
  update user_account set works_until = until
  where organization_id = nullif(current_setting('app.organization', true), '')::uuid and staff_id = staff
    and 'audit' = any (string_to_array(current_setting('app.classes', true), ','))
$$;
revoke execute on function let_staff_work_until(uuid, timestamptz, timestamptz) from public;
grant execute on function let_staff_work_until(uuid, timestamptz, timestamptz) to concord_api;

-- What the accounts of the practice may do that work on, and whether they are of that member of staff.
create function working_accounts(staff uuid)
returns table (roles text[], is_theirs boolean)
language sql stable set app.signing_in = 'on' as $$
  select roles, staff_id is not distinct from staff from user_account
  where organization_id = nullif(current_setting('app.organization', true), '')::uuid and disabled_at is null
    and (works_until is null or staff_id = staff)
    and 'audit' = any (string_to_array(current_setting('app.classes', true), ','))
$$;
revoke execute on function working_accounts(uuid) from public;
grant execute on function working_accounts(uuid) to concord_api;
`;

/** Without last days whoever has left could sign in again: their accounts are disabled instead. */
export const down = /* sql */ `
drop function working_accounts(uuid);
drop function let_staff_work_until(uuid, timestamptz, timestamptz);
${accountOfToken('')}
${accountOfSession('')}
update user_account set disabled_at = works_until where works_until is not null and disabled_at is null;
alter table user_account drop column works_until;
drop table staff_departure;
alter table staff_member drop column last_day;
`;
