import { sayEntry } from '@concord/domain/record-words';
import type { ReactNode } from 'react';
import { formatMoment, formatZone } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Seat } from './workspace-model.ts';

interface SignedNoteProps {
  readonly seat: Seat;
  readonly timeZone: string;
  readonly mayWrite: boolean;
  readonly onAmend: (noteId: string) => void;
}

/** By the clock of the site, and by its calendar: what is signed in the evening is not signed tomorrow. */
const when = (instant: string, timeZone: string): string =>
  `${formatMoment(instant, timeZone)} ${formatZone(instant, timeZone)}`;

/** Who signed the note and what was added to it since. */
export function SignedNote({ seat, timeZone, mayWrite, onAmend }: SignedNoteProps): ReactNode {
  const { note } = seat;
  if (note === null || note === undefined) return null;
  return (
    <section className="ws-signed" aria-label="Signatures">
      {note.signatures.map((signature) => (
        <p key={`${signature.name}-${signature.role}`}>
          <Tag>signed</Tag> {signature.name} ({signature.role}), {when(signature.signedAt, timeZone)}: “
          {signature.meaning}”
        </p>
      ))}
      {note.needsCosignature && (
        <p>
          <Tag tone="watch">to cosign</Tag> Its author is a trainee; a lead or the primary therapist cosigns.
        </p>
      )}
      {note.serviceWithdrawn && (
        <p>
          <Tag tone="watch">service withdrawn</Tag> The member was absent: nothing is billed.
        </p>
      )}
      {note.addenda.map((addendum) => (
        <blockquote key={addendum.writtenAt}>
          <p className="quiet">
            {sayEntry(addendum.entry)} · {addendum.author}, {when(addendum.writtenAt, timeZone)}
          </p>
          <p>{addendum.text}</p>
        </blockquote>
      ))}
      {mayWrite && <Button onClick={() => onAmend(note.id)}>Add a late entry, addendum or correction</Button>}
    </section>
  );
}
