import { useEffect } from 'react';
import type { Drafts } from './drafts.ts';

/** The keys that act everywhere on the desk: done and next, review, save now, next finding, back to the roster. */
export function useDeskKeys(next: () => void, review: () => void, save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chord = event.ctrlKey || event.metaKey;
      // Letters are no keys of the desk: whoever writes waits for nothing here.
      if (!chord && event.key !== 'F8' && event.key !== 'Escape') return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (chord && event.key === 'Enter') {
        event.preventDefault();
        if (event.shiftKey) review();
        else next();
      } else if (chord && event.key.toLowerCase() === 's') {
        event.preventDefault();
        save();
      } else if (event.key === 'F8') {
        goToFinding(event);
      } else if (event.key === 'Escape') {
        document.querySelector<HTMLElement>('.ws-roster [role="row"][tabindex="0"]')?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [next, review, save]);
}

const findMarked = (): HTMLTextAreaElement | null =>
  document.querySelector('.ws-middle textarea:not([data-findings="0"])[data-findings]');

function goToFinding(event: KeyboardEvent): void {
  const marked = findMarked();
  if (marked === null || document.activeElement === marked) return;
  event.preventDefault();
  goToWords();
}

/** Puts the cursor on the first words of the open record that may name or describe another member. */
export function goToWords(): void {
  const marked = findMarked();
  marked?.focus();
  marked?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true }));
}

/** Sends what waits when the page is hidden or left. */
export function useFlushOnLeave(drafts: Drafts): void {
  useEffect(() => {
    const flush = (): void => void drafts.flush();
    const warn = (event: BeforeUnloadEvent): void => {
      if (drafts.unsaved().length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', warn);
    };
  }, [drafts]);
}

const isAnswered = (stop: HTMLElement): boolean =>
  stop instanceof HTMLTextAreaElement
    ? stop.value !== ''
    : stop.querySelector('[aria-checked="true"], [aria-pressed="true"]') !== null;

/** Puts the cursor into the first open place of the record that is shown. */
export function focusRecord(): void {
  const stops = [...document.querySelectorAll<HTMLElement>('.ws-middle [data-stop], .ws-middle textarea')];
  (stops.find((stop) => !isAnswered(stop)) ?? stops[0])?.focus();
}

/** Puts the cursor into a field of the record that is shown. */
export function focusField(fieldKey: string): void {
  const field = document.querySelector<HTMLElement>(`.ws-middle [data-field="${CSS.escape(fieldKey)}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
