import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { usePractice } from '../platform/practice.ts';
import { onceTypingPauses } from '../platform/typing-pause.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SessionLockProps {
  readonly onSame: () => void;
  readonly onOther: () => void;
}

/** Covers the page when the session has ended, once nobody is in the middle of a word. The same person goes on where they were; another starts afresh. */
export function SessionLock({ onSame, onOther }: SessionLockProps): ReactNode {
  const { viewer } = usePractice();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => onceTypingPauses(() => dialog.current?.showModal()), []);
  return (
    <dialog
      ref={dialog}
      className="layer lock"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="lock-title">The session has ended</h2>
      <p className="quiet">Sign in again: the page is as you left it.</p>
      <SignInForm
        goes="window"
        email={viewer.email}
        onSignedIn={(id) => (id === viewer.id ? onSame() : onOther())}
      />
    </dialog>
  );
}
