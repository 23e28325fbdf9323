import type { CheckedKind } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { keepWhileNothingChanges } from '../findings/index.ts';
import type { BucketUnit, Scope } from '../reports/index.ts';
import { askedRecords, kindsOfNote, kindsOfSeat } from './asked-records.store.ts';

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

const bucketOf = (date: string): string => `date_trunc($7, ${date}::timestamp)::date::text`;

/** $1 organization, $2 groups, $3 and $4 days, $5 now, $6 who was in the room, $7 unit. */
const checkedSql = /* sql */ `
${askedRecords(bucketOf('s.date'))},
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
  cross join lateral ${kindsOfSeat}
  where k.holds group by 1, 2, 3
  union all
  select m.group_id, m.bucket, k.kind, count(*) from note n join meeting m on m.id = n.session_id
  left join attended a on a.session_id = n.session_id and a.client_id = n.client_id
  cross join lateral ${kindsOfNote}
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
    and ($6::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = f.session_id and r.staff_id = $6))
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
}> {
  const { actor, transaction, now } = context;
  const parametersFor = (groups: readonly string[]): unknown[] => [
    actor.organizationId,
    groups,
    scope.from,
    scope.to,
    new Date(now),
    scope.facilitatorId,
    unit,
  ];
  const question = `${unit} ${scope.from} ${scope.to} ${scope.facilitatorId ?? ''}`;
  return lookingWider(transaction, actor.access, async () => ({
    checked: await keptChecked(context, question, groupIds, (changed) =>
      transaction.query<CheckedCount>(checkedSql, parametersFor(changed)),
    ),
    failed: await keptFailed(context, question, groupIds, (changed) =>
      transaction.query<FailedCount>(failedSql, parametersFor(changed)),
    ),
  }));
}
