import type { RequestContext } from '../../platform/request-context.ts';
import { loadRequestsAbout, loadRequestsOf, type RequestRow } from './amendment-request.store.ts';
import type { RequestBesideNote } from './amendment-step.types.ts';
import { loadStandings } from './load-standing.ts';

/** What was asked about a note, by its identifier. */
type BesideNote = (noteId: string) => RequestBesideNote[];

/** What a client asked to have amended in each of their notes, the first received first; without what was taken back. */
export const loadRequestsBesideNotes = async (
  context: RequestContext,
  clientId: string,
): Promise<BesideNote> => besideNotes(context, await loadRequestsOf(context, clientId));

/** The same of some notes, of whichever client each is. */
export const loadRequestsBesideThese = async (
  context: RequestContext,
  noteIds: readonly string[],
): Promise<BesideNote> => besideNotes(context, await loadRequestsAbout(context, noteIds));

async function besideNotes(context: RequestContext, requests: readonly RequestRow[]): Promise<BesideNote> {
  const standings = requests.length === 0 ? [] : await loadStandings(context, requests);
  const beside = new Map<string, RequestBesideNote[]>();
  for (const { row, request, state } of standings.toReversed()) {
    if (row.note === null || state.kind === 'withdrawn') continue;
    const known = beside.get(row.note.id) ?? [];
    known.push({
      receivedOn: request.receivedOn,
      informedBy: row.informedBy,
      state: state.kind,
      decidedOn: 'decidedOn' in state ? state.decidedOn : null,
    });
    beside.set(row.note.id, known);
  }
  return (noteId) => beside.get(noteId) ?? [];
}
