import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { readScope, ReportScope } from '../reports/index.ts';
import { AuditReport } from './audit-report.types.ts';
import { makeAuditReport, makeSampleReport } from './make-audit-report.ts';

@Resolver()
export class AuditReportResolver {
  @Query(() => AuditReport, {
    description:
      'The audit of a scope on paper: rules with their basis, completeness, and the findings that are open now.',
  })
  auditReport(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Ctx() operation: OperationContext,
  ): Promise<AuditReport> {
    return operation.asActor((context) => makeAuditReport(context, readScope(scope), null));
  }

  @Query(() => AuditReport, {
    description: 'The same of a sample: its frame, its result and its records come first.',
  })
  sampleReport(
    @Arg('sampleId', () => ID) sampleId: string,
    @Ctx() operation: OperationContext,
  ): Promise<AuditReport> {
    return operation.asActor(async (context) => {
      const report = await makeSampleReport(context, sampleId);
      if (report === null) throw notFound();
      return report;
    });
  }
}
