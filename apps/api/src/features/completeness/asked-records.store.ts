const isAttended = (status: string): string => `${status} in ('present', 'late', 'left_early')`;

/**
 * The records that rules are asked of, as the beginning of a statement: `meeting` (held sessions that are over), `attended`, `seat`,
 * `note` and `stay`. $1 organization, $2 groups, $3 and $4 days, $5 now, $6 who was in the room; `bucket` is an expression on the
 * session's date.
 */
export const askedRecords = (bucket: string): string => /* sql */ `
with meeting as materialized (
  select s.id, s.group_id, s.date, ${bucket} as bucket from session s
  where s.organization_id = $1 and s.status = 'held' and s.ends_at <= $5 and s.group_id = any ($2::uuid[]) and s.date between $3 and $4
    and ($6::uuid is null or exists (select 1 from session_facilitator f
      where f.organization_id = $1 and f.session_id = s.id and f.staff_id = $6))
),
attended as materialized (
  select a.session_id, a.client_id, ${isAttended('a.status')} as came from attendance a
  where a.organization_id = $1 and a.session_id in (select id from meeting)
),
seat as materialized (
  select distinct m.id as session_id, m.group_id, m.bucket, p.client_id from meeting m
  join membership p on p.organization_id = $1 and p.group_id = m.group_id and p.entered_on <= m.date
    and (p.left_on is null or m.date <= p.left_on)
),
note as materialized (
  select n.id, n.session_id, n.client_id, n.author_id, nullif(btrim(l.service_code), '') is not null as is_coded from progress_note n
  left join billing_line l on l.organization_id = $1 and l.note_id = n.id
  where n.organization_id = $1 and n.status <> 'withdrawn' and n.session_id in (select id from meeting)
),
stay as materialized (
  select p.group_id, p.client_id, p.id, p.entered_on, p.left_on from membership p
  where p.organization_id = $1 and p.group_id = any ($2::uuid[]) and p.entered_on <= $4 and (p.left_on is null or p.left_on >= $3)
)`;

/** The kinds of which a seat is one (`s`, with its attendance row `a`), and those of a note (`n`). */
export const kindsOfSeat = /* sql */ `(values ('seat', true), ('attended-seat', coalesce(a.came, false)),
    ('missed-seat', not a.came)) as k (kind, holds)`;
export const kindsOfNote = /* sql */ `(values ('note', true), ('attended-note', coalesce(a.came, false)),
    ('coded-note', coalesce(a.came, false) and n.is_coded)) as k (kind, holds)`;
