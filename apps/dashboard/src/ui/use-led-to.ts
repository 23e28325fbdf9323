import { useEffect } from 'react';
import type { RefObject } from 'react';

/** What a person does to go somewhere else on the page. */
const ownWays = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Shows the part of a page to which the address led, and keeps showing it while what stands above it is still coming in, until the person
 * goes elsewhere.
 */
export function useLedTo(part: RefObject<HTMLElement | null>, isLedTo: boolean): void {
  useEffect(() => {
    if (!isLedTo) return undefined;
    const show = (): void => part.current?.scrollIntoView();
    const growing = new ResizeObserver(show);
    const stop = (): void => growing.disconnect();
    show();
    growing.observe(document.body);
    for (const way of ownWays) addEventListener(way, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const way of ownWays) removeEventListener(way, stop);
    };
  }, [part, isLedTo]);
}
