import { mayEver } from '@concord/domain/access';
import { ruleChapters } from '@concord/domain/completeness';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, forbidden, notFound } from '../../platform/request-failure.ts';
import { isRecordId } from '../../platform/database/ids.ts';
import { changeRuleSetting, listRuleSettings, loadProgress, RuleSetting } from '../findings/index.ts';
import { BucketValue, readScope, ReportScope, type BucketUnit } from '../reports/index.ts';
import { CheckedRecords } from './checked-records.types.ts';
import { ChecksUnderway } from './checks-underway.types.ts';
import { findCheckedRecords } from './find-checked-records.ts';
import { findFindingsOverTime, isMoved } from './find-findings-over-time.ts';
import { FindingsOverTime } from './findings-over-time.types.ts';
import { loadFindingTrend } from './finding-trend.store.ts';
import { FindingTrend } from './finding-trend.types.ts';
import { RuleFigures } from './rule-figures.types.ts';
import { showRuleFigures } from './show-rule-figures.ts';
import { findToday } from '../sites/index.ts';
import { AuditFindings, FindingFilter, RuleOfTheBook } from './audit-finding.types.ts';
import { findServicesElsewhere } from './find-services-elsewhere.ts';
import { ServiceFinding } from './service-finding.types.ts';
import { findAuditFindings, readSeverities } from './find-audit-findings.ts';

const largestPage = 500;

/** Nobody's id: a filter by what is no id finds nothing. */
const nobody = '00000000-0000-0000-0000-000000000000';
const readStaffId = (id: string | null): string | null => (id === null || isRecordId(id) ? id : nobody);

@Resolver()
export class CompletenessResolver {
  @Query(() => AuditFindings, {
    description: 'The worklist of quality assurance: every record in scope that would not stand up now.',
  })
  auditFindings(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('filter', () => FindingFilter, { nullable: true }) filter: FindingFilter | null,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Ctx() operation: OperationContext,
  ): Promise<AuditFindings> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'read', 'note-header')) throw forbidden();
      if (limit < 1 || limit > largestPage || offset < 0)
        throw badInput(`A page has 1 to ${largestPage} findings.`);
      const found = await findAuditFindings(context, readScope(scope), {
        rules: filter?.rules ?? null,
        severities: readSeverities(filter?.severities ?? null),
        staffId: readStaffId(filter?.staffId ?? null),
        withWaived: filter?.withWaived ?? false,
        today: await findToday(context),
        limit,
        offset,
      });
      return { asOf: new Date(context.now), ...found };
    });
  }

  @Query(() => [ServiceFinding], {
    description:
      "For whoever writes the session's notes: what the other services of its clients make of them, before anybody signs.",
  })
  servicesElsewhere(
    @Arg('sessionId', () => ID) sessionId: string,
    @Ctx() operation: OperationContext,
  ): Promise<ServiceFinding[]> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'read', 'note-body')) throw forbidden();
      const found = isRecordId(sessionId) ? await findServicesElsewhere(context, sessionId) : null;
      if (found === null) throw notFound();
      return found;
    });
  }

  @Query(() => FindingTrend, {
    description: 'Findings over time, and how long it took to mend them.',
  })
  findingTrend(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.MONTH }) bucket: BucketUnit,
    @Arg('filter', () => FindingFilter, { nullable: true }) filter: FindingFilter | null,
    @Ctx() operation: OperationContext,
  ): Promise<FindingTrend> {
    return operation.asActor((context) => {
      if (!mayEver(context.actor, 'read', 'note-header')) throw forbidden();
      return loadFindingTrend(context, readScope(scope), bucket, {
        rules: filter?.rules ?? null,
        severities: readSeverities(filter?.severities ?? null),
        staffId: readStaffId(filter?.staffId ?? null),
      });
    });
  }

  @Query(() => RuleFigures, {
    description: 'For every rule, how many records in scope fail it now, of how many that it is asked of.',
  })
  ruleFigures(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('bucket', () => BucketValue, { defaultValue: BucketValue.MONTH }) bucket: BucketUnit,
    @Ctx() operation: OperationContext,
  ): Promise<RuleFigures> {
    return operation.asActor((context) => {
      if (!mayEver(context.actor, 'read', 'note-header')) throw forbidden();
      return showRuleFigures(context, readScope(scope), bucket);
    });
  }

  @Query(() => CheckedRecords, {
    description:
      'The records in scope that a rule is asked of, the latest first: what `ruleFigures` counts as checked.',
  })
  checkedRecords(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('ruleId', () => ID) ruleId: string,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Ctx() operation: OperationContext,
  ): Promise<CheckedRecords> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'read', 'note-header')) throw forbidden();
      if (limit < 1 || limit > largestPage) throw badInput(`A page has 1 to ${largestPage} records.`);
      const found = await findCheckedRecords(context, readScope(scope), ruleId, limit);
      if (found === null) throw notFound();
      return found;
    });
  }

  @Query(() => FindingsOverTime, {
    description:
      'What `findingTrend` counts of one rule: findings `open` at the end of the scope, `appeared` or `mended` in it.',
  })
  findingsOverTime(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('ruleId', () => ID) ruleId: string,
    @Arg('what', () => String) what: string,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Ctx() operation: OperationContext,
  ): Promise<FindingsOverTime> {
    return operation.asActor((context) => {
      if (!mayEver(context.actor, 'read', 'note-header')) throw forbidden();
      if (limit < 1 || limit > largestPage) throw badInput(`A page has 1 to ${largestPage} findings.`);
      if (!isMoved(what)) throw badInput('Findings are open, appeared or mended.');
      return findFindingsOverTime(context, readScope(scope), { ruleId, what, limit });
    });
  }

  @Query(() => ChecksUnderway, {
    nullable: true,
    description: 'How far the notes have been judged anew after an update; null where all of them are.',
  })
  checksUnderway(@Ctx() operation: OperationContext): Promise<ChecksUnderway | null> {
    return operation.asActor(({ actor, transaction }) => loadProgress(transaction, actor.organizationId));
  }

  @Query(() => [RuleSetting], {
    description: 'How the practice holds each rule of completeness, and since when.',
  })
  ruleSettings(@Ctx() operation: OperationContext): Promise<RuleSetting[]> {
    return operation.asActor((context) => listRuleSettings(context));
  }

  @Mutation(() => WriteResult, {
    description:
      'Gives a rule another severity in this practice (`block`, `warn`, `info`), switches it `off`, or lets the rule book decide (`default`).',
  })
  changeRuleSetting(
    @Arg('ruleId', () => ID) ruleId: string,
    @Arg('standing', () => String) standing: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      if (!mayEver(context.actor, 'write', 'practice')) throw forbidden();
      return done(await changeRuleSetting(context, { ruleId, standing, reason }), (id) => id);
    });
  }

  @Query(() => [RuleOfTheBook], {
    description: 'Every rule of completeness, by the chapters of the rule book.',
  })
  ruleBook(): RuleOfTheBook[] {
    return ruleChapters.flatMap(({ title: chapter, rules }) =>
      rules
        .filter((rule, index) => rules.findIndex((other) => other.id === rule.id) === index)
        .map(({ id, title, severity, basis, fires, explanation }) => ({
          id,
          chapter,
          title,
          severity,
          basis,
          fires,
          explanation,
        })),
    );
  }
}
