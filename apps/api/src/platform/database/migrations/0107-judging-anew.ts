import { protectRows } from '../row-security.ts';

export const name = 'JudgingAnew1764000000107';

/** Every program from this one on says so in each transaction (unit-of-work.ts); people at the database itself are left alone. */
const byOlderProgram = `coalesce(current_setting('app.leaves_to_judge', true), '') <> 'on' and row_security_active('finding')`;

const leave = (name: string, row: 'old' | 'new', what: string, id: string): string => /* sql */ `
create function ${name}() returns trigger language plpgsql as $$
begin
  insert into left_to_judge (organization_id, what, id)
  select ${row}.organization_id, ${what}, ${id} where ${id} is not null
  on conflict do nothing;
  return null;
end $$;`;

const foundWhat = (row: string): string =>
  `case when ${row}.found_in = 'client' then 'client' else 'session' end`;
const foundId = (row: string): string =>
  `case when ${row}.found_in = 'client' then ${row}.client_id else ${row}.session_id end`;

/** What an older program judges while a newer one runs is judged again by the newer. */
const watch = (table: string, subject: string): string => /* sql */ `
create trigger ${table}_judged_by_older after insert or update on ${table}
  for each row when (${byOlderProgram}) execute function leave_new_${subject}();
create trigger ${table}_removed_by_older after delete on ${table}
  for each row when (${byOlderProgram}) execute function leave_old_${subject}();`;

export const up = /* sql */ `
-- By which rule book a practice is judged, and how far its records have been judged anew by it: one that was interrupted goes on from there.
create table judging_anew (
  organization_id uuid primary key references organization,
  rule_book       text not null,
  revision        integer not null,
  stage           text not null constraint judging_anew_stage check (stage in ('clients', 'sessions', 'ended')),
  -- The client, or the session, up to which everything was judged in the order of their identifiers.
  reached         uuid,
  started_at      timestamptz not null,
  moved_at        timestamptz not null,
  -- When a program of this rule book was last seen to run; null once all of them have stopped.
  served_at       timestamptz
);

-- Sessions and clients that a program of another rule book changed, for those of the practice's own to judge.
create table left_to_judge (
  organization_id uuid not null,
  what            text not null constraint left_to_judge_what check (what in ('session', 'client')),
  id              uuid not null,
  left_at         timestamptz not null default now(),
  primary key (organization_id, what, id)
);

${protectRows('judging_anew')}
${protectRows('left_to_judge')}
grant select, insert, update on judging_anew to concord_api;
grant select, insert, delete on left_to_judge to concord_api;

-- Ended not because a record was mended, but because a newer rule book does not find it.
alter table finding add column ended_by_update boolean not null default false;

${leave('leave_new_finding', 'new', foundWhat('new'), foundId('new'))}
${leave('leave_old_finding', 'old', foundWhat('old'), foundId('old'))}
${leave('leave_new_standing', 'new', "'session'", 'new.session_id')}
${leave('leave_old_standing', 'old', "'session'", 'old.session_id')}
${watch('finding', 'finding')}
${watch('session_completeness', 'standing')}
`;

export const down = /* sql */ `
${['finding', 'session_completeness']
  .map(
    (table) => `drop trigger ${table}_judged_by_older on ${table};
drop trigger ${table}_removed_by_older on ${table};`,
  )
  .join('\n')}
drop function leave_new_finding(), leave_old_finding(), leave_new_standing(), leave_old_standing();
alter table finding drop column ended_by_update;
drop table left_to_judge, judging_anew;
`;
