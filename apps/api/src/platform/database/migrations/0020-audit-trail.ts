export const name = 'AuditTrail1764000000020';

/**
 * Who did what with protected records: added to, read, never changed. There is no trigger that could be switched off: the login
 * of the API simply has no right to change or delete an event, and each event's hash covers the one before it.
 */
export const up = /* sql */ `
create table audit_event (
  -- No key to the practice: attempts on accounts that do not exist belong to none.
  organization_id uuid not null,
  -- Whose chain it is: client:…, group:…, user:… or practice.
  stream          text not null,
  seq             bigint not null,
  at              timestamptz not null,
  user_id         uuid,
  request_id      uuid not null,
  via             text not null constraint audit_event_via check (via in ('cookie', 'token', 'command', 'none')),
  address         text not null,
  action          text not null,
  record_class    text,
  outcome         text not null constraint audit_event_outcome check (outcome in ('done', 'refused')),
  reason          text,
  group_id        uuid,
  client_ids      uuid[] not null,
  -- Identifiers and names of fields as JSON text; never what a record says.
  subject         text not null,
  -- SHA-256 of the hash before it and of everything above.
  hash            bytea not null,
  primary key (organization_id, stream, seq)
);
create index audit_event_by_time on audit_event (organization_id, at);
create index audit_event_by_user on audit_event (organization_id, user_id, at);

create table audit_head (
  organization_id uuid not null,
  stream          text not null,
  seq             bigint not null,
  hash            bytea not null,
  primary key (organization_id, stream)
);

-- A copy of what was sealed outside the database, so that a seal that is missing there is missed here.
create table audit_seal (
  number    bigint primary key,
  sealed_at timestamptz not null,
  digest    bytea not null
);

alter table audit_event enable row level security;
alter table audit_event force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
alter table audit_seal enable row level security;
alter table audit_seal force row level security;

create policy audit_event_added on audit_event for insert to concord_api, concord_importer
  with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    or current_setting('app.signing_in', true) = 'on');
create policy audit_event_read on audit_event for select to concord_api
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and 'audit' = any (string_to_array(current_setting('app.classes', true), ',')));
-- Sealing and examining look at every practice: an operator's work, which no login of the API can do.
create policy audit_event_examined on audit_event for select to concord_importer using (true);
create policy audit_head_examined on audit_head for select to concord_importer using (true);
create policy audit_seal_kept on audit_seal to concord_importer using (true) with check (true);
create policy audit_head_moved on audit_head to concord_api, concord_importer
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    or current_setting('app.signing_in', true) = 'on')
  with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    or current_setting('app.signing_in', true) = 'on');

grant insert, select on audit_event to concord_api;
grant insert, select on audit_event to concord_importer;
grant insert, select on audit_seal to concord_importer;
grant insert, select, update on audit_head to concord_api, concord_importer;
`;

export const down = /* sql */ `
drop table audit_seal, audit_head, audit_event;
`;
