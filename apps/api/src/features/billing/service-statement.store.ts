/**
 * Every service of the sessions in scope, and its state: the same decision as `judgeService` of the domain, said once more in SQL
 * so that a page, its totals and its order come from the database. $1 organization, $2 from, $3 to, $4 groups, $5 the instant,
 * $6–$9 the findings that hold (session, client, rule, explanation), $10 and $11 the profile and code of services counted in
 * quarter hours, $12 payer, $13 client, $14 state, $15 rule, $16 facilitator. Seats and services are materialized: under row-level
 * security their number is guessed far too low, and a plan would count them again for every client.
 */
export const servicesSql = /* sql */ `
with held as (
  select session_id, client_id, array_agg(rule order by rule, explanation) as rules,
    array_agg(explanation order by rule, explanation) as explanations
  from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[]) as f (session_id, client_id, rule, explanation)
  group by session_id, client_id
),
meeting as (
  select * from session where session.organization_id = $1 and session.status = 'held' and session.date between $2 and $3
    and session.group_id = any ($4::uuid[]) and session.ends_at <= $5
    and ($16::uuid is null or exists (select 1 from session_facilitator f
      where f.organization_id = $1 and f.session_id = session.id and f.staff_id = $16))
),
seat as materialized (
  select m.id as session_id, a.client_id, a.status from meeting m
  join attendance a on a.organization_id = $1 and a.session_id = m.id
  union all
  select m.id, n.client_id, null from meeting m
  join progress_note n on n.organization_id = $1 and n.session_id = m.id and n.status <> 'withdrawn'
  where not exists (select 1 from attendance a where a.organization_id = $1 and a.session_id = m.id and a.client_id = n.client_id)
),
service as materialized (
  select seat.session_id, seat.client_id, seat.status, n.id as note_id, n.author_id, n.group_id,
    nullif(btrim(l.service_code), '') as code, l.minutes, p.id as payer_id, p.name as payer_name, p.profile,
    exists (select 1 from signature g where g.organization_id = $1 and g.kind = 'progress_note' and g.record_id = n.id
      and g.staff_id = n.author_id and g.role = 'author' and g.signed_at <= $5) as is_signed
  from seat
  join client c on c.organization_id = $1 and c.id = seat.client_id
  left join payer p on p.organization_id = $1 and p.id = c.payer_id
  left join progress_note n on n.organization_id = $1 and n.session_id = seat.session_id and n.client_id = seat.client_id
    and n.status <> 'withdrawn'
  left join billing_line l on l.organization_id = $1 and l.note_id = n.id
  where (nullif(btrim(l.service_code), '') is not null
      or (p.individual_billing and seat.status in ('present', 'late', 'left_early')))
    and ($12::uuid is null or p.id = $12) and ($13::uuid is null or seat.client_id = $13)
),
judged as (
  select service.*, held.rules, held.explanations,
    case
      when service.status in ('excused', 'late_cancel', 'no_show') then 'withdrawn'
      when held.rules is not null or service.status is null or service.note_id is null or not service.is_signed
        or service.code is null then 'held'
      else 'ready'
    end as state,
    case
      when exists (select 1 from unnest($10::text[], $11::text[]) as q (profile, code)
        where q.profile = service.profile and q.code = service.code) then (greatest(service.minutes, 0) + 7) / 15
      when service.minutes > 0 then 1
      else 0
    end as units
  from service
  left join held on held.session_id = service.session_id and held.client_id = service.client_id
),
chosen as (
  select * from judged
  where ($14::text is null or judged.state = $14) and ($15::text is null or (judged.state = 'held' and $15 = any (judged.rules)))
)`;
