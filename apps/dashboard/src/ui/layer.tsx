import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

interface LayerProps {
  readonly title: ReactNode;
  readonly look: 'layer' | 'side-panel';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A native modal dialog: keeps the focus inside, closes on Esc or a click beside it, gives the focus back. */
export function Layer({ title, look, onClose, children }: LayerProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element !== null && !element.open) element.showModal();
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={look}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && isBeside(event, dialog.current)) onClose();
      }}
    >
      <header>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="quiet" onClick={onClose} shortcut="Esc">
          Close
        </Button>
      </header>
      {children}
    </dialog>
  );
}

function isBeside(event: { clientX: number; clientY: number }, element: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  return (
    event.clientX < box.left ||
    event.clientX > box.right ||
    event.clientY < box.top ||
    event.clientY > box.bottom
  );
}
