import { severities, type Severity } from '@concord/domain/completeness';
import { isRecordId } from '../../platform/database/ids.ts';
import { printDocument } from '../../platform/printing/index.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSampleScope, showSample, type AuditSampleDetail } from '../audit-samples/index.ts';
import { findAuditFindings, loadOpenByRule } from '../completeness/index.ts';
import { loadProgress, loadRuleStandings } from '../findings/index.ts';
import { loadToday } from '../organizations/index.ts';
import { loadCompleteness, loadGroupsInScope, type Scope } from '../reports/index.ts';
import { loadPracticeHead } from './practice-head.store.ts';
import { describeAudit } from './describe-audit.ts';
import type { AuditReport } from './audit-report.types.ts';

/** So many findings are listed one by one; a longer list is worked through on the screen. */
const mostListed = 500;

/** An audit of a scope as a PDF, of a sample of it where one is given. */
export async function makeAuditReport(
  context: RequestContext,
  scope: Scope,
  sample: AuditSampleDetail | null,
): Promise<AuditReport> {
  const today = await loadToday(context);
  const groups = await loadGroupsInScope(context, scope);
  const { total, rows } = await findAuditFindings(context, scope, {
    rules: null,
    severities: null,
    staffId: null,
    withWaived: true,
    today,
    limit: mostListed,
    offset: 0,
  });
  const open = await loadOpenByRule(
    context,
    scope,
    groups.map(({ id }) => id),
    today,
  );
  const completeness = await loadCompleteness(context, scope, 'month', {
    asOf: context.now,
    exceptRules: [],
  });
  const standings = await loadRuleStandings(context.transaction, context.actor.organizationId);
  const document = describeAudit({
    ...(await loadPracticeHead(context)),
    madeAt: new Date(context.now),
    madeBy: context.actor.name,
    roles: context.actor.roles,
    from: scope.from,
    to: scope.to,
    groups: scope.groupIds === null && scope.siteIds === null ? null : groups.map(({ name }) => name),
    isNarrowed: scope.kinds !== null || scope.enrolment !== null || scope.facilitatorId !== null,
    completeness,
    open,
    standingOf: (ruleId): Severity | 'off' | null => standings.get(ruleId) ?? null,
    findings: rows.map((row) => ({
      ...row,
      severity: severities.find((one) => one === row.severity) ?? 'info',
    })),
    total,
    sample,
    underway: await loadProgress(context.transaction, context.actor.organizationId),
  });
  const pdf = await printDocument(document);
  return {
    fileName: `audit-${scope.from}-${scope.to}`,
    pdf: pdf.toString('base64'),
    findings: total,
    listed: rows.length,
  };
}

/** The same of a sample, over the days and groups of its population; null when there is none. */
export async function makeSampleReport(
  context: RequestContext,
  sampleId: string,
): Promise<AuditReport | null> {
  const sample = isRecordId(sampleId) ? await showSample(context, sampleId) : null;
  const population = sample === null ? null : await loadSampleScope(context, sampleId);
  if (sample === null || population === null) return null;
  return makeAuditReport(
    context,
    {
      from: population.from_date,
      to: population.to_date,
      groupIds: population.group_ids,
      siteIds: population.site_ids,
      kinds: null,
      enrolment: null,
      facilitatorId: null,
    },
    sample,
  );
}
