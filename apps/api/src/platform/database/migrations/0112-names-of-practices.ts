import { isOfClass, protectRows, rowCondition } from '../row-security.ts';

export const name = 'NamesOfPractices1764000000112';

const ofTheOrganization = rowCondition({});
const byAdministrator = isOfClass('account');

/**
 * Every name that a practice ever had, each of one practice for good: commands, folders and the settings of a provider that name it by a
 * former one mean the same practice, and no other one can take it. Identifiers follow from the organization's own, which never changes.
 */
export const up = /* sql */ `
alter table organization
  add column version           integer not null default 1,
  -- A folder says the time zone of a practice until somebody of the practice does.
  add column time_zone_is_own  boolean not null default false;

create table organization_name (
  organization_id uuid not null references organization,
  name            text not null,
  taken_at        timestamptz not null,
  -- Null for the name that it was made under.
  taken_by        uuid,
  primary key (organization_id, name),
  constraint organization_name_taken unique (name)
);

do $$
declare
  practice uuid;
begin
  for practice in select organization_id from organization loop
    perform set_config('app.organization', practice::text, true);
    insert into organization_name (organization_id, name, taken_at)
      select organization_id, name, created_at from organization where organization_id = practice;
  end loop;
  perform set_config('app.organization', '', true);
end $$;

alter table organization_name enable row level security;
alter table organization_name force row level security;
create policy organization_name_read on organization_name for select to concord_api using (${ofTheOrganization});
create policy organization_name_taken_by_person on organization_name for insert to concord_api
  with check (${byAdministrator} and taken_by = nullif(current_setting('app.person', true), '')::uuid);
create policy organization_name_made_by_import on organization_name for insert to concord_importer
  with check (${ofTheOrganization} and taken_by is null);
create policy organization_name_listed_by_operators on organization_name for select to concord_importer using (true);
grant select, insert on organization_name to concord_api, concord_importer;

-- Whoever may not rename it finds no row to change.
drop policy organization_of_the_organization on organization;
create policy organization_read on organization for select to concord_api using (${ofTheOrganization});
create policy organization_made on organization for insert to concord_api with check (${ofTheOrganization});
create policy organization_changed on organization for update to concord_api
  using (${byAdministrator}) with check (${byAdministrator});
create policy organization_changed_by_import on organization for update to concord_importer
  using (${ofTheOrganization}) with check (${ofTheOrganization});
`;

export const down = /* sql */ `
drop policy organization_changed_by_import on organization;
drop policy organization_changed on organization;
drop policy organization_made on organization;
drop policy organization_read on organization;
${protectRows('organization')}
drop table organization_name;
alter table organization drop column time_zone_is_own, drop column version;
`;
