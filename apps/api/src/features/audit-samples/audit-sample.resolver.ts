import type { Result } from '@concord/domain/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { done, WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { AuditSample, AuditSampleDetail, Reviewer, SampleDraw, SampleInput } from './audit-sample.types.ts';
import { SampledRecord } from './sample-record.types.ts';
import { changeDraft, closeSample, keepDraft, previewSample, startSample } from './keep-sample.ts';
import { finishReview, showSampledRecord } from './review-sampled.ts';
import { loadReviewers } from './sample.store.ts';
import { listSamples, showSample } from './show-sample.ts';

function answer(outcome: Result<string> | null): typeof WriteResult {
  if (outcome === null) throw notFound();
  return done(outcome, (id) => id);
}

@Resolver()
export class AuditSampleResolver {
  @Query(() => [AuditSample], { description: 'Samples of notes under review, the latest first.' })
  auditSamples(@Ctx() operation: OperationContext): Promise<AuditSample[]> {
    return operation.asActor(listSamples);
  }

  @Query(() => AuditSampleDetail, { description: 'A sample with its frame, records and result.' })
  auditSample(
    @Arg('sampleId', () => ID) sampleId: string,
    @Ctx() operation: OperationContext,
  ): Promise<AuditSampleDetail> {
    return operation.asActor(async (context) => {
      const sample = await showSample(context, sampleId);
      if (sample === null) throw notFound();
      return sample;
    });
  }

  @Query(() => [Reviewer], { description: 'Who may be named as a reviewer.' })
  sampleReviewers(@Ctx() operation: OperationContext): Promise<Reviewer[]> {
    return operation.asActor(loadReviewers);
  }

  @Query(() => SampleDraw, { description: 'What a definition would draw now; nothing is kept.' })
  previewSample(
    @Arg('definition', () => SampleInput) definition: SampleInput,
    @Ctx() operation: OperationContext,
  ): Promise<SampleDraw> {
    return operation.asActor((context) => previewSample(context, definition));
  }

  @Query(() => SampledRecord, {
    description: 'A note of a running sample that names the person who asks. Each look is recorded.',
  })
  sampledRecord(
    @Arg('sampleId', () => ID) sampleId: string,
    @Arg('noteId', () => ID) noteId: string,
    @Ctx() operation: OperationContext,
  ): Promise<SampledRecord> {
    return operation.asActor(async (context) => {
      const record = await showSampledRecord(context, sampleId, noteId);
      if (record === null) throw notFound();
      return record;
    });
  }

  @Mutation(() => WriteResult, { description: 'Keeps a sample as a draft: it opens nothing to anybody.' })
  defineSample(
    @Arg('definition', () => SampleInput) definition: SampleInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => answer(await keepDraft(context, definition)));
  }

  @Mutation(() => WriteResult, { description: 'Changes a draft.' })
  changeSample(
    @Arg('sampleId', () => ID) sampleId: string,
    @Arg('version', () => Int) version: number,
    @Arg('definition', () => SampleInput) definition: SampleInput,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await changeDraft(context, sampleId, version, definition)),
    );
  }

  @Mutation(() => WriteResult, {
    description: 'Draws and freezes a sample, and opens its records to their reviewers until its last day.',
  })
  startSample(
    @Arg('sampleId', () => ID) sampleId: string,
    @Arg('version', () => Int) version: number,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => answer(await startSample(context, sampleId, version)));
  }

  @Mutation(() => WriteResult, { description: 'Ends a running sample: its records close at once.' })
  closeSample(
    @Arg('sampleId', () => ID) sampleId: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) => answer(await closeSample(context, sampleId)));
  }

  @Mutation(() => WriteResult, { description: 'Finishes one’s review of a record; it stays as it is.' })
  reviewRecord(
    @Arg('sampleId', () => ID) sampleId: string,
    @Arg('noteId', () => ID) noteId: string,
    @Arg('answers', () => [String]) answers: string[],
    @Arg('comment', () => String) comment: string,
    @Ctx() operation: OperationContext,
  ): Promise<typeof WriteResult> {
    return operation.asActor(async (context) =>
      answer(await finishReview(context, { sampleId, noteId, answers, comment })),
    );
  }
}
