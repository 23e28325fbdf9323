import { createAccessFunctions, dropAccessFunctions } from '../access-functions.ts';
import { protectRows } from '../row-security.ts';

export const name = 'Practice1764000000001';

/** The practice: its sites, people, clients, groups, and who belongs to which group when. */
export const up = /* sql */ `
create extension if not exists btree_gist;
${createAccessFunctions}

create table organization (
  organization_id uuid primary key,
  name            text not null,
  time_zone       text not null,
  -- A demonstration practice is never mixed with real records.
  is_demo         boolean not null default false,
  created_at      timestamptz not null default now()
);

create table site (
  organization_id uuid not null references organization,
  id              uuid not null,
  external_id     text not null,
  name            text not null,
  time_zone       text not null,
  primary key (organization_id, id),
  constraint site_external_id unique (organization_id, external_id) deferrable
);

create table payer (
  organization_id    uuid not null references organization,
  id                 uuid not null,
  external_id        text not null,
  name               text not null,
  profile            text not null,
  individual_billing boolean not null,
  primary key (organization_id, id),
  constraint payer_external_id unique (organization_id, external_id) deferrable
);

create table staff_member (
  organization_id uuid not null references organization,
  id              uuid not null,
  external_id     text not null,
  first_name      text not null,
  last_name       text not null,
  credential      text not null,
  email           text not null,
  roles           text[] not null,
  primary key (organization_id, id),
  constraint staff_member_external_id unique (organization_id, external_id) deferrable
);

create table client (
  organization_id uuid not null references organization,
  id              uuid not null,
  external_id     text not null,
  first_name      text not null,
  last_name       text not null,
  preferred_name  text,
  date_of_birth   date,
  payer_id        uuid,
  other_names     text[] not null default '{}',
  primary key (organization_id, id),
  constraint client_external_id unique (organization_id, external_id) deferrable,
  constraint client_payer foreign key (organization_id, payer_id) references payer (organization_id, id)
);

create table primary_therapist (
  organization_id uuid not null,
  client_id       uuid not null,
  staff_id        uuid not null,
  from_date       date not null,
  to_date         date,
  primary key (organization_id, client_id, from_date),
  constraint primary_therapist_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint primary_therapist_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id),
  constraint primary_therapist_period check (to_date is null or from_date <= to_date),
  -- A client has one primary therapist at a time.
  constraint primary_therapist_one_at_a_time exclude using gist
    (organization_id with =, client_id with =, daterange(from_date, to_date, '[]') with &&) deferrable
);
create index primary_therapist_by_staff on primary_therapist (organization_id, staff_id);

create table diagnosis (
  organization_id uuid not null,
  client_id       uuid not null,
  icd10           text not null,
  from_date       date not null,
  to_date         date,
  primary key (organization_id, client_id, icd10, from_date),
  constraint diagnosis_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint diagnosis_period check (to_date is null or from_date <= to_date)
);

create table goal (
  organization_id uuid not null,
  id              uuid not null,
  external_id     text not null,
  client_id       uuid not null,
  text            text not null,
  opened_on       date not null,
  closed_on       date,
  outcome         text constraint goal_outcome check (outcome in ('achieved', 'not_achieved', 'revised')),
  primary key (organization_id, id),
  constraint goal_external_id unique (organization_id, external_id) deferrable,
  constraint goal_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint goal_period check (closed_on is null or opened_on <= closed_on)
);
create index goal_by_client on goal (organization_id, client_id);

create table therapy_group (
  organization_id uuid not null references organization,
  id              uuid not null,
  external_id     text not null,
  name            text not null,
  kind            text not null constraint therapy_group_kind check (kind in ('psychoeducational', 'process')),
  enrolment       text not null constraint therapy_group_enrolment check (enrolment in ('open', 'closed')),
  capacity        integer not null constraint therapy_group_capacity check (capacity >= 0),
  site_id         uuid not null,
  documentation   text not null constraint therapy_group_documentation check (documentation in ('individual', 'hybrid', 'summary')),
  service_code    text,
  starts_on       date not null,
  ends_on         date,
  part2           boolean,
  primary key (organization_id, id),
  constraint therapy_group_external_id unique (organization_id, external_id) deferrable,
  constraint therapy_group_site foreign key (organization_id, site_id) references site (organization_id, id),
  constraint therapy_group_period check (ends_on is null or starts_on <= ends_on)
);

create table curriculum_module (
  organization_id uuid not null,
  group_id        uuid not null,
  module          integer not null,
  title           text not null,
  primary key (organization_id, group_id, module),
  constraint curriculum_module_group foreign key (organization_id, group_id) references therapy_group (organization_id, id)
);

create table facilitator_assignment (
  organization_id uuid not null,
  group_id        uuid not null,
  staff_id        uuid not null,
  role            text not null constraint facilitator_assignment_role check (role in ('lead', 'co', 'trainee', 'observer')),
  from_date       date not null,
  to_date         date,
  primary key (organization_id, group_id, staff_id, from_date),
  constraint facilitator_assignment_group foreign key (organization_id, group_id) references therapy_group (organization_id, id),
  constraint facilitator_assignment_staff foreign key (organization_id, staff_id) references staff_member (organization_id, id),
  constraint facilitator_assignment_period check (to_date is null or from_date <= to_date),
  -- One role at a time for one person in one group.
  constraint facilitator_assignment_one_role_at_a_time exclude using gist
    (organization_id with =, group_id with =, staff_id with =, daterange(from_date, to_date, '[]') with &&) deferrable
);
create index facilitator_assignment_by_staff on facilitator_assignment (organization_id, staff_id);

create table membership (
  organization_id    uuid not null,
  id                 uuid not null,
  external_id        text not null,
  group_id           uuid not null,
  client_id          uuid not null,
  entered_on         date not null,
  left_on            date,
  exit               text constraint membership_exit check
                       (exit in ('completed', 'transferred', 'dropped', 'asked_to_leave', 'administrative', 'deceased')),
  exit_circumstances text,
  primary key (organization_id, id),
  constraint membership_external_id unique (organization_id, external_id) deferrable,
  constraint membership_group foreign key (organization_id, group_id) references therapy_group (organization_id, id),
  constraint membership_client foreign key (organization_id, client_id) references client (organization_id, id),
  constraint membership_period check (left_on is null or entered_on <= left_on),
  -- A client is a member of one group once at a time; coming back is a later membership.
  constraint membership_once_at_a_time exclude using gist
    (organization_id with =, group_id with =, client_id with =, daterange(entered_on, left_on, '[]') with &&) deferrable
);
create index membership_by_group on membership (organization_id, group_id, client_id, entered_on);
create index membership_by_client on membership (organization_id, client_id);

${[
  protectRows('organization'),
  protectRows('site'),
  protectRows('payer'),
  protectRows('staff_member'),
  protectRows('client', { scope: 'clientItself' }),
  protectRows('primary_therapist', { scope: 'client' }),
  protectRows('diagnosis', { scope: 'client' }),
  protectRows('goal', { scope: 'client' }),
  protectRows('therapy_group'),
  protectRows('curriculum_module'),
  protectRows('facilitator_assignment'),
  protectRows('membership', { scope: 'seat' }),
].join('\n')}

grant select, insert, update on organization, site, payer, staff_member, client, primary_therapist, diagnosis, goal,
  therapy_group, curriculum_module, facilitator_assignment, membership to concord_api;
`;

export const down = /* sql */ `
drop table membership, facilitator_assignment, curriculum_module, therapy_group, goal, diagnosis, primary_therapist, client,
  staff_member, payer, site, organization;
${dropAccessFunctions}
`;
