import { accepted, dayNumber, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { SampleMethod, SampleSize, SampleStanding } from './audit-sample.ts';
import { sizeForPrecision } from './sample-size.ts';

/** A sample as it is asked for. */
export interface SampleAsked {
  readonly title: string;
  readonly reason: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly method: SampleMethod;
  readonly size: SampleSize;
  readonly seed: string;
  readonly reviewers: readonly string[];
  /** The share of records that a second person reviews, 0 to 1. */
  readonly doubleShare: number;
  readonly checklist: readonly string[];
  readonly lastDay: CivilDate;
}

export const largestSample = 1_000;
/** A sample opens records for a quarter at most. */
export const longestRun = 92;
const mostQuestions = 30;

/** Checks a sample's definition before it is kept; nothing is opened to anybody by it. */
export function defineSample(asked: SampleAsked, today: CivilDate): Result<SampleAsked> {
  const title = asked.title.trim();
  const checklist = asked.checklist.map((question) => question.trim()).filter((question) => question !== '');
  if (title === '' || title.length > 120)
    return refused('title-missing', 'Give the sample a title of at most 120 characters.', 'title');
  if (asked.reason.trim().length < 15) {
    return refused(
      'reason-missing',
      'Say in a sentence what the sample is for: it opens records to its reviewers.',
      'reason',
    );
  }
  if (asked.to < asked.from) return refused('period-reversed', 'The period ends before it begins.', 'to');
  if (!/^[\w-]{4,40}$/.test(asked.seed)) {
    return refused('seed-malformed', 'A seed has 4 to 40 letters, digits, - or _.', 'seed');
  }
  if (checklist.length === 0)
    return refused('checklist-empty', 'Ask at least one question of each record.', 'checklist');
  if (checklist.length > mostQuestions)
    return refused('checklist-too-long', `Ask at most ${mostQuestions} questions.`, 'checklist');
  if (asked.reviewers.length === 0)
    return refused('reviewers-missing', 'Name at least one reviewer.', 'reviewers');
  if (asked.doubleShare > 0 && asked.reviewers.length < 2) {
    return refused('second-reviewer-missing', 'A double review needs two reviewers.', 'reviewers');
  }
  if (asked.doubleShare < 0 || asked.doubleShare > 1)
    return refused('share-malformed', 'A share is 0 to 100%.', 'doubleShare');
  if (asked.lastDay < today) return refused('last-day-past', 'The last day lies in the past.', 'lastDay');
  if (dayNumber(asked.lastDay) - dayNumber(today) > longestRun) {
    return refused('last-day-too-far', `A sample opens records for ${longestRun} days at most.`, 'lastDay');
  }
  const size = checkSize(asked.size);
  return size === null ? accepted({ ...asked, title, reason: asked.reason.trim(), checklist }) : size;
}

function checkSize(size: SampleSize): Result<never> | null {
  if (size.by === 'number') {
    return Number.isInteger(size.size) && size.size >= 1 && size.size <= largestSample
      ? null
      : refused('size-malformed', `A sample has 1 to ${largestSample} records.`, 'size');
  }
  if (size.margin < 0.01 || size.margin > 0.2)
    return refused('margin-malformed', 'The margin is 1 to 20 percentage points.', 'margin');
  return size.expected > 0 && size.expected < 1
    ? null
    : refused('expected-malformed', 'The expected share lies between 0 and 100%.', 'expected');
}

/** How many records of a population the sample has. */
export const sizeOf = (size: SampleSize, population: number): number =>
  size.by === 'number'
    ? Math.min(size.size, population)
    : Math.min(largestSample, sizeForPrecision(population, size));

/** Starts a sample: from now on it is frozen, and its records are open to their reviewers until its last day. */
export function startSample(
  standing: SampleStanding,
  population: number,
  today: CivilDate,
): Result<SampleStanding> {
  if (standing.startedAt !== null)
    return refused('already-started', 'This sample has been started; it is frozen.');
  if (population === 0)
    return refused('population-empty', 'No signed or draft note lies in this population.');
  if (standing.lastDay < today)
    return refused('last-day-past', 'The last day lies in the past: change it first.', 'lastDay');
  return accepted(standing);
}

/** The questions that a sample asks when nobody writes others (guide; OIG 2020 on what group notes lack). */
export const standardChecklist: readonly string[] = [
  'The note is about this member alone and could not stand in another member’s chart.',
  'It names the interventions that were used with this member.',
  'It says how this member responded.',
  'It links the session to an open goal of this member’s plan.',
  'Risk is documented, and what was done where there was any.',
  'It supports why this member needed this service.',
  'No other member can be recognised in it.',
  'It was signed by the author, in time.',
];
