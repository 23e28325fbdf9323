import type { Addendum } from '@concord/domain/progress-notes';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NoteHeader } from '../progress-notes/index.ts';

/** Adds an entry beside a note, with the SHA-256 of what its author vouches for. */
export async function addAddendum(
  context: RequestContext,
  addendum: Addendum,
  note: NoteHeader,
  contentHash: Buffer,
): Promise<void> {
  await context.transaction.query(
    `insert into addendum (organization_id, note_id, author_id, written_at, group_id, client_id, entry, text, content_hash)
     values ($1, $2, $3, to_timestamp($4), $5, $6, $7, $8, $9)`,
    [
      context.actor.organizationId,
      addendum.noteId,
      addendum.authorId,
      addendum.writtenAt / 1000,
      note.groupId,
      note.clientId,
      addendum.entry,
      addendum.text,
      contentHash,
    ],
  );
}
