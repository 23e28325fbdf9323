import { protectRows } from '../row-security.ts';

export const name = 'Findings1764000000030';

/**
 * What the rules of completeness find, kept with the records: written in the transaction that changed them, with the time for which
 * it holds by itself, so that any instant is answered without judging anything (features/completeness/upkeep). No foreign keys: they
 * would lock the records' rows while others wait for what is judged here, and every row is derived from the records anyway.
 */
export const up = /* sql */ `
create table finding (
  organization_id uuid not null,
  id              uuid not null default gen_random_uuid(),
  -- What was judged when it was found: the facts or the words of a session, or a client over time.
  found_in        text not null constraint finding_found_in check (found_in in ('facts', 'words', 'client')),
  rule            text not null,
  -- The clinic's identifiers of session, client, note and person, with | between them, blank where the finding has none.
  subject         text not null,
  -- By itself, and as the practice has it now: 0 block, 1 warn, 2 info; null where the rule is switched off.
  own_severity    text not null constraint finding_own_severity check (own_severity in ('block', 'warn', 'info')),
  severity_rank   smallint,
  -- The rule's words with the numbers of this finding; never a word of a note.
  explanation     text not null,
  group_id        uuid not null,
  session_id      uuid,
  client_id       uuid,
  note_id         uuid,
  staff_id        uuid,
  -- Who has to mend it.
  mender_id       uuid,
  date            date,
  -- The rules find it at every instant from the one until just before the other, as long as nobody changes a record.
  valid_from      timestamptz not null,
  valid_until     timestamptz not null default 'infinity',
  -- When it was first to be seen, and when a change of the records ended it; what only time ended has valid_until instead.
  appeared_at     timestamptz not null,
  vanished_at     timestamptz,
  primary key (organization_id, id),
  constraint finding_lasts check (valid_from < valid_until)
);
create index finding_of_session on finding (organization_id, session_id) where vanished_at is null;
create index finding_of_client on finding (organization_id, client_id) where vanished_at is null and found_in = 'client';
-- The worklist in its order: what stays until it is mended, and the few that time alone will end.
create index finding_worklist on finding (organization_id, severity_rank, date, rule, subject)
  where vanished_at is null and valid_until = 'infinity';
create index finding_ending on finding (organization_id, valid_until)
  where vanished_at is null and valid_until <> 'infinity';
create index finding_appeared on finding (organization_id, appeared_at);

-- A record that a held session requires, and who is responsible for it.
create table required_record (
  organization_id uuid not null,
  session_id      uuid not null,
  -- The client of the seat; the session itself for its group note.
  seat            uuid not null,
  client_id       uuid,
  group_id        uuid not null,
  kind            text not null constraint required_record_kind
                    check (kind in ('progress-note', 'absence', 'attendance', 'group-note')),
  date            date not null,
  responsible_id  uuid,
  counts_from     timestamptz not null,
  -- From then on a note that does not exist is overdue.
  overdue_from    timestamptz,
  primary key (organization_id, session_id, seat)
);

-- How the required records of one session stand, and what is found about it, for a time in which neither changes by itself.
create table session_completeness (
  organization_id uuid not null,
  session_id      uuid not null,
  group_id        uuid not null,
  date            date not null,
  valid_from      timestamptz not null,
  valid_until     timestamptz not null,
  required        integer not null,
  complete        integer not null,
  -- By who is responsible: parallel lists.
  staff_ids       uuid[] not null,
  staff_required  integer[] not null,
  staff_complete  integer[] not null,
  staff_overdue   integer[] not null,
  -- By rule: parallel lists.
  rules           text[] not null,
  failures        integer[] not null,
  primary key (organization_id, session_id, valid_from)
);
create index session_completeness_lasting on session_completeness (organization_id, group_id, date)
  where valid_until = 'infinity';
create index session_completeness_ending on session_completeness (organization_id, valid_until)
  where valid_until <> 'infinity';

-- One row a group: whoever judges its sessions takes this row first, so that two writers can't miss each other.
create table judged_group (
  organization_id uuid not null,
  group_id        uuid not null,
  revision        bigint not null default 1,
  primary key (organization_id, group_id)
);

-- By which rule book everything was judged; without a row of the present one, everything is judged anew before it is read.
create table judged_organization (
  organization_id uuid primary key references organization,
  rule_book       text not null,
  judged_at       timestamptz not null
);

${[
  protectRows('finding', { scope: 'seat' }),
  protectRows('required_record', { scope: 'group' }),
  protectRows('session_completeness', { scope: 'group' }),
  protectRows('judged_group', { scope: 'group' }),
  protectRows('judged_organization'),
].join('\n')}

grant select, insert, update, delete on finding, required_record, session_completeness, judged_group, judged_organization
  to concord_api;
`;

export const down = /* sql */ `
drop table judged_organization, judged_group, session_completeness, required_record, finding;
`;
