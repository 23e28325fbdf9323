import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './own-notes.css';

/** Under the session's records, folded: that notes of one's own have another place. */
export const WayToOwnNotes = ({ sessionId }: { readonly sessionId: string }): ReactNode => (
  <details className="own-notes-way">
    <summary>Your own notes, kept apart</summary>
    <p>
      What you make of the conversation, for you alone: no part of any record, and read by nobody else.{' '}
      <Link to="/document/$sessionId/own-notes" params={{ sessionId }}>
        Open your own notes
      </Link>
    </p>
  </details>
);
