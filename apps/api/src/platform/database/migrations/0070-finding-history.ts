import { protectRows } from '../row-security.ts';

export const name = 'FindingHistory1764000000070';

/**
 * How findings came and went, counted by what is asked over time: a row for all findings of one rule about one session (or one
 * client over time) that appeared and ended at the same moments. A recount of `finding`, made in the transaction that changes it.
 */
const counted = /* sql */ `
select organization_id, coalesce(session_id, client_id), group_id, rule, own_severity, severity_rank, mender_id, appeared_at, ended_at,
  is_fix, count(*)
from (
  select f.*, e.ended_at, not (f.rule = 'note-unsigned' and exists (
    select 1 from finding o where o.rule = 'note-overdue' and o.organization_id = f.organization_id and o.session_id = f.session_id
      and o.subject = f.subject and o.valid_from = e.ended_at)) as is_fix
  from finding f cross join lateral (select least(f.valid_until, coalesce(f.vanished_at, 'infinity')) as ended_at) e
) as f
where appeared_at < ended_at and coalesce(session_id, client_id) is not null
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;

export const up = /* sql */ `
create table finding_history (
  organization_id uuid not null,
  -- The session; of what is found over time and names none, the client.
  place_id        uuid not null,
  group_id        uuid not null,
  rule            text not null,
  own_severity    text not null,
  severity_rank   smallint,
  mender_id       uuid,
  appeared_at     timestamptz not null,
  -- 'infinity' while nothing ends it.
  ended_at        timestamptz not null,
  -- Whether its end was a mending: a note that went from unsigned to overdue was not mended.
  is_fix          boolean not null,
  findings        integer not null
);
create index finding_history_of_place on finding_history (organization_id, place_id);
create index finding_history_of_group on finding_history (organization_id, group_id);

-- What ended is counted, too.
drop index finding_of_session;
create index finding_of_session on finding (organization_id, session_id);
drop index finding_of_client;
create index finding_of_client on finding (organization_id, client_id) where found_in = 'client';

-- One rule at a time: its figures, and reports without it.
create index finding_of_rule on finding (organization_id, rule, group_id) where vanished_at is null;

insert into finding_history ${counted};

${protectRows('finding_history', { scope: 'group' })}
grant select, insert, update, delete on finding_history to concord_api;
`;

export const down = /* sql */ `
drop index finding_of_rule;
drop index finding_of_client;
create index finding_of_client on finding (organization_id, client_id) where vanished_at is null and found_in = 'client';
drop index finding_of_session;
create index finding_of_session on finding (organization_id, session_id) where vanished_at is null;
drop table finding_history;
`;
