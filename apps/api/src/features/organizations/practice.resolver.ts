import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { loadFormerNames, loadPractice } from './practice.store.ts';
import { PracticeInput, PracticeOnRecord } from './practice.types.ts';
import { savePractice } from './save-practice.ts';

@Resolver()
export class PracticeResolver {
  @Query(() => PracticeOnRecord, { description: 'The practice as it is kept.' })
  practiceOnRecord(@Ctx() operation: OperationContext): Promise<PracticeOnRecord> {
    return operation.asActor(async (context) => ({
      ...(await loadPractice(context, false)),
      formerNames: await loadFormerNames(context),
    }));
  }

  @Mutation(() => WriteResult, {
    description:
      'Renames the practice, or changes its time zone while nothing was reckoned by it. Every name that it had means it for good.',
  })
  savePractice(
    @Arg('baseVersion', () => Int, { description: 'The version that was seen.' }) baseVersion: number,
    @Arg('practice', () => PracticeInput) practice: PracticeInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      done(await savePractice(context, baseVersion, practice), (id) => id),
    );
  }
}
