import type { AmendmentRequest, AmendmentState } from '../amendment-requests/index.ts';
import type { NoteId } from '../progress-notes/index.ts';

/** What a client asked to have amended, and where it stands. */
export interface RequestToCopy {
  /** Null where it is about another part of the record. */
  readonly noteId: NoteId | null;
  readonly request: AmendmentRequest;
  readonly state: AmendmentState;
}
