import { protectRows } from '../row-security.ts';

export const name = 'SessionsAndNotes1764000000002';

/**
 * What happened at each session and what is written of it. A note is split into its header, its body and its billing line,
 * because row-level security protects rows, and an auditor, a clinician and a biller may each see another part.
 */
export const up = /* sql */ `
create table session (
  organization_id uuid not null,
  id              uuid not null,
  external_id     text not null,
  group_id        uuid not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  -- The day on which it starts in its site's time zone.
  date            date not null,
  status          text not null constraint session_status check (status in ('held', 'cancelled')),
  cancel_reason   text,
  module          integer,
  telehealth      boolean,
  primary key (organization_id, id),
  constraint session_external_id unique (organization_id, external_id) deferrable,
  constraint session_group foreign key (organization_id, group_id) references therapy_group (organization_id, id),
  constraint session_ends_after_start check (starts_at < ends_at)
);
create index session_by_group on session (organization_id, group_id, date);
create index session_by_date on session (organization_id, date);

create table session_facilitator (
  organization_id uuid not null,
  session_id      uuid not null,
  staff_id        uuid not null,
  group_id        uuid not null,
  role            text not null constraint session_facilitator_role check (role in ('lead', 'co', 'trainee', 'observer')),
  -- Null where the role was left to the assignment when it was recorded.
  recorded_role   text,
  primary key (organization_id, session_id, staff_id),
  constraint session_facilitator_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint session_facilitator_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id)
);
create index session_facilitator_by_staff on session_facilitator (organization_id, staff_id);

create table attendance (
  organization_id   uuid not null,
  session_id        uuid not null,
  client_id         uuid not null,
  group_id          uuid not null,
  status            text not null constraint attendance_status check
                      (status in ('present', 'late', 'left_early', 'excused', 'late_cancel', 'no_show')),
  arrived_at        timestamptz,
  left_at           timestamptz,
  notified          boolean,
  notified_at       timestamptz,
  absence_reason    text constraint attendance_absence_reason check
                      (absence_reason in ('avoidance', 'ambivalence', 'practical_barrier', 'illness', 'other', 'unknown')),
  follow_up         text,
  follow_up_due     date,
  follow_up_done_on date,
  makeup            text constraint attendance_makeup check (makeup in ('none', 'materials', 'individual_review')),
  makeup_on         date,
  primary key (organization_id, session_id, client_id),
  constraint attendance_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint attendance_client foreign key (organization_id, client_id) references client (organization_id, id)
);
create index attendance_by_client on attendance (organization_id, client_id);

create table group_note (
  organization_id uuid not null,
  session_id      uuid not null,
  group_id        uuid not null,
  primary key (organization_id, session_id),
  constraint group_note_session foreign key (organization_id, session_id) references session (organization_id, id)
);

create table group_note_body (
  organization_id   uuid not null,
  session_id        uuid not null,
  group_id          uuid not null,
  topic             text,
  content           text,
  skills            text[] not null default '{}',
  handouts          text[] not null default '{}',
  exercises         text,
  homework_assigned text,
  homework_reviewed text,
  climate           text,
  cohesion          text constraint group_note_body_cohesion check (cohesion in ('low', 'moderate', 'high')),
  process           text,
  primary key (organization_id, session_id),
  constraint group_note_body_note foreign key (organization_id, session_id) references group_note (organization_id, session_id)
);

create table progress_note (
  organization_id uuid not null,
  id              uuid not null,
  external_id     text not null,
  session_id      uuid not null,
  client_id       uuid not null,
  group_id        uuid not null,
  author_id       uuid not null,
  primary key (organization_id, id),
  constraint progress_note_external_id unique (organization_id, external_id) deferrable,
  -- One member, one session, one note.
  constraint progress_note_one_a_seat unique (organization_id, session_id, client_id) deferrable,
  constraint progress_note_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint progress_note_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint progress_note_author foreign key (organization_id, author_id) references staff_member (organization_id, id)
);
create index progress_note_by_client on progress_note (organization_id, client_id);

create table progress_note_body (
  organization_id     uuid not null,
  note_id             uuid not null,
  group_id            uuid not null,
  client_id           uuid not null,
  participation       text constraint progress_note_body_participation check
                        (participation in ('none', 'minimal', 'moderate', 'active', 'leading')),
  presentation        text,
  interventions       text,
  response            text,
  comprehension       text constraint progress_note_body_comprehension check
                        (comprehension in ('none', 'partial', 'good', 'full')),
  therapeutic_factors text[] not null default '{}',
  suicidal_ideation   text constraint progress_note_body_suicidal_ideation check
                        (suicidal_ideation in ('denied', 'passive', 'active', 'not_assessed')),
  homicidal_ideation  text constraint progress_note_body_homicidal_ideation check
                        (homicidal_ideation in ('denied', 'passive', 'active', 'not_assessed')),
  risk_assessment     text,
  risk_action         text,
  medical_necessity   text,
  benefit             text,
  plan                text,
  primary key (organization_id, note_id),
  constraint progress_note_body_note foreign key (organization_id, note_id) references progress_note (organization_id, id)
);

create table billing_line (
  organization_id uuid not null,
  note_id         uuid not null,
  group_id        uuid not null,
  client_id       uuid not null,
  service_code    text,
  minutes         integer,
  primary key (organization_id, note_id),
  constraint billing_line_note foreign key (organization_id, note_id) references progress_note (organization_id, id)
);

create table goal_rating (
  organization_id uuid not null,
  note_id         uuid not null,
  goal_id         uuid not null,
  group_id        uuid not null,
  client_id       uuid not null,
  rating          text not null constraint goal_rating_rating check
                    (rating in ('regressed', 'none', 'minimal', 'moderate', 'significant', 'achieved')),
  primary key (organization_id, note_id, goal_id),
  constraint goal_rating_note foreign key (organization_id, note_id) references progress_note (organization_id, id),
  constraint goal_rating_goal foreign key (organization_id, goal_id) references goal (organization_id, id)
);
create index goal_rating_by_goal on goal_rating (organization_id, goal_id);

create table signature (
  organization_id uuid not null,
  kind            text not null constraint signature_kind check (kind in ('group_note', 'progress_note')),
  -- The session of a group note, or the progress note itself.
  record_id       uuid not null,
  staff_id        uuid not null,
  role            text not null constraint signature_role check (role in ('author', 'cosigner')),
  signed_at       timestamptz not null,
  session_id      uuid not null,
  note_id         uuid,
  group_id        uuid not null,
  client_id       uuid,
  -- SHA-256 of what the signature vouches for; null for signatures that came with an imported folder.
  content_hash    bytea,
  primary key (organization_id, kind, record_id, staff_id, role),
  constraint signature_session foreign key (organization_id, session_id) references session (organization_id, id),
  constraint signature_note foreign key (organization_id, note_id) references progress_note (organization_id, id),
  constraint signature_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id),
  constraint signature_record check (
    (kind = 'group_note' and note_id is null and client_id is null and record_id = session_id)
    or (kind = 'progress_note' and note_id is not null and client_id is not null and record_id = note_id))
);
create index signature_by_session on signature (organization_id, session_id);

create table addendum (
  organization_id uuid not null,
  note_id         uuid not null,
  author_id       uuid not null,
  written_at      timestamptz not null,
  group_id        uuid not null,
  client_id       uuid not null,
  entry           text not null constraint addendum_entry check (entry in ('late_entry', 'addendum', 'correction')),
  text            text not null,
  primary key (organization_id, note_id, author_id, written_at),
  constraint addendum_note foreign key (organization_id, note_id) references progress_note (organization_id, id),
  constraint addendum_author foreign key (organization_id, author_id) references staff_member (organization_id, id)
);

${[
  protectRows('session', { scope: 'organization' }),
  protectRows('session_facilitator', { scope: 'organization' }),
  protectRows('attendance', { scope: 'seat' }),
  protectRows('group_note', { scope: 'group' }),
  protectRows('group_note_body', { scope: 'group', dataClass: 'body' }),
  protectRows('progress_note', { scope: 'seat' }),
  protectRows('progress_note_body', { scope: 'seat', dataClass: 'body' }),
  protectRows('billing_line', { scope: 'seat', dataClass: 'billing' }),
  protectRows('goal_rating', { scope: 'client' }),
  protectRows('signature', { scope: 'organization' }),
  protectRows('addendum', { scope: 'seat', dataClass: 'body' }),
].join('\n')}

grant select, insert, update on session, session_facilitator, attendance, group_note, group_note_body, progress_note,
  progress_note_body, billing_line, goal_rating, signature, addendum to concord_api;
`;

export const down = /* sql */ `
drop table addendum, signature, goal_rating, billing_line, progress_note_body, progress_note, group_note_body, group_note,
  attendance, session_facilitator, session;
`;
