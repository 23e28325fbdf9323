import { protectRows } from '../row-security.ts';

export const name = 'FindingDecisions1764000000035';

/** What quality assurance decided about findings: returned to the author, or waived for a time. Taken back, never deleted. */
export const up = /* sql */ `
create table finding_decisions (
  organization_id uuid not null,
  id              uuid not null,
  rule            text not null,
  -- The clinic's identifiers of session, client, note and person, with | between them, blank where the finding has none.
  subject         text not null,
  kind            text not null constraint finding_decisions_kind check (kind in ('waived', 'returned')),
  comment         text not null,
  -- The last day on which a waiver holds.
  expires_on      date,
  made_by         uuid not null,
  made_at         timestamptz not null,
  undone_by       uuid,
  undone_at       timestamptz,
  -- Where the records of the subject are, so that those see it who may see them.
  group_id        uuid not null,
  session_id      uuid,
  client_id       uuid,
  note_id         uuid,
  -- Who has to mend it.
  staff_id        uuid,
  primary key (organization_id, id),
  constraint finding_decisions_expiry check ((kind = 'waived') = (expires_on is not null)),
  constraint finding_decisions_undone check ((undone_by is null) = (undone_at is null)),
  constraint finding_decisions_group foreign key (organization_id, group_id) references therapy_group (organization_id, id),
  constraint finding_decisions_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint finding_decisions_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint finding_decisions_note foreign key (organization_id, note_id) references progress_note (organization_id, id),
  constraint finding_decisions_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id)
);
-- One decision at a time about a finding; a new one takes the place of the one before.
create unique index finding_decisions_standing on finding_decisions (organization_id, rule, subject) where undone_at is null;
create index finding_decisions_by_staff on finding_decisions (organization_id, staff_id) where undone_at is null;
create index finding_decisions_by_session on finding_decisions (organization_id, session_id);

-- The author says that a returned finding is mended. Quality assurance sees it until the rule no longer fires.
create table finding_answers (
  organization_id uuid not null,
  decision_id     uuid not null,
  group_id        uuid not null,
  client_id       uuid,
  comment         text not null,
  answered_by     uuid not null,
  answered_at     timestamptz not null,
  primary key (organization_id, decision_id),
  constraint finding_answers_decision foreign key (organization_id, decision_id) references finding_decisions (organization_id, id)
);

${protectRows('finding_answers', { scope: 'seat' })}

alter table finding_decisions enable row level security;
alter table finding_decisions force row level security;
create policy finding_decisions_read on finding_decisions for select to concord_api
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and (current_setting('app.all_groups', true) = 'on'
      or group_id = any (coalesce(nullif(current_setting('app.groups', true), ''), '{}')::uuid[])
      or client_id = any (coalesce(nullif(current_setting('app.own_clients', true), ''), '{}')::uuid[])));
create policy finding_decisions_made on finding_decisions for insert to concord_api
  with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and 'quality' = any (string_to_array(current_setting('app.classes', true), ',')));
create policy finding_decisions_undone on finding_decisions for update to concord_api
  using (organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and 'quality' = any (string_to_array(current_setting('app.classes', true), ',')))
  with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid);

grant select, insert on finding_decisions, finding_answers to concord_api;
grant update (undone_by, undone_at) on finding_decisions to concord_api;

-- Who checks records: those whom a decision or a sample may name. Names and roles, and nothing else of the accounts.
create function quality_people()
returns table (id uuid, name text, roles text[], is_active boolean)
language sql stable set app.signing_in = 'on' as $$
  select id, name, roles, disabled_at is null from user_account
  where organization_id = nullif(current_setting('app.organization', true), '')::uuid
    and roles && array['auditor', 'director']
$$;
revoke execute on function quality_people() from public;
grant execute on function quality_people() to concord_api;
`;

export const down = /* sql */ `
drop function quality_people();
drop table finding_answers, finding_decisions;
`;
