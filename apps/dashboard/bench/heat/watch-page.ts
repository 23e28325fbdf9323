import type { Page } from 'playwright-core';

/** What the page notes of itself; all in milliseconds of the page's own clock. */
export interface Noted {
  readonly answered: number;
  readonly inserted: number;
  /** All numbers are on the screen. */
  readonly painted: number;
  /** So are the cells that are walked through and heard. */
  readonly complete: number;
  /** Cells of the map that can be opened. */
  readonly cells: number;
}

interface Watching {
  noted: { answered: number; inserted: number; painted: number; complete: number; cells: number };
}

/**
 * Runs in the page before anything else: notes when the answer about so many weeks was read, when the map of them stood in the page
 * with all its numbers, when it was painted, and when it had all its cells.
 */
function watch(weeks: number): void {
  const here = globalThis as unknown as Watching;
  here.noted = { answered: 0, inserted: 0, painted: 0, complete: 0, cells: 0 };
  const ask = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await ask(input, init);
    if (!(typeof init?.body === 'string' && init.body.includes('"AttendanceTrend"'))) return response;
    const text = await response.text();
    here.noted.answered = performance.mark('answered').startTime;
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const rows = (): readonly Element[] => [...document.querySelectorAll('.heat tbody tr')];
  // Every number of the map stands in the picture: a line of a column for each row.
  const isPictured = (): boolean => {
    const texts = [...document.querySelectorAll('.heat-numbers')].map(({ textContent }) => textContent);
    const numbers = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
    return rows().length > 0 && numbers.length === rows().length * weeks;
  };
  const hasCells = (row: Element): boolean => row.childElementCount === weeks + 2;
  // The first task after the next frame: style, layout and paint of what was put into the page are done by then.
  const afterNextFrame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  };
  const waitForTheRest = (): void => {
    if (!rows().every(hasCells)) return afterNextFrame(waitForTheRest);
    here.noted.complete = performance.mark('complete').startTime;
    here.noted.cells = document.querySelectorAll('.heat [data-cell]').length;
  };
  new MutationObserver(() => {
    if (here.noted.inserted > 0 || !isPictured()) return;
    here.noted.inserted = performance.mark('inserted').startTime;
    afterNextFrame(() => {
      here.noted.painted = performance.mark('painted').startTime;
      waitForTheRest();
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Watches every page that this one becomes, for the map of so many weeks. */
export async function watchHeatMap(page: Page, weeks: number): Promise<void> {
  // What runs this program wraps functions in a helper that only it knows.
  await page.addInitScript({ content: 'globalThis.__name = (wrapped) => wrapped;' });
  await page.addInitScript(watch, weeks);
}

/** What was noted, once all of the map is painted. */
export async function readNoted(page: Page): Promise<Noted> {
  await page.waitForFunction(() => (globalThis as unknown as Watching).noted?.complete > 0);
  return page.evaluate(() => (globalThis as unknown as Watching).noted);
}
