import type { CheckedKind } from '@concord/domain/completeness';
import type { DocumentationPractice } from '@concord/domain/groups';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { keepWhileNothingChanges } from '../findings/index.ts';
import type { BucketUnit, Scope } from '../reports/index.ts';

/** How many records of a kind a group had in a bucket (null: over time). */
export interface CheckedCount {
  readonly groupId: string;
  readonly bucket: string | null;
  readonly kind: CheckedKind;
  readonly count: number;
}

/** How many records of a group fail a rule, and by how many findings: in a bucket, or those that one person has to mend. */
export interface FailedCount {
  readonly groupId: string;
  readonly rule: string;
  readonly by: 'bucket' | 'mender';
  readonly key: string | null;
  readonly failed: number;
  readonly findings: number;
}

const bucketOf = (date: string): string => `date_trunc($6, ${date}::timestamp)::date::text`;
const isAttended = (status: string): string => `${status} in ('present', 'late', 'left_early')`;

/** $1 organization, $2 groups, $3 and $4 days, $5 now, $6 unit, $7 who was in the room. */
const checkedSql = /* sql */ `
with meeting as materialized (
  select s.id, s.group_id, s.date, ${bucketOf('s.date')} as bucket from session s
  where s.organization_id = $1 and s.status = 'held' and s.ends_at <= $5 and s.group_id = any ($2::uuid[]) and s.date between $3 and $4
    and ($7::uuid is null or exists (select 1 from session_facilitator f
      where f.organization_id = $1 and f.session_id = s.id and f.staff_id = $7))
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
  select n.session_id, n.client_id, nullif(btrim(l.service_code), '') is not null as is_coded from progress_note n
  left join billing_line l on l.organization_id = $1 and l.note_id = n.id
  where n.organization_id = $1 and n.status <> 'withdrawn' and n.session_id in (select id from meeting)
),
stay as materialized (
  select p.group_id, p.client_id, p.id from membership p
  where p.organization_id = $1 and p.group_id = any ($2::uuid[]) and p.entered_on <= $4 and (p.left_on is null or p.left_on >= $3)
),
counted as (
  select group_id, bucket, 'session' as kind, count(*) as count from meeting group by 1, 2
  union all
  select m.group_id, m.bucket, 'group-note', count(*) from meeting m
  join group_note g on g.organization_id = $1 and g.session_id = m.id group by 1, 2
  union all
  select m.group_id, m.bucket, 'attendance', count(*) from meeting m join attended a on a.session_id = m.id group by 1, 2
  union all
  select s.group_id, s.bucket, k.kind, count(*) from seat s
  left join attended a on a.session_id = s.session_id and a.client_id = s.client_id
  cross join lateral (values ('seat', true), ('attended-seat', coalesce(a.came, false)), ('missed-seat', not a.came)) as k (kind, holds)
  where k.holds group by 1, 2, 3
  union all
  select m.group_id, m.bucket, k.kind, count(*) from note n join meeting m on m.id = n.session_id
  left join attended a on a.session_id = n.session_id and a.client_id = n.client_id
  cross join lateral (values ('note', true), ('attended-note', coalesce(a.came, false)),
    ('coded-note', coalesce(a.came, false) and n.is_coded)) as k (kind, holds)
  where k.holds group by 1, 2, 3
  union all
  select group_id, null, 'membership', count(*) from stay group by 1
  union all
  select s.group_id, null, 'goal', count(distinct g.id) from stay s join goal g on g.organization_id = $1 and g.client_id = s.client_id
  group by 1
)
select group_id as "groupId", bucket, kind, count::integer as count from counted`;

/** What a finding is about: the note, else the seat, else the session; of what is found over time, each finding is about one record. */
const record = `case when f.session_id is null then f.id::text else f.session_id || ' ' || coalesce(f.note_id, f.client_id, f.session_id) end`;

const failedSql = /* sql */ `
with found as materialized (
  select f.group_id, f.rule, f.mender_id, case when f.date is not null then ${bucketOf('f.date')} end as bucket, ${record} as record
  from finding f
  where f.organization_id = $1 and f.vanished_at is null and f.severity_rank is not null and f.group_id = any ($2::uuid[])
    and (f.date is null or f.date between $3 and $4) and f.valid_from <= $5 and f.valid_until > $5
    and ($7::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = f.session_id and r.staff_id = $7))
)
select group_id as "groupId", rule, case when grouping(mender_id) = 1 then 'bucket' else 'mender' end as by,
  coalesce(bucket, mender_id::text) as key, count(distinct record)::integer as failed, count(*)::integer as findings
from found group by grouping sets ((group_id, rule, bucket), (group_id, rule, mender_id))`;

const keptChecked = keepWhileNothingChanges<CheckedCount>();
const keptFailed = keepWhileNothingChanges<FailedCount>();

/**
 * How many records the rules are asked of, and how many fail them at this moment; to be asked once everything is judged
 * (`ensureJudged`). Numbers alone leave: whether a note has a code is counted for those, too, who don't see codes.
 */
export async function loadRuleCounts(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
  groupIds: readonly string[],
): Promise<{
  readonly checked: readonly CheckedCount[];
  readonly failed: readonly FailedCount[];
  /** How each group is documented. */
  readonly documentation: ReadonlyMap<string, DocumentationPractice>;
}> {
  const { actor, transaction, now } = context;
  const parametersFor = (groups: readonly string[]): unknown[] => [
    actor.organizationId,
    groups,
    scope.from,
    scope.to,
    new Date(now),
    unit,
    scope.facilitatorId,
  ];
  const question = `${unit} ${scope.from} ${scope.to} ${scope.facilitatorId ?? ''}`;
  const documented = await transaction.query<{ id: string; documentation: DocumentationPractice }>(
    'select id, documentation from therapy_group where organization_id = $1 and id = any ($2::uuid[])',
    [actor.organizationId, groupIds],
  );
  return lookingWider(transaction, actor.access, async () => ({
    documentation: new Map(documented.map(({ id, documentation }) => [id, documentation])),
    checked: await keptChecked(context, question, groupIds, (changed) =>
      transaction.query<CheckedCount>(checkedSql, parametersFor(changed)),
    ),
    failed: await keptFailed(context, question, groupIds, (changed) =>
      transaction.query<FailedCount>(failedSql, parametersFor(changed)),
    ),
  }));
}
