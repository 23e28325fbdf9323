import { Ctx, Query, Resolver } from 'type-graphql';
import type { OperationContext } from '../../platform/request-context.ts';
import { loadSites } from './site.store.ts';
import { SiteRef } from './site.types.ts';

@Resolver()
export class SiteResolver {
  @Query(() => [SiteRef])
  sites(@Ctx() context: OperationContext): Promise<SiteRef[]> {
    return context.asActor(loadSites);
  }
}
