import { allRules, checkedBy, sayChecked, titleOf, type Severity } from '@concord/domain/completeness';
import type { DocumentationPractice } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';
import { ensureJudged, loadRuleStandings } from '../findings/index.ts';
import { listBuckets, loadGroupsInScope, type BucketUnit, type Scope } from '../reports/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import { groupsAskedBy } from './asked-groups.ts';
import { loadDocumentation } from './documentation.store.ts';
import { loadRuleCounts, type CheckedCount, type FailedCount } from './rule-figures.store.ts';
import type { RuleFigure, RuleFigures, RuleInGroup, RuleOfClinician } from './rule-figures.types.ts';

type Group = Awaited<ReturnType<typeof loadGroupsInScope>>[number];

interface Counts {
  readonly groups: readonly Group[];
  readonly buckets: readonly string[];
  readonly checked: readonly CheckedCount[];
  readonly failed: readonly FailedCount[];
  readonly documentation: ReadonlyMap<string, DocumentationPractice>;
  readonly standings: ReadonlyMap<string, Severity | 'off'>;
  /** Null for those to whom people are not shown. */
  readonly staff: ReadonlyMap<string, StaffRef> | null;
}

/** For every rule: how many records fail it now, of how many that it is asked of; by month, group and who has to mend it. */
export async function showRuleFigures(
  context: RequestContext,
  scope: Scope,
  unit: BucketUnit,
): Promise<RuleFigures> {
  await ensureJudged(context);
  const groups = await loadGroupsInScope(context, scope);
  const groupIds = groups.map(({ id }) => id);
  const counts = await loadRuleCounts(context, scope, unit, groupIds);
  const { roles, organizationId } = context.actor;
  const seesPeople = roles.includes('director') || roles.includes('auditor');
  const all = {
    ...counts,
    groups,
    documentation: await loadDocumentation(context, groupIds),
    buckets: listBuckets(scope.from, scope.to, unit).map(({ first }): string => first),
    standings: await loadRuleStandings(context.transaction, organizationId),
    staff: seesPeople ? await loadStaffById(context) : null,
  };
  return {
    asOf: new Date(context.now),
    buckets: [...all.buckets],
    rules: [...new Set(allRules.map(({ id }) => id))].map((id) => figureOf(id, all)),
  };
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);
const sumOf = (rows: readonly FailedCount[], pick: 'failed' | 'findings'): number =>
  rows.reduce((total, row) => total + row[pick], 0);
const byFailed = (a: { failed: number }, b: { failed: number }): number => b.failed - a.failed;

function figureOf(ruleId: string, counts: Counts): RuleFigure {
  const { groups, buckets, standings } = counts;
  const asked = checkedBy(ruleId) ?? { kinds: [] };
  const asks = new Set(groupsAskedBy(asked, groups, counts.documentation).map(({ id }) => id));
  const checked = counts.checked.filter(
    ({ kind, groupId }) => asked.kinds.includes(kind) && asks.has(groupId),
  );
  const own = counts.failed.filter(({ rule }) => rule === ruleId);
  const failed = own.filter(({ by }) => by === 'bucket');
  const rule = allRules.find(({ id }) => id === ruleId);
  return {
    ruleId,
    title: titleOf(ruleId),
    standing: standings.get(ruleId) ?? rule?.severity ?? 'info',
    asked: sayChecked(asked),
    failed: sumOf(failed, 'failed'),
    findings: sumOf(failed, 'findings'),
    checked: sum(checked),
    failedByBucket: buckets.map((bucket) =>
      sumOf(
        failed.filter(({ key }) => key === bucket),
        'failed',
      ),
    ),
    checkedByBucket: buckets.map((bucket) => sum(checked.filter((row) => row.bucket === bucket))),
    groups: groups
      .map((group): RuleInGroup => {
        const here = failed.filter(({ groupId }) => groupId === group.id);
        return {
          group,
          failed: sumOf(here, 'failed'),
          findings: sumOf(here, 'findings'),
          checked: sum(checked.filter(({ groupId }) => groupId === group.id)),
        };
      })
      .filter((row) => row.failed > 0)
      .sort(byFailed),
    clinicians: cliniciansOf(own, counts.staff),
  };
}

function cliniciansOf(own: readonly FailedCount[], staff: Counts['staff']): RuleOfClinician[] {
  const rows = own.filter(({ by }) => by === 'mender');
  return [...new Set(rows.map(({ key }) => key))]
    .flatMap((id): RuleOfClinician[] => {
      const member = staff?.get(id ?? '');
      const theirs = rows.filter(({ key }) => key === id);
      return member === undefined
        ? []
        : [{ staff: member, failed: sumOf(theirs, 'failed'), findings: sumOf(theirs, 'findings') }];
    })
    .sort(byFailed);
}
