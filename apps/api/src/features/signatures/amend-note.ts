import { createHash } from 'node:crypto';
import { amendNote as decide, type AddendumEntry, type ProgressNote } from '@concord/domain/progress-notes';
import { accepted, formatInstant, refused, type Result } from '@concord/domain/shared';
import { canonicalJson } from '@concord/domain/signatures';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadSessionFacts, mayDocument } from '../documentation/index.ts';
import { lockNote } from '../progress-notes/index.ts';
import { addAddendum } from './addendum.store.ts';

/** Adds an entry beside a signed note, by its author or somebody who documents the session; null when there is no such note. */
export async function amendNote(
  context: RequestContext,
  noteId: string,
  entry: AddendumEntry,
  text: string,
): Promise<Result<{ readonly noteId: string }> | null> {
  const header = await lockNote(context, noteId);
  if (header === null) return null;
  const facts = await loadSessionFacts(context, header.sessionId);
  const { staffId } = context.actor;
  if (
    staffId === null ||
    facts === null ||
    (header.authorId !== staffId && !mayDocument(context.actor, facts))
  ) {
    return refused(
      'not-a-facilitator',
      'A note is amended by its author, or by those who facilitated the session.',
    );
  }
  const note = { id: noteId as ProgressNote['id'], isSigned: header.status === 'signed' };
  const decision = decide(note, { authorId: staffId as StaffId, entry, text }, context.now);
  if (!decision.ok) return decision;
  const content = canonicalJson({
    note: noteId,
    author: staffId,
    entry,
    text,
    writtenAt: formatInstant(context.now),
  });
  await addAddendum(context, decision.value, header, createHash('sha256').update(content).digest());
  return accepted({ noteId });
}
