import { isOwnAsPlanned, rowCondition } from '../row-security.ts';

export const name = 'Consents1764000000106';

const ofTheRecord = rowCondition({ scope: 'client', dataClass: 'body' });

/**
 * Written consents of clients that something of their record goes to somebody (42 CFR 2.31): entered once, taken back once; and
 * which of them a disclosure rests on.
 */
export const up = /* sql */ `
create table consent (
  organization_id uuid not null,
  id              uuid not null,
  client_id       uuid not null,
  recipient       text not null,
  purpose         text not null,
  given_on        date not null,
  expires_on      date not null,
  entered_at      timestamptz not null,
  entered_by      uuid not null,
  -- As they were called then.
  entered_by_name text not null,
  revoked_on      date,
  revoked_by      uuid,
  primary key (organization_id, id),
  constraint consent_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint consent_days check (given_on <= expires_on),
  constraint consent_revoked check ((revoked_on is null) = (revoked_by is null))
);
create index consent_of_client on consent (organization_id, client_id);

alter table consent enable row level security;
alter table consent force row level security;
create policy consent_read on consent for select to concord_api using (${ofTheRecord});
create policy consent_entered on consent for insert to concord_api
  with check (${ofTheRecord} and ${isOwnAsPlanned('entered_by')} and revoked_on is null);
create policy consent_taken_back on consent for update to concord_api
  using (${ofTheRecord} and revoked_on is null)
  with check (${ofTheRecord} and ${isOwnAsPlanned('revoked_by')});
grant select, insert on consent to concord_api;
-- To whom, what for and since when stay as they were signed.
grant update (revoked_on, revoked_by) on consent to concord_api;

alter table disclosure add column consent_id uuid,
  add constraint disclosure_consent foreign key (organization_id, consent_id) references consent (organization_id, id);
`;

export const down = /* sql */ `
alter table disclosure drop column consent_id;
drop table consent;
`;
