import { createHash, randomUUID } from 'node:crypto';
import {
  assignReviewers,
  confidenceLevels,
  defineSample,
  drawSample,
  phaseOf,
  sampleMethods,
  sizeOf,
  startSample as decideStart,
  type SampleSize,
  type SampleStanding,
} from '@concord/domain/audit-samples';
import { accepted, refused, type CivilDate, type Instant, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { badInput } from '../../platform/request-failure.ts';
import { loadToday } from '../organizations/index.ts';
import type { SampleDraw, SampleInput } from './audit-sample.types.ts';
import {
  freezeSample,
  insertClosing,
  insertSample,
  loadFrame,
  loadReviewers,
  loadSamples,
  updateSample,
  type Population,
  type SampleRow,
  type SampleToKeep,
} from './sample.store.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Draws from a population, with what stands about each stratum. */
export function draw(
  frame: Awaited<ReturnType<typeof loadFrame>>,
  size: SampleSize,
  seed: string,
): SampleDraw {
  const wanted = sizeOf(size, frame.length);
  const drawn = drawSample(frame, wanted, seed, sha256);
  const names = [...new Set(frame.map(({ stratum }) => stratum))].sort();
  return {
    population: frame.length,
    size: drawn.length,
    strata: names.map((name) => ({
      name,
      population: frame.filter(({ stratum }) => stratum === name).length,
      drawn: drawn.filter(({ stratum }) => stratum === name).length,
    })),
    drawn: drawn.map(({ id, digest, stratum }) => ({ externalId: id, digest, stratum })),
  };
}

/** What the input means, or a failure where it can mean nothing. */
function readInput(input: SampleInput): SampleToKeep {
  const method = sampleMethods.find((one) => one === input.method);
  const confidence = confidenceLevels.find((one) => one === input.confidence);
  if (method === undefined) throw badInput(`A sample is drawn by one of: ${sampleMethods.join(', ')}.`);
  if (confidence === undefined) throw badInput(`A confidence is one of: ${confidenceLevels.join(', ')}.`);
  const size: SampleSize =
    input.size == null
      ? { by: 'precision', confidence, margin: input.margin ?? 0, expected: input.expected ?? 0 }
      : { by: 'number', size: input.size };
  return {
    confidence,
    population: {
      from: input.from,
      to: input.to,
      groupIds: input.groupIds ?? null,
      siteIds: input.siteIds ?? null,
      authorId: input.authorId ?? null,
      signedOnly: input.signedOnly,
      method,
    },
    asked: {
      title: input.title,
      reason: input.reason,
      from: input.from as CivilDate,
      to: input.to as CivilDate,
      method,
      size,
      seed: input.seed,
      reviewers: [...new Set(input.reviewers)],
      doubleShare: input.doubleShare,
      checklist: input.checklist,
      lastDay: input.lastDay as CivilDate,
    },
  };
}

export const standingOf = (row: SampleRow): SampleStanding => ({
  startedAt: row.started_at === null ? null : (row.started_at.getTime() as Instant),
  closedAt: row.closed_at === null ? null : (row.closed_at.getTime() as Instant),
  lastDay: row.last_day,
});

export const sizeAsked = (row: SampleRow): SampleSize =>
  row.size === null
    ? {
        by: 'precision',
        confidence: row.confidence,
        margin: row.margin ?? 0.05,
        expected: row.expected ?? 0.5,
      }
    : { by: 'number', size: row.size };

export const populationOf = (row: SampleRow): Population => ({
  from: row.from_date,
  to: row.to_date,
  groupIds: row.group_ids,
  siteIds: row.site_ids,
  authorId: row.author_id,
  signedOnly: row.signed_only,
  method: row.method,
});

async function define(context: RequestContext, input: SampleInput): Promise<Result<SampleToKeep>> {
  const sample = readInput(input);
  const defined = defineSample(sample.asked, await loadToday(context));
  if (!defined.ok) return defined;
  const reviewers = new Set((await loadReviewers(context)).map(({ id }) => id));
  if (defined.value.reviewers.some((id) => !reviewers.has(id))) {
    return refused('reviewer-unknown', 'Reviewers are auditors or directors of the practice.', 'reviewers');
  }
  return accepted({ ...sample, asked: defined.value });
}

/** What the definition would draw now; nothing is kept. */
export async function previewSample(context: RequestContext, input: SampleInput): Promise<SampleDraw> {
  const { asked, population } = readInput(input);
  if (asked.size.by === 'precision' && !(asked.size.margin > 0)) throw badInput('A margin is above 0.');
  return draw(await loadFrame(context, population), asked.size, asked.seed);
}

/** Keeps a sample as a draft: it opens nothing to anybody. */
export async function keepDraft(context: RequestContext, input: SampleInput): Promise<Result<string>> {
  const sample = await define(context, input);
  if (!sample.ok) return sample;
  const id = randomUUID();
  await insertSample(context, id, sample.value);
  return accepted(id);
}

/** Changes a draft; null when there is no such sample. */
export async function changeDraft(
  context: RequestContext,
  id: string,
  version: number,
  input: SampleInput,
): Promise<Result<string> | null> {
  const [row] = await loadSamples(context, id);
  if (row === undefined) return null;
  if (row.started_at !== null)
    return refused('already-started', 'This sample has been started; it is frozen.');
  const sample = await define(context, input);
  if (!sample.ok) return sample;
  return (await updateSample(context, id, version, sample.value))
    ? accepted(id)
    : refused('changed-meanwhile', 'Somebody else has changed this sample. Look again.');
}

/** Draws and freezes a sample, and opens its records to their reviewers; null when there is none. */
export async function startSample(
  context: RequestContext,
  id: string,
  version: number,
): Promise<Result<string> | null> {
  const [row] = await loadSamples(context, id);
  if (row === undefined) return null;
  const frame = await loadFrame(context, populationOf(row));
  const decision = decideStart(standingOf(row), frame.length, await loadToday(context));
  if (!decision.ok) return decision;
  const drawn = drawSample(frame, sizeOf(sizeAsked(row), frame.length), row.seed, sha256);
  const reviewers = assignReviewers(drawn.length, row.reviewers, row.double_share);
  const records = drawn.flatMap((record, index) => {
    const who = reviewers[index];
    return who === undefined ? [] : [{ ...record, ...who }];
  });
  return (await freezeSample(context, id, version, frame, records))
    ? accepted(id)
    : refused('changed-meanwhile', 'Somebody else has changed this sample. Look again.');
}

/** Ends a running sample: its records close to its reviewers at once. Null when there is none. */
export async function closeSample(context: RequestContext, id: string): Promise<Result<string> | null> {
  const [row] = await loadSamples(context, id);
  if (row === undefined) return null;
  const phase = phaseOf(standingOf(row), await loadToday(context));
  if (phase === 'draft') return refused('not-started', 'A draft is not running.');
  if (phase === 'closed') return refused('already-closed', 'This sample is closed already.');
  await insertClosing(context, id);
  return accepted(id);
}
