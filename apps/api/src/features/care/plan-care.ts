import { randomUUID } from 'node:crypto';
import { goalOutcomes, type GoalOutcome } from '@concord/domain/goals';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  addGoal,
  endGoal,
  handOver,
  latestPrimaryFrom,
  lockClient,
  lockGoal,
  staffExists,
  writeDiagnosis,
} from './care.store.ts';

/** Hands a client's primary record to a clinician from a day on; null when there is no such client for this person. */
export async function setPrimaryTherapist(
  context: RequestContext,
  request: { readonly clientId: string; readonly staffId: string; readonly from: string },
): Promise<Result<string> | null> {
  if (!(await lockClient(context, request.clientId))) return null;
  if (!(await staffExists(context, request.staffId)))
    return refused('staff-unknown', 'There is no such clinician.', 'staffId');
  const latest = await latestPrimaryFrom(context, request.clientId);
  if (latest !== null && request.from <= latest) {
    return refused('handed-over-later', 'The record was handed over on that day or later already.', 'from');
  }
  await handOver(context, request.clientId, request.staffId, request.from);
  return accepted(request.clientId);
}

/** Opens a treatment goal of a client. */
export async function openGoal(
  context: RequestContext,
  request: { readonly clientId: string; readonly text: string; readonly openedOn: string },
): Promise<Result<string> | null> {
  if (!(await lockClient(context, request.clientId))) return null;
  if (request.text.trim() === '') return refused('text-missing', 'Write what the goal is.', 'text');
  const externalId = `C${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  const id = recordId(context.actor.organizationId, 'goal', externalId);
  await addGoal(context, { id, externalId, ...request });
  return accepted(id);
}

/** Closes a goal: achieved, not achieved, or revised (a new one takes its place). */
export async function closeGoal(
  context: RequestContext,
  request: { readonly goalId: string; readonly closedOn: string; readonly outcome: string },
): Promise<Result<string> | null> {
  const goal = await lockGoal(context, request.goalId);
  if (goal === null) return null;
  if (goal.closedOn !== null) return refused('already-closed', 'The goal is closed already.');
  if (request.closedOn < goal.openedOn)
    return refused('period', 'The goal closes before it was opened.', 'closedOn');
  if (!goalOutcomes.some((outcome: GoalOutcome) => outcome === request.outcome)) {
    return refused('outcome', `A goal closes as one of: ${goalOutcomes.join(', ')}.`, 'outcome');
  }
  await endGoal(context, request.goalId, request.closedOn, request.outcome);
  return accepted(request.goalId);
}

const icd10Pattern = /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

/** Records a diagnosis by its ICD-10-CM code, from–to. */
export async function recordDiagnosis(
  context: RequestContext,
  request: {
    readonly clientId: string;
    readonly icd10: string;
    readonly from: string;
    readonly to: string | null;
  },
): Promise<Result<string> | null> {
  if (!(await lockClient(context, request.clientId))) return null;
  if (!icd10Pattern.test(request.icd10))
    return refused('icd10', 'An ICD-10-CM code looks like F41.1.', 'icd10');
  if (request.to !== null && request.to < request.from)
    return refused('period', 'The diagnosis ends before it begins.', 'to');
  await writeDiagnosis(context, request);
  return accepted(request.clientId);
}
