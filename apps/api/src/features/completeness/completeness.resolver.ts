import { mayEver } from '@concord/domain/access';
import { ruleChapters } from '@concord/domain/completeness';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, forbidden } from '../../platform/request-failure.ts';
import { isRecordId } from '../../platform/database/ids.ts';
import { readScope, ReportScope } from '../reports/index.ts';
import { findToday } from '../sites/index.ts';
import { AuditFindings, FindingFilter, RuleOfTheBook } from './audit-finding.types.ts';
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
