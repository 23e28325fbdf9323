import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { badInput, notFound } from '../../platform/request-failure.ts';
import { readScope, ReportScope } from '../reports/index.ts';
import { BillingFile, BillingWorklist, ServiceFilter, SuperbillResult } from './billing.types.ts';
import { fileServices, findServices } from './find-services.ts';
import { makeSuperbill } from './make-superbill.ts';

const longestPage = 500;

@Resolver()
export class BillingResolver {
  @Query(() => BillingWorklist, {
    description:
      'The billing worklist: services of the sessions in scope, ready or held and why, the newest first.',
  })
  billingServices(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('filter', () => ServiceFilter, { nullable: true }) filter: ServiceFilter | null,
    @Arg('limit', () => Int, { defaultValue: 100 }) limit: number,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Ctx() operation: OperationContext,
  ): Promise<BillingWorklist> {
    return operation.asActor((context) => {
      if (limit < 1 || limit > longestPage || offset < 0)
        throw badInput(`A page has 1 to ${longestPage} services.`);
      return findServices(context, readScope(scope), filter ?? {}, { limit, offset });
    });
  }

  @Query(() => BillingFile, { description: 'The services of the worklist as one file.' })
  billingFile(
    @Arg('scope', () => ReportScope) scope: ReportScope,
    @Arg('filter', () => ServiceFilter, { nullable: true }) filter: ServiceFilter | null,
    @Ctx() operation: OperationContext,
  ): Promise<BillingFile> {
    return operation.asActor((context) => fileServices(context, readScope(scope), filter ?? {}));
  }

  @Query(() => SuperbillResult, {
    description: "A client's ready services of one month, as PDF and as CSV; refused when none is ready.",
  })
  superbill(
    @Arg('clientId', () => ID) clientId: string,
    @Arg('month', () => DateScalar, { description: 'Any day of the month.' }) month: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof SuperbillResult> {
    return operation.asActor(async (context) => {
      const outcome = await makeSuperbill(context, clientId, month);
      if (outcome === null) throw notFound();
      return outcome.ok ? outcome.value : asRefusal(outcome.refusal);
    });
  }
}
