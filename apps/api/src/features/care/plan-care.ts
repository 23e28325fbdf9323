import {
  handOverRecord,
  recordDiagnosis as decideDiagnosis,
  type Diagnosis,
  type PrimaryTherapist,
} from '@concord/domain/clients';
import { closeGoal as decideClose, openGoal as decideOpen } from '@concord/domain/goals';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { worksUntil } from '@concord/domain/staff';
import { loadToday } from '../organizations/index.ts';
import { findColleague } from '../staff/index.ts';
import {
  addGoal,
  endGoal,
  loadDiagnoses,
  loadPeriods,
  lockGoal,
  writeDiagnosis,
  writeHandOver,
} from './care.store.ts';
import { findRelations, lockClient, mayDo } from './client-relation.store.ts';

/** Locks the client whom the person may do this for; null when there is none, throws `FORBIDDEN` when they may only look. */
async function open(
  context: RequestContext,
  clientId: string,
  recordClass: 'roster' | 'goal',
): Promise<true | null> {
  const relations = await lockClient(context, clientId);
  if (relations === null) return null;
  if (!mayDo(context, relations, 'write', recordClass)) throw forbidden();
  return true;
}

/** Hands a client's primary record to a clinician from a day on, or ends that period; null when there is no such client for this person. */
export async function setPrimaryTherapist(
  context: RequestContext,
  request: { readonly clientId: string } & Pick<PrimaryTherapist, 'staffId' | 'from' | 'to'>,
): Promise<Result<string> | null> {
  const { clientId, ...period } = request;
  // Before the client, as whoever sets a last day does: no two wait for each other.
  const colleague = await findColleague(context, period.staffId);
  if ((await open(context, clientId, 'roster')) === null) return null;
  if (colleague === null) return refused('staff-unknown', 'There is no such person.', 'staffId');
  if (!worksUntil(colleague.lastDay, period.to))
    return refused(
      'leaves',
      'This clinician leaves the practice: their time ends on their last day at the latest.',
      'to',
    );
  const decision = handOverRecord(
    await loadPeriods(context, clientId),
    period,
    colleague.roles.includes('clinician'),
  );
  if (!decision.ok) return decision;
  await writeHandOver(context, clientId, decision.value);
  return accepted(clientId);
}

/** Opens a treatment goal of a client. */
export async function openGoal(
  context: RequestContext,
  request: { readonly clientId: string; readonly text: string; readonly openedOn: CivilDate },
): Promise<Result<string> | null> {
  const { clientId, openedOn } = request;
  if ((await open(context, clientId, 'goal')) === null) return null;
  const decision = decideOpen(request.text, openedOn, await loadToday(context));
  if (!decision.ok) return decision;
  const externalId = newExternalId();
  const id = recordId(context.actor.organizationId, 'goal', externalId);
  await addGoal(context, { id, externalId, clientId, text: decision.value, openedOn });
  return accepted(id);
}

/** Closes a goal: achieved, not achieved, or revised (a new one takes its place). */
export async function closeGoal(
  context: RequestContext,
  request: { readonly goalId: string; readonly closedOn: CivilDate; readonly outcome: string },
): Promise<Result<string> | null> {
  const goal = await lockGoal(context, request.goalId);
  if (goal === null) return null;
  if (!mayDo(context, await findRelations(context, goal.clientId), 'write', 'goal')) throw forbidden();
  const { lastRatedOn } = goal;
  const decision = decideClose(goal, request, { lastRatedOn, today: await loadToday(context) });
  if (!decision.ok) return decision;
  await endGoal(context, request.goalId, request.closedOn, decision.value);
  return accepted(request.goalId);
}

/** Records a diagnosis by its ICD-10-CM code, from–to, or ends the one that begins that day. */
export async function recordDiagnosis(
  context: RequestContext,
  request: { readonly clientId: string } & Pick<Diagnosis, 'icd10' | 'from' | 'to'>,
): Promise<Result<string> | null> {
  const { clientId, ...diagnosis } = request;
  if ((await open(context, clientId, 'goal')) === null) return null;
  const decision = decideDiagnosis(await loadDiagnoses(context, clientId), diagnosis);
  if (!decision.ok) return decision;
  await writeDiagnosis(context, clientId, decision.value);
  return accepted(clientId);
}
