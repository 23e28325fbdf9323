import { checkStep, type AmendmentStep, type TakenStep } from '@concord/domain/amendment-requests';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { badInput, forbidden } from '../../platform/request-failure.ts';
import { lockClient, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import { insertStep } from './amendment-step.store.ts';
import { loadStanding, type Standing } from './load-standing.ts';
import { refuseOthersNamed } from './refuse-others-named.ts';
import { toColumns } from './step-row.ts';

/** Which request of which client, and the identifier of the step, by which asking twice does it once. */
export interface StepPlace {
  readonly id: string;
  readonly clientId: string;
  readonly requestId: string;
}

/** What a step needs besides: a look at the request as it stands, or something that is done with it. */
export interface StepNeeds {
  readonly action: 'write' | 'manage';
  /** Done once the step may be taken, in its transaction; a refusal keeps both from being done. */
  readonly along?: (standing: Standing, step: TakenStep) => Promise<Result<null>>;
}

/** A request of a client who is locked until the end of the transaction; null when there is none for this person. */
export async function lockStanding(
  context: RequestContext,
  { clientId, requestId }: StepPlace,
  action: StepNeeds['action'],
): Promise<Standing | null> {
  const relations = await lockClient(context, clientId);
  if (relations === null) return null;
  if (!mayDo(context, relations, action, 'amendment-request')) throw forbidden();
  return loadStanding(context, clientId, requestId);
}

/**
 * Takes a step of a request: both people who try something at once take turns, and the second sees what the first did. Null when there
 * is no such request for this person.
 */
export async function takeStep(
  context: RequestContext,
  place: StepPlace,
  step: AmendmentStep,
  { action, along }: StepNeeds,
): Promise<Result<string> | null> {
  const standing = await lockStanding(context, place, action);
  if (standing === null) return null;
  const known = standing.steps.find(({ id }) => id === place.id);
  if (known !== undefined) {
    const isSame =
      known.enteredById === context.actor.userId &&
      isSameStep(known.step, { ...step, takenOn: known.step.takenOn });
    return isSame ? accepted(place.id) : refused('known-already', 'That entry was made already.');
  }
  return putStep(context, place.id, standing, step, along);
}

/** Puts a step on record, if it may be taken. */
export async function putStep(
  context: RequestContext,
  id: string,
  standing: Standing,
  step: AmendmentStep,
  along?: StepNeeds['along'],
): Promise<Result<string>> {
  const today = await loadToday(context);
  const { request, state, row, steps } = standing;
  const decision = checkStep(step, { request, state, today, noteIsSigned: row.note?.isSigned === true });
  if (!decision.ok) return decision;
  const guarded = await refuseOthersNamed(context, row.clientId, decision.value, today);
  if (!guarded.ok) return guarded;
  const done = along === undefined ? accepted(null) : await along(standing, decision.value);
  if (!done.ok) return done;
  // Thrown, so that what was done along with it is undone.
  if (!(await insertStep(context, row, id, steps.length + 1, decision.value)))
    throw badInput('The identifier is taken by another entry.');
  return accepted(id);
}

/** The same columns, spaces around texts apart. */
const isSameStep = (one: TakenStep, other: TakenStep): boolean =>
  JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));
const trimmed = (step: TakenStep): readonly (readonly [string, unknown])[] =>
  Object.entries<unknown>({ ...toColumns(step) }).map(
    ([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const,
  );
