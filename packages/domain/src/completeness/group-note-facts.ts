import type { GroupNote } from '../group-notes/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { SessionFacts } from './session-facts.ts';

/** What is known of the group note of a session. */
export interface GroupNoteFacts extends SessionFacts {
  readonly groupNote: GroupNote;
  /** Signatures that were there at the instant of the audit. */
  readonly signatures: readonly Signature[];
}

/** Gathers what is known of a session's group note; null where there is none. */
export function factsOfGroupNote(facts: SessionFacts): GroupNoteFacts | null {
  const { practice, asOf } = facts.audit;
  const groupNote = practice.groupNoteOf(facts.session.id);
  if (groupNote === undefined) return null;
  const signatures = practice
    .signaturesUnder('group_note', facts.session.id)
    .filter(({ signedAt }) => signedAt <= asOf);
  return { ...facts, groupNote, signatures };
}
