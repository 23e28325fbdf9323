import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ConflictChoice } from './conflict-choice.tsx';
import { EarlierOwnNotes } from './earlier-own-notes.tsx';
import { ownNoteKey } from './own-notes-desk.ts';
import { useDraftText } from './use-draft-text.ts';
import { useDrafts } from './use-drafts.ts';
import { useOwnHeight } from './use-own-height.ts';
import { useTyping } from './use-typing.ts';

interface OwnNoteTextProps {
  readonly sessionId: string;
  /** Null for the session as a whole. */
  readonly clientId: string | null;
  readonly label: string;
}

const nothing = (): void => undefined;

/** One note, saved while it is typed. No name in it is marked: it goes into nobody's record. */
export function OwnNoteText({ sessionId, clientId, label }: OwnNoteTextProps): ReactNode {
  const drafts = useDrafts();
  const fieldKey = ownNoteKey(clientId);
  const { area, atFirst } = useDraftText(fieldKey);
  useOwnHeight(area, fieldKey);
  useTyping(area, { onKey: nothing, onText: (typed) => drafts.edit(fieldKey, typed) });
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card ws-field" aria-label={label}>
      <label htmlFor={id}>{label}</label>
      <div className="ws-text">
        <textarea
          ref={area}
          id={id}
          defaultValue={atFirst}
          data-field={fieldKey}
          autoComplete="off"
          onBlur={() => void drafts.flush()}
        />
      </div>
      <ConflictChoice fieldKey={fieldKey} />
      <details className="own-notes-earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Earlier versions</summary>
        {isOpen && <EarlierOwnNotes sessionId={sessionId} clientId={clientId} />}
      </details>
    </section>
  );
}
