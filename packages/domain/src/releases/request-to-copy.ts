import type { AmendmentRequest, AmendmentState } from '../amendment-requests/index.ts';
import type { NoteId } from '../progress-notes/index.ts';

/** What a client asked to have amended, or another practice gave notice of, and where it stands. */
export interface RequestToCopy {
  /** Null where it is about another part of the record. */
  readonly noteId: NoteId | null;
  readonly request: AmendmentRequest;
  /** The other practice; null where it is the client's own request. */
  readonly informedBy: string | null;
  readonly state: AmendmentState;
}
