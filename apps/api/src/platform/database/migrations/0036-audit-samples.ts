import { protectRows } from '../row-security.ts';

export const name = 'AuditSamples1764000000036';

const organizationMatches = "organization_id = nullif(current_setting('app.organization', true), '')::uuid";
const ofQuality = "'quality' = any (string_to_array(current_setting('app.classes', true), ','))";
const sampled = "any (coalesce(nullif(current_setting('app.sampled_notes', true), ''), '{}')::uuid[])";

/** Samples of notes that quality assurance reviews: drawn from a seed, frozen when started, open to their reviewers while they run. */
export const up = /* sql */ `
create table audit_sample (
  organization_id uuid not null,
  id              uuid not null,
  title           text not null,
  reason          text not null,
  -- The population: notes of held sessions in this period, of these groups, sites and author (all where null).
  from_date       date not null,
  to_date         date not null,
  group_ids       uuid[],
  site_ids        uuid[],
  author_id       uuid,
  signed_only     boolean not null,
  method          text not null constraint audit_sample_method check (method in ('simple', 'by_group', 'by_clinician', 'by_site')),
  -- A number of records, or confidence, margin and expected share.
  size            integer,
  confidence      integer not null constraint audit_sample_confidence check (confidence in (90, 95, 99)),
  margin          double precision,
  expected        double precision,
  seed            text not null,
  reviewers       uuid[] not null,
  double_share    double precision not null,
  checklist       text[] not null,
  last_day        date not null,
  version         integer not null default 1,
  made_by         uuid not null,
  made_at         timestamptz not null,
  started_by      uuid,
  started_at      timestamptz,
  primary key (organization_id, id),
  constraint audit_sample_size check ((size is null) = (margin is not null and expected is not null)),
  constraint audit_sample_started check ((started_by is null) = (started_at is null))
);

-- The population as it was when the sample was started, so that anybody can draw from it again.
create table audit_sample_frame (
  organization_id uuid not null,
  sample_id       uuid not null,
  -- The clinic's identifiers of the notes, and the stratum of each.
  note_ids        text[] not null,
  strata          text[] not null,
  primary key (organization_id, sample_id),
  constraint audit_sample_frame_sample foreign key (organization_id, sample_id) references audit_sample (organization_id, id)
);

create table audit_sample_record (
  organization_id uuid not null,
  sample_id       uuid not null,
  note_id         uuid not null,
  -- In the order of the draw, from 1.
  place           integer not null,
  digest          text not null,
  stratum         text not null,
  session_id      uuid not null,
  group_id        uuid not null,
  client_id       uuid not null,
  first_reviewer  uuid not null,
  second_reviewer uuid,
  primary key (organization_id, sample_id, note_id),
  constraint audit_sample_record_sample foreign key (organization_id, sample_id) references audit_sample (organization_id, id),
  constraint audit_sample_record_note foreign key (organization_id, note_id) references progress_note (organization_id, id)
);

create table audit_review (
  organization_id uuid not null,
  sample_id       uuid not null,
  note_id         uuid not null,
  part            text not null constraint audit_review_part check (part in ('first', 'second', 'settling')),
  reviewer_id     uuid not null,
  -- One for each question of the checklist: yes, no, not_applicable.
  answers         text[] not null,
  comment         text not null,
  finished_at     timestamptz not null,
  primary key (organization_id, sample_id, note_id, part),
  constraint audit_review_record foreign key (organization_id, sample_id, note_id)
    references audit_sample_record (organization_id, sample_id, note_id)
);

create table audit_sample_closing (
  organization_id uuid not null,
  sample_id       uuid not null,
  closed_by       uuid not null,
  closed_at       timestamptz not null,
  primary key (organization_id, sample_id),
  constraint audit_sample_closing_sample foreign key (organization_id, sample_id) references audit_sample (organization_id, id)
);

${['audit_sample_frame', 'audit_sample_record', 'audit_review', 'audit_sample_closing']
  .map((table) => protectRows(table, { dataClass: 'quality' }))
  .join('\n')}

-- A started sample is frozen: the API can change drafts only, and nothing that was drawn, reviewed or closed.
alter table audit_sample enable row level security;
alter table audit_sample force row level security;
create policy audit_sample_read on audit_sample for select to concord_api using (${organizationMatches} and ${ofQuality});
create policy audit_sample_made on audit_sample for insert to concord_api with check (${organizationMatches} and ${ofQuality});
create policy audit_sample_changed on audit_sample for update to concord_api
  using (${organizationMatches} and ${ofQuality} and started_at is null)
  with check (${organizationMatches} and ${ofQuality});

grant select, insert, update on audit_sample to concord_api;
grant select, insert on audit_sample_frame, audit_sample_record, audit_review, audit_sample_closing to concord_api;

-- The one note of a running sample that its reviewer is looking at, beside the rows that are theirs anyway.
create policy progress_note_body_sampled on progress_note_body for select to concord_api
  using (${organizationMatches} and note_id = ${sampled});
create policy addendum_sampled on addendum for select to concord_api
  using (${organizationMatches} and note_id = ${sampled});
`;

export const down = /* sql */ `
drop policy addendum_sampled on addendum;
drop policy progress_note_body_sampled on progress_note_body;
drop table audit_sample_closing, audit_review, audit_sample_record, audit_sample_frame, audit_sample;
`;
