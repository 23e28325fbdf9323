import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { saveSite } from './save-site.ts';
import { loadSitesOnRecord } from './site-writing.store.ts';
import { SiteInput, SiteOnRecord } from './site-writing.types.ts';

@Resolver()
export class SiteWritingResolver {
  @Query(() => [SiteOnRecord], { description: 'The sites as they are kept, by name.' })
  sitesOnRecord(@Ctx() operation: OperationContext): Promise<SiteOnRecord[]> {
    return operation.asActor(loadSitesOnRecord);
  }

  @Mutation(() => WriteResult, { description: 'Adds a site, or changes the one with this id.' })
  saveSite(
    @Arg('siteId', () => ID, { nullable: true }) siteId: string | null,
    @Arg('baseVersion', () => Int, { nullable: true, description: 'The version that was seen.' })
    baseVersion: number | null,
    @Arg('site', () => SiteInput) site: SiteInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => {
      if (typeof siteId === 'string' && !isRecordId(siteId)) throw notFound();
      const changed = typeof siteId === 'string' ? { id: siteId, baseVersion: baseVersion ?? 0 } : null;
      const outcome = await saveSite(context, changed, site);
      if (outcome === null) throw notFound();
      return done(outcome, (id) => id);
    });
  }
}
