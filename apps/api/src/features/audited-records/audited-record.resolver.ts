import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { AuditedRecord } from './audited-record.types.ts';
import { showAuditedRecord } from './show-audited-record.ts';

@Resolver()
export class AuditedRecordResolver {
  @Query(() => AuditedRecord, {
    description: 'The record that a finding is about, with the fields in which it is mended.',
  })
  auditedRecord(
    @Arg('findingId', () => String) findingId: string,
    @Ctx() operation: OperationContext,
  ): Promise<AuditedRecord> {
    return operation.asActor(async (context) => {
      const record = await showAuditedRecord(context, findingId);
      if (record === null) throw notFound();
      return record;
    });
  }
}
