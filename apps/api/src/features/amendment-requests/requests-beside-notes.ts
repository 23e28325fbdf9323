import type { RequestContext } from '../../platform/request-context.ts';
import { loadRequestsOf } from './amendment-request.store.ts';
import type { RequestBesideNote } from './amendment-step.types.ts';
import { loadStandings } from './load-standing.ts';

/** What a client asked to have amended in each of their notes, the first received first; without what was taken back. */
export async function loadRequestsBesideNotes(
  context: RequestContext,
  clientId: string,
): Promise<(noteId: string) => RequestBesideNote[]> {
  const standings = await loadStandings(context, await loadRequestsOf(context, clientId));
  const beside = new Map<string, RequestBesideNote[]>();
  for (const { row, request, state } of standings.toReversed()) {
    if (row.note === null || state.kind === 'withdrawn') continue;
    const known = beside.get(row.note.id) ?? [];
    known.push({
      receivedOn: request.receivedOn,
      state: state.kind,
      decidedOn: 'decidedOn' in state ? state.decidedOn : null,
    });
    beside.set(row.note.id, known);
  }
  return (noteId) => beside.get(noteId) ?? [];
}
