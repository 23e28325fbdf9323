import type { RequestToCopy } from '@concord/domain/releases';
import type { StaffId } from '@concord/domain/staff';
import type { NoteId } from '@concord/domain/progress-notes';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadDecidedRequests } from '../amendment-requests/index.ts';

/** How the rows of a practice are called in its facts. */
export interface NamesOfRows {
  readonly note: (row: string) => NoteId | undefined;
  readonly staff: (row: string) => StaffId | undefined;
}

/** The client's decided requests to amend, as the facts of the copy call notes and staff; of a note that is not loaded, none. */
export async function loadRequestsToCopy(
  context: RequestContext,
  clientId: string,
  names: NamesOfRows,
): Promise<RequestToCopy[]> {
  const decided = await loadDecidedRequests(context, clientId);
  return decided.flatMap(({ noteId, request, informedBy, state }): RequestToCopy[] => {
    const note = noteId === null ? null : names.note(noteId);
    if (note === undefined) return [];
    const amendments = state.amendments.map((one) =>
      one.kind === 'entry' ? { ...one, authorId: names.staff(one.authorId) ?? one.authorId } : one,
    );
    return [{ noteId: note, request, informedBy, state: { ...state, amendments } }];
  });
}
