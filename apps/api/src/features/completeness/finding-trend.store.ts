import { titleOf, type Severity } from '@concord/domain/completeness';
import { addDays, startOfDay, type CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged, keepAnswerWhileNothingChanges } from '../findings/index.ts';
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
 * $1 organization, $2 groups, $3 now, $4 rules, $5 ranks, $6 who has to mend it, $7 who was in the room, $8 the first moments of the
 * buckets and the one after the last. Two counts in one reading of the history that is counted as records change: how many findings
 * of a rule appeared in each bucket (0: before the first); and how many ended in each (0: before the first; the one after the last:
 * later; null: not by now), whether by mending, and after how many hours. Which ended of those that appeared in one bucket is asked
 * by nobody, and would make many rows.
 */
const trendSql = /* sql */ `
with seen as (
  select rule, findings, is_fix, appeared_at, ended_at, width_bucket(appeared_at, $8::timestamptz[]) as appeared,
    case when ended_at <= $3 then width_bucket(ended_at, $8::timestamptz[]) end as ended
  from finding_history h
  where h.organization_id = $1 and h.group_id = any ($2::uuid[])
    and h.appeared_at <= $3 and h.appeared_at < ($8::timestamptz[])[cardinality($8::timestamptz[])]
    and ($4::text[] is null or h.rule = any ($4)) and h.severity_rank = any ($5::smallint[])
    and ($6::uuid is null or h.mender_id = $6)
    and ($7::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = h.place_id and r.staff_id = $7))
),
timed as (
  select rule, findings, appeared, ended, is_fix and ended between 1 and cardinality($8::timestamptz[]) - 1 as is_mended,
    case when is_fix and ended between 1 and cardinality($8::timestamptz[]) - 1
      then round(date_part('epoch', ended_at - appeared_at) / 3600)::integer end as hours
  from seen
)
select rule, case when grouping(appeared) = 0 then 'appeared' else 'ended' end as of, appeared, ended, is_mended, hours,
  sum(findings)::integer as count
from timed group by grouping sets ((rule, appeared), (rule, ended, is_mended, hours))`;

interface CountRow {
  readonly rule: string;
  readonly of: 'appeared' | 'ended';
  readonly appeared: number | null;
  readonly ended: number | null;
  readonly is_mended: boolean | null;
  readonly hours: number | null;
  readonly count: number;
}

/** Where the practice is: its days begin there. */
export async function loadTimeZone({ actor, transaction }: RequestContext): Promise<string> {
  const [organization] = await transaction.query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [actor.organizationId],
  );
  return organization?.time_zone ?? 'UTC';
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
  const buckets = listBuckets(scope.from, scope.to, unit).map(({ first }) => first);
  const timeZone = await loadTimeZone(context);
  // The first bucket begins with the range, whatever day its week or month began.
  const days = [scope.from, ...buckets.slice(1), addDays(scope.to, 1)];
  const groupIds = groups.map(({ id }) => id);
  const bounds = days.map((day) => startOfDay(day, timeZone));
  const question = JSON.stringify([unit, bounds, asked, scope.facilitatorId]);
  return keptTrend(context, question, groupIds, async () => {
    const rows = await transaction.query<CountRow>(trendSql, [
      actor.organizationId,
      groupIds,
      new Date(now),
      asked.rules,
      ranksOf(asked.severities),
      asked.staffId,
      scope.facilitatorId,
      bounds.map((bound) => new Date(bound)),
    ]);
    return arrange(buckets, rows);
  });
}

const keptTrend = keepAnswerWhileNothingChanges<FindingTrend>();

const sum = (rows: readonly CountRow[], matches: (row: CountRow) => boolean): number =>
  rows.reduce((total, row) => total + (matches(row) ? row.count : 0), 0);

/** Half of the findings that were mended took no longer, in days (by the hour); null where none was. */
function medianDays(mended: readonly CountRow[]): number | null {
  const byTime = [...mended].sort((a, b) => (a.hours ?? 0) - (b.hours ?? 0));
  const total = sum(byTime, () => true);
  const hoursAt = (place: number): number => {
    let seen = 0;
    return byTime.find(({ count }) => (seen += count) >= place)?.hours ?? 0;
  };
  if (total === 0) return null;
  return (hoursAt(Math.floor((total + 1) / 2)) + hoursAt(Math.floor((total + 2) / 2))) / 2 / 24;
}

function arrange(buckets: readonly CivilDate[], rows: readonly CountRow[]): FindingTrend {
  const appearances = rows.filter(({ of }) => of === 'appeared');
  const ends = rows.filter(({ of }) => of === 'ended');
  const mended = ends.filter(({ is_mended: isMended }) => isMended === true);
  const places = buckets.map((_, index) => index + 1);
  const appeared = places.map((place) => sum(appearances, (row) => row.appeared === place));
  const endedIn = places.map((place) => sum(ends, (row) => row.ended === place));
  const mendedIn = places.map((place) => mended.filter(({ ended }) => ended === place));
  let open = sum(appearances, (row) => row.appeared === 0) - sum(ends, (row) => row.ended === 0);
  return {
    buckets: [...buckets],
    appeared,
    open: places.map((_, index) => (open += (appeared[index] ?? 0) - (endedIn[index] ?? 0))),
    fixed: mendedIn.map((ended) => sum(ended, () => true)),
    medianDaysToFix: mendedIn.map(medianDays),
    rules: [...new Set(rows.map(({ rule }) => rule))]
      .map((ruleId): RuleTrend => {
        const ownEnds = ends.filter(({ rule }) => rule === ruleId);
        const itsMended = mended.filter(({ rule }) => rule === ruleId);
        return {
          ruleId,
          title: titleOf(ruleId),
          open: sum(ownEnds, ({ ended }) => ended === null || ended > buckets.length),
          appeared: sum(appearances, (row) => row.rule === ruleId && row.appeared !== 0),
          fixed: sum(itsMended, () => true),
          medianDaysToFix: medianDays(itsMended),
        };
      })
      .filter((rule) => rule.open + rule.appeared + rule.fixed > 0)
      .sort((a, b) => b.open - a.open || b.appeared - a.appeared || (a.ruleId < b.ruleId ? -1 : 1)),
  };
}
