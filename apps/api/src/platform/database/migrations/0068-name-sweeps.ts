import { protectRows } from '../row-security.ts';

export const name = 'NameSweeps1764000000068';

/** Sweeps over all signed notes for members' names: how far each has come, so that one that was interrupted goes on from there. */
export const up = /* sql */ `
create table name_sweep (
  organization_id uuid not null,
  id              uuid not null,
  state           text not null constraint name_sweep_state check (state in ('running', 'finished', 'cancelled')),
  started_by      uuid not null,
  started_at      timestamptz not null,
  -- Signed notes that were looked through, and how many there are in all: counted anew at every step.
  done            integer not null default 0,
  total           integer not null,
  -- The session up to which, in the order of their identifiers, everything was looked through.
  reached         uuid,
  moved_at        timestamptz not null,
  ended_at        timestamptz,
  ended_by        uuid,
  primary key (organization_id, id),
  constraint name_sweep_ended check ((state = 'running') = (ended_at is null)),
  constraint name_sweep_counts check (0 <= done and done <= total)
);
-- One at a time.
create unique index name_sweep_running on name_sweep (organization_id) where state = 'running';
create index name_sweep_by_start on name_sweep (organization_id, started_at);

${protectRows('name_sweep', { dataClass: 'quality' })}
grant select, insert on name_sweep to concord_api;
grant update (state, done, total, reached, moved_at, ended_at, ended_by) on name_sweep to concord_api;
`;

export const down = /* sql */ `
drop table name_sweep;
`;
