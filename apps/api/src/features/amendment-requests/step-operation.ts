import type { AmendmentStep } from '@concord/domain/amendment-requests';
import { done, type WriteResult } from '../../platform/graphql/write-result.ts';
import type { OperationContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import { requireRecordIds } from '../../platform/require-record-ids.ts';
import { takeStep, type StepNeeds, type StepPlace } from './take-step.ts';

/** Takes a step in the name of the person who asks, and answers as the API answers a change. */
export function answerOperation(
  operation: OperationContext,
  place: StepPlace,
  step: AmendmentStep,
  action: StepNeeds['action'],
): Promise<typeof WriteResult> {
  requireRecordIds(place.id, place.clientId, place.requestId);
  return operation.asActor(async (context) => {
    const outcome = await takeStep(context, place, step, { action });
    if (outcome === null) throw notFound();
    return done(outcome, (id) => id);
  });
}
