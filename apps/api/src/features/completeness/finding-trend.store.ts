import { titleOf, type Severity } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged } from '../findings/index.ts';
import { listBuckets, loadGroupsInScope, type BucketUnit, type Scope } from '../reports/index.ts';
import type { FindingTrend, RuleTrend } from './finding-trend.types.ts';
import { ranksOf } from './worklist.store.ts';

/** Which findings: all that count where nothing is named. */
export interface TrendAsked {
  readonly rules: readonly string[] | null;
  readonly severities: readonly Severity[] | null;
  readonly staffId: string | null;
}

/**
 * $1 organization, $2 groups, $3 now, $4 rules, $5 ranks, $6 who has to mend it, $7 who was in the room, $8 time zone, $9 unit,
 * $10 and $11 days. What ended before it was to be seen never was to be seen.
 */
const seen = /* sql */ `
seen as materialized (
  select f.rule, f.appeared_at, least(f.valid_until, coalesce(f.vanished_at, 'infinity')) as ended_at,
    (f.appeared_at at time zone $8)::date as appeared_on,
    case when least(f.valid_until, coalesce(f.vanished_at, 'infinity')) <= $3
      then (least(f.valid_until, coalesce(f.vanished_at, 'infinity')) at time zone $8)::date end as ended_on,
    not (f.rule = 'note-unsigned' and exists (
      select 1 from finding o where o.organization_id = $1 and o.session_id = f.session_id and o.rule = 'note-overdue'
        and o.subject = f.subject and o.valid_from = f.valid_until and f.vanished_at is null)) as is_fix
  from finding f
  where f.organization_id = $1 and f.group_id = any ($2::uuid[]) and f.appeared_at <= $3
    and f.appeared_at < least(f.valid_until, coalesce(f.vanished_at, 'infinity'))
    and ($4::text[] is null or f.rule = any ($4)) and f.severity_rank = any ($5::smallint[])
    and ($6::uuid is null or f.mender_id = $6)
    and ($7::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = f.session_id and r.staff_id = $7))
)`;

const median = /* sql */ `percentile_cont(0.5) within group (order by extract(epoch from ended_at - appeared_at) / 86400)`;

const byBucketSql = /* sql */ `
with ${seen}
select 'appeared' as what, case when appeared_on >= $10 then date_trunc($9, appeared_on::timestamp)::date end::text as bucket,
  count(*)::integer as count, null::float as median
from seen where appeared_on <= $11 group by 2
union all
select 'ended', case when ended_on >= $10 then date_trunc($9, ended_on::timestamp)::date end::text, count(*)::integer, null
from seen where ended_on <= $11 group by 2
union all
select 'fixed', date_trunc($9, ended_on::timestamp)::date::text, count(*)::integer, ${median}
from seen where is_fix and ended_on between $10 and $11 group by 2`;

const byRuleSql = /* sql */ `
with ${seen}, of_rule as (
  select rule as "ruleId", count(*) filter (where appeared_on <= $11 and (ended_on is null or ended_on > $11))::integer as open,
    count(*) filter (where appeared_on between $10 and $11)::integer as appeared,
    count(*) filter (where is_fix and ended_on between $10 and $11)::integer as fixed,
    ${median} filter (where is_fix and ended_on between $10 and $11) as "medianDaysToFix",
    $9::text as unit
  from seen group by rule
)
select "ruleId", open, appeared, fixed, "medianDaysToFix" from of_rule where open + appeared + fixed > 0
order by open desc, appeared desc, "ruleId"`;

interface BucketRow {
  readonly what: 'appeared' | 'ended' | 'fixed';
  /** Null: before the range. */
  readonly bucket: string | null;
  readonly count: number;
  readonly median: number | null;
}

/** Findings over time and the time that mending took, of the groups in scope. */
export async function loadFindingTrend(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
  asked: TrendAsked,
): Promise<FindingTrend> {
  await ensureJudged(context);
  const { actor, transaction, now } = context;
  const groups = await loadGroupsInScope(context, scope);
  const [organization] = await transaction.query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [actor.organizationId],
  );
  const parameters = [
    actor.organizationId,
    groups.map(({ id }) => id),
    new Date(now),
    asked.rules,
    ranksOf(asked.severities),
    asked.staffId,
    scope.facilitatorId,
    organization?.time_zone ?? 'UTC',
    unit,
    scope.from,
    scope.to,
  ];
  const rows = await transaction.query<BucketRow>(byBucketSql, parameters);
  const rules = await transaction.query<Omit<RuleTrend, 'title'>>(byRuleSql, parameters);
  const buckets = listBuckets(scope.from, scope.to, unit).map(({ first }) => first);
  return {
    ...arrange(buckets, rows),
    rules: rules.map((rule) => ({ ...rule, title: titleOf(rule.ruleId) })),
  };
}

function arrange(buckets: readonly string[], rows: readonly BucketRow[]): Omit<FindingTrend, 'rules'> {
  const found = new Map(rows.map((row) => [`${row.what} ${row.bucket ?? ''}`, row]));
  const countOf = (what: BucketRow['what'], bucket: string): number =>
    found.get(`${what} ${bucket}`)?.count ?? 0;
  let open = countOf('appeared', '') - countOf('ended', '');
  const openAtTheEnd = buckets.map((bucket) => {
    open += countOf('appeared', bucket) - countOf('ended', bucket);
    return open;
  });
  return {
    buckets: [...buckets],
    open: openAtTheEnd,
    appeared: buckets.map((bucket) => countOf('appeared', bucket)),
    fixed: buckets.map((bucket) => countOf('fixed', bucket)),
    medianDaysToFix: buckets.map((bucket) => found.get(`fixed ${bucket}`)?.median ?? null),
  };
}
