import { isOwnAsPlanned, rowCondition } from '../row-security.ts';

export const name = 'AmendmentRequests1764000000109';

/** Who may see a note may see what was asked about it; what is about no note, directors and whoever keeps the primary record. */
const ofTheNote = rowCondition({ scope: 'seat', dataClass: 'body' });

const protect = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_read on ${table} for select to concord_api using (${ofTheNote});
create policy ${table}_entered on ${table} for insert to concord_api
  with check (${ofTheNote} and ${isOwnAsPlanned('entered_by')});
-- Evidence: entered once, never changed and never removed.
grant select, insert on ${table} to concord_api;`;

/** What clients ask to have amended in their records (45 CFR 164.526), and everything that happens to such a request. */
export const up = /* sql */ `
create table amendment_request (
  organization_id uuid not null,
  id              uuid not null,
  client_id       uuid not null,
  -- The note that it is about, and the note's group; both null where it is about another part of the record.
  note_id         uuid,
  group_id        uuid,
  received_on     date not null,
  wanted          text not null,
  reason          text not null,
  entered_at      timestamptz not null,
  entered_by      uuid not null,
  -- As they were called then.
  entered_by_name text not null,
  primary key (organization_id, id),
  constraint amendment_request_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint amendment_request_note foreign key (organization_id, note_id) references progress_note (organization_id, id),
  constraint amendment_request_place check ((note_id is null) = (group_id is null))
);
create index amendment_request_of_client on amendment_request (organization_id, client_id);
create index amendment_request_of_note on amendment_request (organization_id, note_id) where note_id is not null;

create table amendment_step (
  organization_id     uuid not null,
  id                  uuid not null,
  request_id          uuid not null,
  client_id           uuid not null,
  note_id             uuid,
  group_id            uuid,
  -- Which step of the request it is: of two that are taken at once one gets the place.
  place               integer not null,
  kind                text not null constraint amendment_step_kind check (kind in ('extended', 'asked', 'answered', 'amended', 'accepted',
                        'accepted_in_part', 'denied', 'withdrawn', 'letter_sent', 'disagreed', 'accompany_asked', 'rebutted',
                        'person_named', 'person_told')),
  -- By the calendar of the practice.
  taken_on            date not null,
  text                text,
  accepts             text,
  contact             text,
  ground              text constraint amendment_step_ground check (ground in ('not_created_here', 'not_in_record', 'not_accessible',
                        'accurate_and_complete')),
  day                 date,
  letter              text constraint amendment_step_letter check (letter in ('decision', 'rebuttal')),
  staff_id            uuid,
  addendum_author_id  uuid,
  addendum_written_at timestamptz,
  person_id           uuid,
  named_by            text constraint amendment_step_named_by check (named_by in ('client', 'practice')),
  entered_at          timestamptz not null,
  entered_by          uuid not null,
  entered_by_name     text not null,
  primary key (organization_id, id),
  constraint amendment_step_place unique (organization_id, request_id, place),
  constraint amendment_step_request foreign key (organization_id, request_id) references amendment_request (organization_id, id),
  constraint amendment_step_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id),
  constraint amendment_step_addendum foreign key (organization_id, note_id, addendum_author_id, addendum_written_at)
    references addendum (organization_id, note_id, author_id, written_at),
  constraint amendment_step_denial check ((ground is not null) = (kind in ('accepted_in_part', 'denied'))),
  constraint amendment_step_amendment check (kind <> 'amended' or (text is null) = (addendum_author_id is not null)),
  constraint amendment_step_text check (text is not null or kind not in ('extended', 'asked', 'answered', 'accepted_in_part', 'denied',
    'disagreed', 'rebutted', 'person_named'))
);
create index amendment_step_asked on amendment_step (organization_id, staff_id) where kind = 'asked';
${protect('amendment_request')}
${protect('amendment_step')}
`;

export const down = /* sql */ `
drop table amendment_step;
drop table amendment_request;
`;
