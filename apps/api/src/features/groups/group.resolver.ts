import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isRecordId } from '../../platform/database/ids.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { loadGroupDetail } from './group-detail.store.ts';
import { GroupDetail, GroupSummary } from './group-detail.types.ts';
import { loadGroupSummaries } from './group-summary.store.ts';

@Resolver()
export class GroupResolver {
  @Query(() => [GroupSummary], { description: 'Groups that the viewer may see, by name.' })
  groups(@Ctx() context: OperationContext): Promise<GroupSummary[]> {
    return context.asActor((request) => loadGroupSummaries(request));
  }

  @Query(() => GroupDetail)
  group(@Arg('id', () => ID) id: string, @Ctx() context: OperationContext): Promise<GroupDetail> {
    return context.asActor((request) => {
      if (!isRecordId(id)) throw notFound();
      return loadGroupDetail(request, id);
    });
  }
}
