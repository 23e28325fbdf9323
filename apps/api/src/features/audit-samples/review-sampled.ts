import { decide } from '@concord/domain/access';
import { reviewAnswers, reviewRecord, sampleRelation } from '@concord/domain/audit-samples';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { lookingAtSampled, lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadRecordLines, type StoredLine } from '../audited-records/index.ts';
import { loadToday } from '../organizations/index.ts';
import type { SampledRecord } from './sample-record.types.ts';
import { standingOf } from './keep-sample.ts';
import {
  insertReview,
  loadAddenda,
  loadRecords,
  loadReviews,
  type RecordRow,
  type ReviewRow,
} from './review.store.ts';
import { loadNames, loadSamples, type SampleRow } from './sample.store.ts';
import { partOf, showRecord } from './show-sample.ts';

/** A record of a running sample that names the person who asks; null for everybody else, and when the sample is over. */
async function openRecord(
  context: RequestContext,
  sampleId: string,
  noteId: string,
): Promise<{ readonly sample: SampleRow; readonly record: RecordRow; readonly reviews: ReviewRow[] } | null> {
  const [sample] = await loadSamples(context, sampleId);
  const [record] = await loadRecords(context, sampleId, noteId);
  if (sample === undefined || record === undefined) return null;
  const { actor } = context;
  const reviewers = { firstReviewer: record.first_reviewer, secondReviewer: record.second_reviewer };
  const relation = sampleRelation(standingOf(sample), reviewers, actor.userId, await loadToday(context));
  if (decide(actor, 'read', 'sampled-note', relation) === 'deny') return null;
  return { sample, record, reviews: await loadReviews(context, sampleId, noteId) };
}

/** The note of a sample as its reviewer reads it; null where the sample does not open it to them. */
export async function showSampledRecord(
  context: RequestContext,
  sampleId: string,
  noteId: string,
): Promise<SampledRecord | null> {
  const opened = await openRecord(context, sampleId, noteId);
  if (opened === null) return null;
  const { sample, record, reviews } = opened;
  const { transaction, actor } = context;
  const named = { groupId: record.group_id, sessionId: record.session_id, clientId: record.client_id };
  // Whether a field is written may be known of every field; what it says only of those that the sample opens.
  const all = await lookingWider(transaction, actor.access, () => loadRecordLines(context, named));
  const [open, addenda] = await lookingAtSampled(transaction, actor.access, noteId, async () => {
    const lines = await loadRecordLines(context, named);
    return [lines, await loadAddenda(context, noteId)] as const;
  });
  const names = await loadNames(context);
  const valueOf = ({ part, field }: StoredLine): string | null =>
    open.find((line) => line.part === part && line.field === field)?.value ?? null;
  const isMineDone =
    partOf(record, reviews, actor.userId) !== 'first' && partOf(record, reviews, actor.userId) !== 'second';
  return {
    record: showRecord(context, record, reviews, names),
    checklist: sample.checklist,
    lastDay: sample.last_day,
    lines: all
      .filter(({ part }) => part !== 'membership')
      .map((line) => ({
        part: line.part,
        field: line.field,
        isFilled: line.value !== null,
        value: valueOf(line),
        fails: false,
      })),
    addenda,
    // The second reviewer does not see what the first one said before they are done, nor the other way round.
    reviews: reviews
      .filter((review) => isMineDone || review.reviewer_id === actor.userId)
      .map((review) => ({
        part: review.part,
        reviewer: names.get(review.reviewer_id) ?? '',
        answers: review.answers,
        comment: review.comment,
        finishedAt: review.finished_at,
      })),
  };
}

/** Finishes somebody's part of a record's review; null where the sample does not open the record to them. */
export async function finishReview(
  context: RequestContext,
  request: {
    readonly sampleId: string;
    readonly noteId: string;
    readonly answers: readonly string[];
    readonly comment: string;
  },
): Promise<Result<string> | null> {
  const opened = await openRecord(context, request.sampleId, request.noteId);
  if (opened === null) return null;
  const part = partOf(opened.record, opened.reviews, context.actor.userId);
  if (part === null)
    return refused('already-reviewed', 'You have reviewed this record; a finished review stays.');
  const answers = request.answers.flatMap((given) => reviewAnswers.find((answer) => answer === given) ?? []);
  const decision = reviewRecord(answers, opened.sample.checklist.length, request.comment);
  if (!decision.ok) return decision;
  const review = { note_id: request.noteId, part, answers, comment: request.comment.trim() };
  return (await insertReview(context, request.sampleId, review))
    ? accepted(request.noteId)
    : refused('already-reviewed', 'This record has just been reviewed. Look again.');
}
