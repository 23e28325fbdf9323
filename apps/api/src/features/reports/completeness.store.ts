import { defaultSeverity, titleOf } from '@concord/domain/completeness';
import { compareCodePoints, type Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged } from '../findings/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadKeptCounts, loadCounts, type CompletenessCount } from './completeness-counts.store.ts';
import type { CompletenessReport } from './completeness.types.ts';
import { listBuckets, loadGroupsInScope, type BucketUnit, type Scope } from './scope/index.ts';

/** At which instant the records are judged, and which rules are not asked. */
export interface Judging {
  readonly asOf: Instant;
  readonly exceptRules: readonly string[];
}

interface Sum {
  required: number;
  complete: number;
  overdue: number;
}

function addUp(
  counts: readonly CompletenessCount[],
  kind: CompletenessCount['kind'],
  keyOf: (count: CompletenessCount) => string,
): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const count of counts) {
    if (count.kind !== kind) continue;
    const key = keyOf(count);
    const sum = sums.get(key) ?? { required: 0, complete: 0, overdue: 0 };
    sum.required += count.required;
    sum.complete += count.complete;
    sum.overdue += count.overdue;
    sums.set(key, sum);
  }
  return sums;
}

/**
 * How many of the required records are complete (reports.md, Completeness), from what is kept of the sessions: nothing is judged
 * here, whatever the instant.
 */
export async function loadCompleteness(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
  judging: Judging,
): Promise<CompletenessReport> {
  await ensureJudged(context);
  const groups = await loadGroupsInScope(context, scope);
  const staff = await loadStaffById(context);
  const asked = { scope, unit, ...judging };
  const groupIds = groups.map(({ id }) => id);
  const isNow = judging.asOf === context.now;
  const counts = await (isNow ? loadKeptCounts : loadCounts)(context, asked, groupIds);

  const buckets = listBuckets(scope.from, scope.to, unit).map(({ first }) => first);
  const byBucket = addUp(counts, 'bucket', ({ key }) => key);
  const byGroup = addUp(counts, 'bucket', ({ groupId }) => groupId);
  const byPerson = addUp(counts, 'person', ({ key }) => key);
  const byRule = addUp(counts, 'rule', ({ key }) => key);
  return {
    buckets: [...buckets],
    required: buckets.map((bucket) => byBucket.get(bucket)?.required ?? 0),
    complete: buckets.map((bucket) => byBucket.get(bucket)?.complete ?? 0),
    rules: [...byRule]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([ruleId, { required: failures }]) => ({
        ruleId,
        title: titleOf(ruleId),
        severity: defaultSeverity(ruleId) ?? 'info',
        failures,
      })),
    groups: groups.flatMap((group) => {
      const sum = byGroup.get(group.id);
      return sum === undefined || sum.required === 0
        ? []
        : [{ group, required: sum.required, complete: sum.complete }];
    }),
    clinicians: [...byPerson]
      .flatMap(([id, sum]) => {
        const member = staff.get(id);
        return member === undefined ? [] : [{ staff: member, ...sum }];
      })
      .sort((a, b) => compareCodePoints(a.staff.externalId, b.staff.externalId)),
  };
}
