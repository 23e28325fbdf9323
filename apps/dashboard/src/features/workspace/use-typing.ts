import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/** What a text area does with what is typed into it. */
export interface Typing {
  /** Before the browser acts on a key. */
  readonly onKey: (event: KeyboardEvent, area: HTMLTextAreaElement) => void;
  /** After the text changed. */
  readonly onText: (text: string) => void;
}

const typed = new Map<EventTarget, Typing>();

const typingOf = (event: Event): Typing | undefined =>
  event.target === null ? undefined : typed.get(event.target);

const isWriting = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && (key.length === 1 || key === 'Backspace' || key === 'Delete' || key === 'Enter');

function takeKey(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  const typing = typed.get(event.target);
  if (typing === undefined) return;
  typing.onKey(event, event.target);
  if (isWriting(event)) event.stopPropagation();
}

function takeText(event: Event): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  const typing = typed.get(event.target);
  if (typing === undefined) return;
  event.stopPropagation();
  typing.onText(event.target.value);
}

/** Each letter comes with these too, and nobody on the page asks for them. */
const unasked = ['keypress', 'beforeinput', 'textInput', 'keyup'] as const;

function takeUnasked(event: Event): void {
  if (typingOf(event) !== undefined) event.stopPropagation();
}

function listen(): void {
  window.addEventListener('keydown', takeKey, { capture: true });
  window.addEventListener('input', takeText, { capture: true });
  for (const name of unasked) window.addEventListener(name, takeUnasked, { capture: true });
}

function stopListening(): void {
  window.removeEventListener('keydown', takeKey, { capture: true });
  window.removeEventListener('input', takeText, { capture: true });
  for (const name of unasked) window.removeEventListener(name, takeUnasked, { capture: true });
}

/** Hands what is typed into a text area to its field, until the returned function is called. */
export function takeTyping(area: HTMLTextAreaElement, typing: Typing): () => void {
  if (typed.size === 0) listen();
  typed.set(area, typing);
  return () => {
    typed.delete(area);
    if (typed.size === 0) stopListening();
  };
}

/**
 * What is typed goes from the window straight to its field. React would look through every part of the page around the text area,
 * twice for each of a letter's five events, to find that nobody there waits for it: a sixth of what a letter costs.
 */
export function useTyping(area: RefObject<HTMLTextAreaElement | null>, typing: Typing): void {
  useLayoutEffect(() => (area.current === null ? undefined : takeTyping(area.current, typing)));
}
