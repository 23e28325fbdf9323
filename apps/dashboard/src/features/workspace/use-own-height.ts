import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { useDrafts } from './use-drafts.ts';

/** What is held of a text area while it has the cursor: the height before, and the height that was given. */
interface Held {
  readonly before: string;
  given: string;
  length: number;
}

const held = new WeakMap<HTMLTextAreaElement, Held>();

/** Lets the text say how high its area is. */
function measure(area: HTMLTextAreaElement, height: string): void {
  delete area.dataset['held'];
  area.style.height = height;
}

function hold(area: HTMLTextAreaElement, before: string): void {
  const given = `${area.offsetHeight}px`;
  area.style.height = given;
  area.dataset['held'] = '';
  held.set(area, { before, given, length: area.value.length });
}

/** Begins to hold an area's height: what is typed now moves nothing outside. */
function holdHeight(area: HTMLTextAreaElement): void {
  if (!held.has(area)) hold(area, area.style.height);
}

/** Makes room for a line more, or takes away what a shorter text leaves empty. */
function fitHeight(area: HTMLTextAreaElement): void {
  const state = held.get(area);
  if (state === undefined || area.style.height !== state.given) return;
  const isShorter = area.value.length < state.length;
  state.length = area.value.length;
  if (isShorter) {
    measure(area, state.before);
    hold(area, state.before);
    return;
  }
  const missing = area.scrollHeight - area.clientHeight;
  if (missing <= 0) return;
  state.given = `${area.offsetHeight + missing}px`;
  area.style.height = state.given;
}

/** Ends it. A height that somebody drew with the mouse meanwhile stays. */
function releaseHeight(area: HTMLTextAreaElement): void {
  const state = held.get(area);
  held.delete(area);
  if (state !== undefined)
    measure(area, area.style.height === state.given ? state.before : area.style.height);
}

/**
 * A text area grows with its text. As long as it has the cursor its height is kept by hand: a browser that asks the text for it with
 * every letter lays out the whole note anew, which took half of what a letter costs in layout.
 */
export function useOwnHeight(area: RefObject<HTMLTextAreaElement | null>, fieldKey: string): void {
  const drafts = useDrafts();
  useLayoutEffect(() => {
    const one = area.current;
    if (one === null) return undefined;
    const begin = (): void => holdHeight(one);
    const end = (): void => releaseHeight(one);
    const again = (): void => {
      if (!held.has(one)) return;
      end();
      begin();
    };
    one.addEventListener('focus', begin);
    one.addEventListener('blur', end);
    window.addEventListener('resize', again);
    const stop = drafts.subscribe(fieldKey, () => fitHeight(one));
    if (document.activeElement === one) begin();
    return () => {
      stop();
      window.removeEventListener('resize', again);
      one.removeEventListener('focus', begin);
      one.removeEventListener('blur', end);
      end();
    };
  }, [area, drafts, fieldKey]);
}
