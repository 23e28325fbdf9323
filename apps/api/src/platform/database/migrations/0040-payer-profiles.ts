import { protectRows } from '../row-security.ts';

export const name = 'PayerProfiles1764000000040';

/**
 * What a practice changed of the payers' demands, and since when somebody pays for a client's care. A profile that nobody
 * changed is not here: it is the one that Concord comes with.
 */
export const up = /* sql */ `
create table payer_profile (
  organization_id uuid not null references organization,
  key             text not null,
  name            text not null,
  note_due_hours  integer constraint payer_profile_hours check (note_due_hours > 0),
  -- One entry a service code: limits, source, and the mark that says how well they are verified.
  services        jsonb not null,
  version         integer not null,
  primary key (organization_id, key)
);

-- Who changed which value when, from what to what: only ever added.
create table payer_profile_change (
  organization_id uuid not null,
  profile_key     text not null,
  version         integer not null,
  changed_at      timestamptz not null,
  changed_by      uuid not null,
  changed_by_name text not null,
  changes         jsonb not null,
  primary key (organization_id, profile_key, version),
  constraint payer_profile_change_profile foreign key (organization_id, profile_key) references payer_profile (organization_id, key)
);

-- Two people who change the same payer or client at once: the second is told.
alter table payer add column version integer not null default 1;
alter table client add column version integer not null default 1;

-- Who paid for a client's care from when on, as it was recorded; the client's row names the one who pays now. Of two entries
-- for one day the one that was made later, by the version of the client that it made, puts the other right.
create table client_coverage (
  organization_id uuid not null,
  client_id       uuid not null,
  version         integer not null,
  from_date       date not null,
  payer_id        uuid,
  recorded_at     timestamptz not null,
  recorded_by     uuid not null,
  primary key (organization_id, client_id, version),
  constraint client_coverage_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint client_coverage_payer foreign key (organization_id, payer_id) references payer (organization_id, id)
);

${[
  protectRows('payer_profile'),
  protectRows('payer_profile_change'),
  protectRows('client_coverage', { scope: 'client' }),
].join('\n')}

grant select, insert, update on payer_profile to concord_api;
grant select, insert on payer_profile_change, client_coverage to concord_api;
`;

export const down = /* sql */ `
drop table client_coverage, payer_profile_change, payer_profile;
alter table client drop column version;
alter table payer drop column version;
`;
