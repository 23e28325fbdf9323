import { stateAfter, type AmendmentRequest, type AmendmentState } from '@concord/domain/amendment-requests';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadRequest, type RequestRow } from './amendment-request.store.ts';
import { loadSteps, type StepOnRecord } from './amendment-step.store.ts';

/** A request, everything that happened to it, and where it stands. */
export interface Standing {
  readonly row: RequestRow;
  readonly request: AmendmentRequest;
  readonly steps: readonly StepOnRecord[];
  readonly state: AmendmentState;
}

/** Where a request stands after its steps. */
function standingOf(row: RequestRow, steps: readonly StepOnRecord[] = []): Standing {
  const { receivedOn, wanted, reason, note, informedBy } = row;
  return {
    row,
    request: { about: note === null ? 'other' : 'note', receivedOn, wanted, reason },
    steps,
    state: stateAfter(
      steps.map(({ step }) => step),
      informedBy === null ? 'request' : 'notice',
    ),
  };
}

/** Where some requests stand. */
export async function loadStandings(
  context: RequestContext,
  rows: readonly RequestRow[],
): Promise<readonly Standing[]> {
  const steps = await loadSteps(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => standingOf(row, steps.get(row.id)));
}

/** Where one request of a client stands; null where there is none that this person may see. */
export async function loadStanding(
  context: RequestContext,
  clientId: string,
  requestId: string,
): Promise<Standing | null> {
  const row = await loadRequest(context, clientId, requestId);
  return row === null ? null : ((await loadStandings(context, [row]))[0] ?? null);
}
