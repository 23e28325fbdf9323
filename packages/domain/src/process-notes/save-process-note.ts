import { accepted, refused, type Result } from '../shared/index.ts';

/** What is asked of a change of somebody's psychotherapy note. */
export interface ProcessNoteChange {
  readonly text: string;
  /** Whether the author wrote in this note before. */
  readonly isBegun: boolean;
  /** Whether the author facilitated the session, or is assigned to its group on that day. */
  readonly documentsTheSession: boolean;
  /** Whether it is about the session as a whole, or about somebody who has a seat at it. */
  readonly isAboutTheSession: boolean;
}

/** More than a clinician writes after a session, and no more than a page shows. */
const longestText = 20_000;

/**
 * Saves a psychotherapy note: an analysis of the conversation of a session, kept by the clinician who led it, apart from the record
 * (45 CFR 164.501; of a program under Part 2, a SUD counseling note, 42 CFR 2.11). Begun by whoever documents the session; what an author
 * has begun stays theirs to write, whatever becomes of their assignment.
 */
export function saveProcessNote(change: ProcessNoteChange): Result<string> {
  if (change.text.length > longestText)
    return refused('too-long', 'A note of your own holds at most 20,000 characters.', 'value');
  if (change.isBegun) return accepted(change.text);
  if (!change.documentsTheSession)
    return refused('not-in-room', 'Notes of one’s own are begun by those who facilitated the session.');
  if (!change.isAboutTheSession)
    return refused('no-seat', 'This member has no seat at the session.', 'clientId');
  return accepted(change.text);
}
