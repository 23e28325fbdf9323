import { protectRows, protectSignedRows } from '../row-security.ts';

export const name = 'Documentation1764000000010';

/** Writing, signing and amending records: drafts with versions, signatures that freeze what they vouch for, planned sessions. */
export const up = /* sql */ `
alter table therapy_group
  add column weekday          smallint constraint therapy_group_weekday check (weekday between 1 and 7),
  -- On the wall of the group's site.
  add column starts_at_time   time,
  add column duration_minutes integer constraint therapy_group_duration check (duration_minutes between 1 and 1440);

alter table session drop constraint session_status;
alter table session add constraint session_status check (status in ('planned', 'held', 'cancelled'));

alter table attendance add column version integer not null default 1;

alter table progress_note add column status text not null default 'draft'
  constraint progress_note_status check (status in ('draft', 'signed', 'withdrawn'));

alter table progress_note_body add column signed boolean not null default false;
alter table group_note_body    add column signed boolean not null default false;
alter table billing_line       add column signed boolean not null default false;
alter table goal_rating        add column signed boolean not null default false;

-- What was typed, field by field: the newest version is what the record shows. Two people who start from the same version
-- can't both write the next one: the second is told.
create table draft_revision (
  organization_id uuid not null,
  record_kind     text not null constraint draft_revision_kind check (record_kind in ('group_note', 'progress_note')),
  record_id       uuid not null,
  field           text not null,
  version         integer not null,
  value           text not null,
  group_id        uuid not null,
  client_id       uuid,
  edited_by       uuid not null,
  edited_at       timestamptz not null,
  -- Named by the writer's browser, so that sending the same change again is no conflict.
  mutation_id     uuid not null,
  primary key (organization_id, record_kind, record_id, field, version)
);

-- The exact text whose SHA-256 the signature carries.
create table signature_content (
  organization_id uuid not null,
  kind            text not null,
  record_id       uuid not null,
  staff_id        uuid not null,
  role            text not null,
  group_id        uuid not null,
  client_id       uuid,
  content         text not null,
  primary key (organization_id, kind, record_id, staff_id, role),
  constraint signature_content_signature foreign key (organization_id, kind, record_id, staff_id, role)
    references signature (organization_id, kind, record_id, staff_id, role)
);

-- The service of a signed note is withdrawn when the attendance turns out to have been an absence; the note stays as it was.
create table billing_withdrawal (
  organization_id uuid not null,
  note_id         uuid not null,
  group_id        uuid not null,
  client_id       uuid not null,
  withdrawn_at    timestamptz not null,
  withdrawn_by    uuid not null,
  primary key (organization_id, note_id),
  constraint billing_withdrawal_note foreign key (organization_id, note_id) references progress_note (organization_id, id)
);

alter table addendum add column content_hash bytea;

-- A finding of the confidentiality guard that its writer kept on purpose: which words, by their hash; who, when and, where the
-- guard would have stopped the signature, why.
create table finding_resolution (
  organization_id uuid not null,
  record_kind     text not null constraint finding_resolution_kind check (record_kind in ('group_note', 'progress_note')),
  record_id       uuid not null,
  words_hash      bytea not null,
  level           text not null constraint finding_resolution_level check (level in ('block', 'warn')),
  reason          text,
  group_id        uuid not null,
  client_id       uuid,
  resolved_by     uuid not null,
  resolved_at     timestamptz not null,
  primary key (organization_id, record_kind, record_id, words_hash),
  constraint finding_resolution_reason check (level = 'warn' or reason is not null)
);

${[
  protectSignedRows('progress_note_body', { scope: 'seat', dataClass: 'body' }),
  protectSignedRows('group_note_body', { scope: 'group', dataClass: 'body' }),
  protectSignedRows('billing_line', { scope: 'seat', dataClass: 'billing' }),
  protectSignedRows('goal_rating', { scope: 'client' }),
  protectRows('draft_revision', { scope: 'group', dataClass: 'body' }),
  protectRows('signature_content', { scope: 'organization', dataClass: 'body' }),
  protectRows('billing_withdrawal', { scope: 'seat' }),
  protectRows('finding_resolution', { scope: 'group' }),
].join('\n')}
create policy goal_rating_remove_unsigned on goal_rating for delete to concord_api
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid and not signed);

-- Signatures, addenda and what was typed are only ever added.
revoke update on signature, addendum from concord_api;
grant update on signature, addendum to concord_importer;
grant select, insert on draft_revision, signature_content, billing_withdrawal, finding_resolution to concord_api;
grant delete on goal_rating to concord_api;
`;

export const down = /* sql */ `
revoke delete on goal_rating from concord_api;
revoke update on signature, addendum from concord_importer;
grant update on signature, addendum to concord_api;
drop policy goal_rating_remove_unsigned on goal_rating;
${(
  [
    ['progress_note_body', { scope: 'seat', dataClass: 'body' }],
    ['group_note_body', { scope: 'group', dataClass: 'body' }],
    ['billing_line', { scope: 'seat', dataClass: 'billing' }],
    ['goal_rating', { scope: 'client' }],
  ] as const
)
  .map(
    ([table, protection]) => `
drop policy ${table}_read on ${table};
drop policy ${table}_write on ${table};
drop policy ${table}_change_unsigned on ${table};
drop policy ${table}_change_by_import on ${table};
${protectRows(table, protection)}`,
  )
  .join('\n')}
alter table addendum drop column content_hash;
drop table finding_resolution, billing_withdrawal, signature_content, draft_revision;
alter table goal_rating drop column signed;
alter table billing_line drop column signed;
alter table group_note_body drop column signed;
alter table progress_note_body drop column signed;
alter table progress_note drop column status;
alter table attendance drop column version;
alter table session drop constraint session_status;
alter table session add constraint session_status check (status in ('held', 'cancelled'));
alter table therapy_group drop column duration_minutes, drop column starts_at_time, drop column weekday;
`;
