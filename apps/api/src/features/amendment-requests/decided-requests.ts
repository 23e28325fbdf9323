import { goesAlong, type AmendmentRequest, type AmendmentState } from '@concord/domain/amendment-requests';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadRequestsOf } from './amendment-request.store.ts';
import { loadStandings } from './load-standing.ts';

/** A decided request to amend, or a notice of another practice, by the rows of the database. */
export interface DecidedRequest {
  /** The row of the note that it is about; null for another part of the record. */
  readonly noteId: string | null;
  readonly request: AmendmentRequest;
  /** The other practice whose notice it is; null for a request of the client. */
  readonly informedBy: string | null;
  /** Staff stands in it by the rows. */
  readonly state: AmendmentState;
}

/** What of a client's requests goes along with copies of their record, the first received first. */
export async function loadDecidedRequests(
  context: RequestContext,
  clientId: string,
): Promise<readonly DecidedRequest[]> {
  const standings = await loadStandings(context, await loadRequestsOf(context, clientId));
  return standings
    .filter(({ state }) => goesAlong(state))
    .map(({ row, request, state }) => ({
      noteId: row.note?.id ?? null,
      request,
      informedBy: row.informedBy,
      state,
    }))
    .reverse();
}
