import type { Transaction } from '../../../platform/database/unit-of-work.ts';

const ended = "least(f.valid_until, coalesce(f.vanished_at, 'infinity'))";

/** A newer rule book does not find it, and time had not ended it before. */
const endedByUpdate = '(f.ended_by_update and f.vanished_at <= f.valid_until)';

const ofClients = /* sql */ `
  union all
  select f.*, f.client_id from finding f where f.organization_id = $1 and f.found_in = 'client' and f.session_id is null
    and f.client_id = any ($3::uuid[])`;

/**
 * Counts anew how the findings of some sessions ($2), and of some clients over time ($3), came and went: those in `kept`. What ended
 * before it was to be seen never was; a note that went from unsigned to overdue was not mended, nor what an update ended. Where no client is meant, the
 * database need not think about their findings.
 */
export const recountHistorySql = (of: 'sessions' | 'sessions and clients'): string => /* sql */ `
gone as (
  delete from finding_history h where h.organization_id = $1 and h.place_id = any ($2::uuid[] || $3::uuid[])
),
kept as materialized (
  select f.*, f.session_id as place_id from finding f where f.organization_id = $1 and f.session_id = any ($2::uuid[])${of === 'sessions' ? '' : ofClients}
),
overdue as materialized (
  select place_id, subject, valid_from from kept where rule = 'note-overdue'
),
counted as (
  insert into finding_history (organization_id, place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at,
    ended_at, is_fix, findings)
  select $1, place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at, ended_at, is_fix, count(*) from (
    select f.*, ${ended} as ended_at, not (f.rule = 'note-unsigned' and exists (
      select 1 from overdue o where o.place_id = f.place_id and o.subject = f.subject and o.valid_from = ${ended}))
      and not ${endedByUpdate} as is_fix
    from kept f) as f
  where appeared_at < ended_at
  group by place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at, ended_at, is_fix
)`;

/** Counts how all findings of a practice came and went, where nothing of it is counted yet. */
export async function countHistory(transaction: Transaction, organizationId: string): Promise<void> {
  await transaction.query(
    `insert into finding_history (organization_id, place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at,
       ended_at, is_fix, findings)
     select $1, place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at, ended_at, is_fix, count(*) from (
       select f.*, coalesce(f.session_id, f.client_id) as place_id, ${ended} as ended_at,
         not (f.rule = 'note-unsigned' and exists (
           select 1 from finding o where o.organization_id = $1 and o.rule = 'note-overdue' and o.session_id = f.session_id
             and o.subject = f.subject and o.valid_from = ${ended})) and not ${endedByUpdate} as is_fix
       from finding f where f.organization_id = $1) as f
     where appeared_at < ended_at and place_id is not null
     group by place_id, group_id, rule, own_severity, severity_rank, mender_id, appeared_at, ended_at, is_fix`,
    [organizationId],
  );
}
