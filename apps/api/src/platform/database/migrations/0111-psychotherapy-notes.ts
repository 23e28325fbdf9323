import { isOwn } from '../row-security.ts';

export const name = 'PsychotherapyNotes1764000000111';

/**
 * Psychotherapy notes (45 CFR 164.501; SUD counseling notes, 42 CFR 2.11): for whoever wrote them, and nobody else. No policy shows them by
 * role, group, client, sample or emergency; no view, function or other table repeats what they say.
 */
export const up = /* sql */ `
-- The key of each author's notes, itself sealed under a key that the database does not hold. It says nothing by itself, so that the
-- change of that key, which nobody signed in asks for, can seal it anew.
create table process_note_key (
  organization_id uuid not null,
  user_id         uuid not null,
  sealed_key      bytea not null,
  primary key (organization_id, user_id),
  constraint process_note_key_user foreign key (organization_id, user_id) references user_account (organization_id, id)
);

-- Each version as it was saved; the one with the highest number is the note.
create table process_note (
  organization_id uuid not null,
  note_id         uuid not null,
  version         integer not null,
  -- Whose it is: the account, which stays one person's, and not the member of staff, whom an account can be given anew.
  user_id         uuid not null,
  session_id      uuid not null,
  -- Null for the session as a whole.
  client_id       uuid,
  -- AES-256-GCM under the author's key.
  sealed_text     bytea not null,
  written_at      timestamptz not null,
  -- Named by the writer's browser, so that sending the same change again is no conflict.
  mutation_id     uuid not null,
  primary key (organization_id, note_id, version),
  constraint process_note_key_of_author foreign key (organization_id, user_id)
    references process_note_key (organization_id, user_id),
  constraint process_note_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint process_note_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint process_note_version check (version >= 1)
);
create index process_note_of_author on process_note (organization_id, user_id, session_id);

${['process_note_key', 'process_note']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_of_its_author on ${table} for select to concord_api using (${isOwn('user_id')});
create policy ${table}_written on ${table} for insert to concord_api with check (${isOwn('user_id')});
grant select, insert on ${table} to concord_api;`,
  )
  .join('\n')}
create policy process_note_key_read_to_seal_anew on process_note_key for select to concord_api
  using (current_setting('app.signing_in', true) = 'on');
create policy process_note_key_sealed_anew on process_note_key for update to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');
grant update (sealed_key) on process_note_key to concord_api;
`;

export const down = /* sql */ `
drop table process_note, process_note_key;
`;
