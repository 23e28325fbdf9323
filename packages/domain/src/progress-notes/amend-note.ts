import { accepted, refused, type Instant, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { Addendum, AddendumEntry, ProgressNote } from './progress-note.ts';

/**
 * Adds a late entry, an addendum or a correction beside a signed note, which stays as it was (security.md T-14).
 * An unsigned note is edited instead.
 */
export function amendNote(
  note: Pick<ProgressNote, 'id'> & { readonly isSigned: boolean },
  entry: { readonly authorId: StaffId; readonly entry: AddendumEntry; readonly text: string },
  now: Instant,
): Result<Addendum> {
  if (!note.isSigned)
    return refused('note-unsigned', 'The note is not signed yet: write in the note itself.');
  if (entry.text.trim() === '') return refused('text-missing', 'Write what is to be added.', 'text');
  return accepted({ ...entry, noteId: note.id, writtenAt: now });
}
