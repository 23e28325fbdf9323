import type { Page } from 'playwright-core';

/** What the page itself stamped, in milliseconds of its own clock. */
export interface Stamps {
  /** From the moment at which the key was pressed to the frame after the one in which it was drawn. */
  readonly painted: readonly number[];
  /** The browser's own figure for the same keys, in steps of 8 ms; keys faster than 16 ms are not among them. */
  readonly eventTiming: readonly number[];
  /** Of each burst: its last key, its last request, and when "Saved" stood on the screen. */
  readonly saves: readonly { readonly key: number; readonly asked: number; readonly shown: number }[];
}

interface Watching {
  painted: number[];
  eventTiming: number[];
  saves: { key: number; asked: number; shown: number }[];
  begin: () => void;
}

/** Chromium's way to post a task that goes before others which wait already, such as those that tell of the moved cursor. */
interface HasScheduler {
  readonly scheduler: {
    postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void>;
  };
}

/**
 * Runs in the page, before anything of it. A key is stamped when its event is handled first (its own time stamp says when it was
 * pressed), and again in the first task after the next frame was handed to the screen: `requestAnimationFrame` runs just before a
 * frame is drawn, a task posted in it begins just after.
 */
function watch(): void {
  const here = globalThis as unknown as Window & typeof globalThis & { watching: Watching } & HasScheduler;
  let [lastKey, lastAsked] = [0, 0];
  const watching: Watching = {
    painted: [],
    eventTiming: [],
    saves: [],
    begin: () => {
      watching.painted = [];
      watching.eventTiming = [];
      watching.saves = [];
      new MutationObserver(onChange).observe(document.body, {
        subtree: true,
        attributes: true,
        attributeFilter: ['data-state'],
      });
    },
  };
  here.watching = watching;
  const afterNextFrame = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      void here.scheduler.postTask(() => then(performance.now()), { priority: 'user-blocking' });
    });
  };
  const onChange = (changes: readonly MutationRecord[]): void => {
    const isSaved = changes.some(
      ({ target }) =>
        target instanceof HTMLElement && target.matches('.ws-save') && target.dataset['state'] === 'saved',
    );
    if (!isSaved) return;
    const [key, asked] = [lastKey, lastAsked];
    afterNextFrame((shown) => watching.saves.push({ key, asked, shown }));
  };
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      lastKey = event.timeStamp;
      afterNextFrame((end) => {
        watching.painted.push(end - event.timeStamp);
        // For whoever reads a trace.
        performance.measure('key to paint', { start: event.timeStamp, end });
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'keydown' || entry.name === 'keypress') watching.eventTiming.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const ask = here.fetch.bind(here);
  here.fetch = (...asked) => {
    lastAsked = performance.now();
    return ask(...asked);
  };
}

/** Watches every page that this one becomes. */
export async function watchPage(page: Page): Promise<void> {
  // What runs this program wraps functions in a helper that only it knows.
  await page.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped;' });
  await page.addInitScript(watch);
}

/** Begins to stamp. */
export const beginStamps = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching.begin());

/** What was stamped since. */
export const readStamps = (page: Page): Promise<Stamps> =>
  page.evaluate(() => {
    const { painted, eventTiming, saves } = (globalThis as unknown as { watching: Watching }).watching;
    return { painted, eventTiming, saves };
  });
