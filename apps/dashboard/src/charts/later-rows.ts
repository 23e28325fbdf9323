import { whenIdle } from '../platform/when-idle.ts';

/** Work on the rows of a figure that need not be done before it is on the screen. */
export interface LaterRows {
  /** Of two works on one row the later one is done. */
  readonly ask: (row: Element, work: () => void) => void;
  readonly forget: (row: Element) => void;
  /** Somebody is at this row already. */
  readonly doNow: (row: Element) => void;
  /** Somebody is about to walk through all of them, or prints them. */
  readonly doAll: () => void;
}

/** So many rows a breath: keys and clicks come between. */
const atATime = 4;

export function createLaterRows(): LaterRows {
  const waiting = new Map<Element, () => void>();
  let isUnderWay = false;
  const doNow = (row: Element): void => {
    const work = waiting.get(row);
    waiting.delete(row);
    work?.();
  };
  const doAll = (): void => {
    for (const row of [...waiting.keys()]) doNow(row);
  };
  const doSome = (): void => {
    for (const row of [...waiting.keys()].slice(0, atATime)) doNow(row);
    isUnderWay = waiting.size > 0;
    if (isUnderWay) whenIdle(doSome);
    else window.removeEventListener('beforeprint', doAll);
  };
  return {
    ask: (row, work) => {
      waiting.delete(row);
      waiting.set(row, work);
      if (isUnderWay) return;
      isUnderWay = true;
      window.addEventListener('beforeprint', doAll);
      // The first task after the next frame.
      requestAnimationFrame(() => setTimeout(doSome, 0));
    },
    forget: (row) => {
      waiting.delete(row);
    },
    doNow,
    doAll,
  };
}
