export const name = 'FailedAttempts1764000000052';

/** Failed attempts to sign in or to prove oneself, counted where every process sees them and no restart forgets them. */
export const up = /* sql */ `
create table failed_attempt (
  -- SHA-256 of what failed: an address, a person, a network. No list of who tried.
  key     bytea primary key,
  count   integer not null,
  -- From then on it is counted anew.
  ends_at timestamptz not null
);
create index failed_attempt_by_end on failed_attempt (ends_at);
alter table failed_attempt enable row level security;
alter table failed_attempt force row level security;
create policy failed_attempt_while_signing_in on failed_attempt to concord_api
  using (current_setting('app.signing_in', true) = 'on')
  with check (current_setting('app.signing_in', true) = 'on');
grant select, insert, update, delete on failed_attempt to concord_api;
`;

export const down = /* sql */ `
drop table failed_attempt;
`;
