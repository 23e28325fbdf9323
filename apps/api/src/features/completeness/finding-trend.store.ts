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

const ended = "least(f.valid_until, coalesce(f.vanished_at, 'infinity'))";
const bucket = (day: string): string => `date_trunc($9, ${day}::timestamp)::date`;

/**
 * $1 organization, $2 groups, $3 now, $4 rules, $5 ranks, $6 who has to mend it, $7 who was in the room, $8 time zone, $9 unit,
 * $10 and $11 days. What ended before it was to be seen never was to be seen; a note that went from unsigned to overdue was not fixed.
 */
const seen = /* sql */ `
overdue as materialized (
  select session_id, subject, valid_from from finding where organization_id = $1 and rule = 'note-overdue'
),
day as (
  select f.rule, f.appeared_at, ${ended} as ended_at, (f.appeared_at at time zone $8)::date as appeared_on,
    case when ${ended} <= $3 then (${ended} at time zone $8)::date end as ended_on, o.subject is null as is_fix
  from finding f
  left join overdue o on f.rule = 'note-unsigned' and o.session_id = f.session_id and o.subject = f.subject
    and o.valid_from = ${ended}
  where f.organization_id = $1 and f.group_id = any ($2::uuid[]) and f.appeared_at <= $3 and f.appeared_at < ${ended}
    and ($4::text[] is null or f.rule = any ($4)) and f.severity_rank = any ($5::smallint[])
    and ($6::uuid is null or f.mender_id = $6)
    and ($7::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = f.session_id and r.staff_id = $7))
),
seen as (
  select rule, appeared_at, ended_at, is_fix, case when appeared_on >= $10 then ${bucket('appeared_on')} end as appeared,
    case when ended_on <= $11 then case when ended_on >= $10 then ${bucket('ended_on')} else '-infinity' end end as ended
  from day where appeared_on <= $11
)`;

/** How many findings of a rule appeared in one bucket (null: before the range) and ended in another. */
interface CountRow {
  readonly rule: string;
  readonly appeared: string | null;
  readonly ended: string | null;
  readonly is_fix: boolean;
  readonly count: number;
}

const countSql = /* sql */ `
with ${seen}
select rule, appeared::text, ended::text, is_fix, count(*)::integer as count from seen group by rule, appeared, ended, is_fix`;

/** The median of a bucket or of a rule. */
interface MedianRow {
  readonly rule: string | null;
  readonly bucket: string | null;
  readonly median: number;
}

const medianSql = /* sql */ `
with ${seen}
select rule, ended::text as bucket,
  percentile_cont(0.5) within group (order by extract(epoch from ended_at - appeared_at) / 86400) as median
from seen where is_fix and ended > '-infinity' group by grouping sets ((rule), (ended))`;

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
  // The planner can't know how many rows row-level security lets through; it is kept from joining row by row.
  await transaction.query('set local enable_nestloop = off');
  const counts = await transaction.query<CountRow>(countSql, parameters);
  const medians = await transaction.query<MedianRow>(medianSql, parameters);
  await transaction.query('set local enable_nestloop to default');
  const buckets = listBuckets(scope.from, scope.to, unit).map(({ first }) => first);
  return arrange(buckets, counts, medians);
}

const before = '-infinity';

const sum = (counts: readonly CountRow[], matches: (row: CountRow) => boolean): number =>
  counts.reduce((total, row) => total + (matches(row) ? row.count : 0), 0);

function arrange(
  buckets: readonly string[],
  counts: readonly CountRow[],
  medians: readonly MedianRow[],
): FindingTrend {
  const appeared = buckets.map((one) => sum(counts, (row) => row.appeared === one));
  const endedIn = buckets.map((one) => sum(counts, (row) => row.ended === one));
  let open = sum(counts, (row) => row.appeared === null) - sum(counts, (row) => row.ended === before);
  const ofBucket = new Map(medians.map((row) => [row.bucket ?? '', row.median]));
  return {
    buckets: [...buckets],
    appeared,
    open: buckets.map((_, index) => (open += (appeared[index] ?? 0) - (endedIn[index] ?? 0))),
    fixed: buckets.map((one) => sum(counts, (row) => row.is_fix && row.ended === one)),
    medianDaysToFix: buckets.map((one) => ofBucket.get(one) ?? null),
    rules: arrangeRules(counts, medians),
  };
}

function arrangeRules(counts: readonly CountRow[], medians: readonly MedianRow[]): RuleTrend[] {
  const ofRule = new Map(medians.map((row) => [row.rule ?? '', row.median]));
  return [...new Set(counts.map(({ rule }) => rule))]
    .map((ruleId): RuleTrend => {
      const own = counts.filter(({ rule }) => rule === ruleId);
      return {
        ruleId,
        title: titleOf(ruleId),
        open: sum(own, (row) => row.ended === null),
        appeared: sum(own, (row) => row.appeared !== null),
        fixed: sum(own, (row) => row.is_fix && row.ended !== null && row.ended !== before),
        medianDaysToFix: ofRule.get(ruleId) ?? null,
      };
    })
    .filter(({ open, appeared, fixed }) => open + appeared + fixed > 0)
    .sort((a, b) => b.open - a.open || b.appeared - a.appeared || (a.ruleId < b.ruleId ? -1 : 1));
}
