import {
  hasError,
  phaseOf,
  resultOf,
  type ReviewAnswer,
  type ReviewedRecord,
} from '@concord/domain/audit-samples';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { toClientRef } from '../clients/index.ts';
import { loadGroupRefs } from './group-refs.store.ts';
import { toGroupRef } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import { toSessionRef } from '../sessions/index.ts';
import type { AuditSample, AuditSampleDetail, SampleResult } from './audit-sample.types.ts';
import type { SampleRecord } from './sample-record.types.ts';
import { draw, populationOf, sizeAsked, standingOf } from './keep-sample.ts';
import { loadRecords, loadReviews, type RecordRow, type ReviewRow } from './review.store.ts';
import {
  loadFrame,
  loadFrozenFrame,
  loadNames,
  loadSamples,
  loadSiteNames,
  type SampleRow,
} from './sample.store.ts';

const formerColleague = 'a former colleague';

async function show(
  context: RequestContext,
  row: SampleRow,
  names: ReadonlyMap<string, string>,
  today: CivilDate,
): Promise<AuditSample> {
  const phase = phaseOf(standingOf(row), today);
  return {
    id: row.id,
    version: row.version,
    phase,
    title: row.title,
    reason: row.reason,
    from: row.from_date,
    to: row.to_date,
    groups: row.group_ids === null ? null : await loadGroupRefs(context, row.group_ids),
    sites: row.site_ids === null ? null : await loadSiteNames(context, row.site_ids),
    siteIds: row.site_ids,
    author: row.author,
    authorId: row.author_id,
    signedOnly: row.signed_only,
    method: row.method,
    size: row.size,
    confidence: row.confidence,
    margin: row.margin,
    expected: row.expected,
    seed: row.seed,
    reviewers: row.reviewers.map((id) => ({ id, name: names.get(id) ?? formerColleague })),
    doubleShare: row.double_share,
    checklist: row.checklist,
    lastDay: row.last_day,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    startedBy: row.started_by_name,
    startedAt: row.started_at,
    closedAt: row.closed_at,
    drawn: row.drawn,
    reviewed: row.reviewed,
    owedByMe: phase === 'running' ? row.owed_by_me : 0,
  };
}

/** Every sample, the latest first. */
export async function listSamples(context: RequestContext): Promise<AuditSample[]> {
  const [today, names] = [await loadToday(context), await loadNames(context)];
  const shown: AuditSample[] = [];
  for (const row of await loadSamples(context, null)) shown.push(await show(context, row, names, today));
  return shown;
}

/** A sample with its draw, its records and what the reviews say; null when there is none. */
export async function showSample(context: RequestContext, id: string): Promise<AuditSampleDetail | null> {
  const [row] = await loadSamples(context, id);
  if (row === undefined) return null;
  const [today, names] = [await loadToday(context), await loadNames(context)];
  const isStarted = row.started_at !== null;
  const frame = isStarted ? await loadFrozenFrame(context, id) : await loadFrame(context, populationOf(row));
  const drawn = draw(frame, sizeAsked(row), row.seed);
  const records = await loadRecords(context, id);
  const reviews = await loadReviews(context, id);
  return {
    sample: await show(context, row, names, today),
    draw: drawn,
    drawsTheSame: isStarted
      ? drawn.drawn.length === records.length &&
        records.every((record, index) => record.external_id === drawn.drawn[index]?.externalId)
      : null,
    records: records.map((record) => showRecord(context, record, reviewsOf(reviews, record.note_id), names)),
    result: isStarted ? showResult(records, reviews, row) : null,
  };
}

const reviewsOf = (reviews: readonly ReviewRow[], noteId: string): readonly ReviewRow[] =>
  reviews.filter((review) => review.note_id === noteId);

const answersOf = (reviews: readonly ReviewRow[], part: ReviewRow['part']): readonly ReviewAnswer[] | null =>
  reviews.find((review) => review.part === part)?.answers ?? null;

const asReviewed = (record: RecordRow, reviews: readonly ReviewRow[]): ReviewedRecord => ({
  firstReviewer: record.first_reviewer,
  secondReviewer: record.second_reviewer,
  first: answersOf(reviews, 'first'),
  second: answersOf(reviews, 'second'),
  settled: answersOf(reviews, 'settling'),
});

/** How far the review of a record is. */
function stateOf(record: RecordRow, reviews: readonly ReviewRow[]): SampleRecord['state'] {
  const { first, second, settled } = asReviewed(record, reviews);
  if (settled !== null) return hasError(settled) ? 'failed' : 'passed';
  const due = record.second_reviewer === null ? 1 : 2;
  const done = Number(first !== null) + Number(second !== null);
  if (done === 0) return 'open';
  if (done < due || first === null) return 'half';
  if (second !== null && hasError(first) !== hasError(second)) return 'differs';
  return hasError(first) ? 'failed' : 'passed';
}

/** Which part of the review somebody still owes; null where they owe none. */
export function partOf(
  record: RecordRow,
  reviews: readonly ReviewRow[],
  userId: string,
): ReviewRow['part'] | null {
  const isDone = (part: ReviewRow['part']): boolean => reviews.some((review) => review.part === part);
  if (record.first_reviewer === userId && !isDone('first')) return 'first';
  if (record.second_reviewer === userId && !isDone('second')) return 'second';
  const isReviewer = record.first_reviewer === userId || record.second_reviewer === userId;
  return isReviewer && stateOf(record, reviews) === 'differs' ? 'settling' : null;
}

export function showRecord(
  { actor }: RequestContext,
  record: RecordRow,
  reviews: readonly ReviewRow[],
  names: ReadonlyMap<string, string>,
): SampleRecord {
  return {
    noteId: record.note_id,
    place: record.place,
    externalId: record.external_id,
    digest: record.digest,
    stratum: record.stratum,
    session: toSessionRef(record),
    group: toGroupRef(record),
    client: toClientRef(actor, record),
    firstReviewer: names.get(record.first_reviewer) ?? formerColleague,
    secondReviewer:
      record.second_reviewer === null ? null : (names.get(record.second_reviewer) ?? formerColleague),
    mine: partOf(record, reviews, actor.userId),
    state: stateOf(record, reviews),
  };
}

function showResult(
  records: readonly RecordRow[],
  reviews: readonly ReviewRow[],
  row: SampleRow,
): SampleResult {
  const result = resultOf(
    records.map((record) => asReviewed(record, reviewsOf(reviews, record.note_id))),
    row.checklist.length,
    row.confidence,
  );
  const { bothFail, bothPass, firstFails, secondFails } = result.double;
  return {
    reviewed: result.reviewed,
    errors: result.errors,
    low: result.interval?.low ?? null,
    high: result.interval?.high ?? null,
    doubleReviewed: bothFail + bothPass + firstFails + secondFails,
    agreed: bothFail + bothPass,
    unsettled: result.unsettled,
    kappa: result.kappa,
    questions: row.checklist.map((question, index) => ({
      question,
      failures: result.failedByQuestion[index] ?? 0,
    })),
  };
}
