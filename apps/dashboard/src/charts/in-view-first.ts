/** Does work on the rows of a figure: on those in view at once, on the others when these are on the screen. */
export interface InViewFirst {
  /** `index` counts from the first row; of two works on one row the later one is done. */
  readonly ask: (row: HTMLElement, index: number, work: () => void) => void;
  readonly forget: (row: HTMLElement) => void;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many rows a breath: keys and clicks come between. */
const atATime = 7;

/** All rows are of one height. */
export function createInViewFirst(rowHeight: number): InViewFirst {
  const waiting = new Map<HTMLElement, () => void>();
  const seen = watchRows();
  let measured: Stretch | null = null;

  const doSome = (most: number): void => {
    for (const [row, work] of [...waiting].slice(0, most)) {
      waiting.delete(row);
      work();
    }
    if (waiting.size > 0) setTimeout(doSome, 0, atATime);
    else window.removeEventListener('beforeprint', doAll);
  };
  const doAll = (): void => doSome(Infinity);
  const wait = (row: HTMLElement, work: () => void): void => {
    if (waiting.size === 0) {
      window.addEventListener('beforeprint', doAll);
      // The first task after the next frame.
      requestAnimationFrame(() => setTimeout(doSome, 0, atATime));
    }
    waiting.set(row, work);
  };
  const measure = (row: HTMLElement, index: number): Stretch => {
    // Once for all rows that are asked about in one breath: what is drawn moves none of them.
    queueMicrotask(() => {
      measured = null;
    });
    const top = row.getBoundingClientRect().top - index * rowHeight;
    return { from: Math.floor(-top / rowHeight), to: Math.floor((window.innerHeight - top) / rowHeight) };
  };
  const isInView = (row: HTMLElement, index: number): boolean => {
    const known = seen(row);
    if (known !== null) return known;
    measured ??= measure(row, index);
    return index >= measured.from && index <= measured.to;
  };

  return {
    ask: (row, index, work) => {
      waiting.delete(row);
      if (isInView(row, index)) work();
      else wait(row, work);
    },
    forget: (row) => {
      waiting.delete(row);
    },
  };
}

/** Whether a row was in view at the last frame, known without making the page lay itself out; null for a new one. */
function watchRows(): (row: HTMLElement) => boolean | null {
  if (typeof IntersectionObserver === 'undefined') return () => null;
  const seen = new WeakMap<Element, boolean>();
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) seen.set(target, isIntersecting);
  });
  return (row) => {
    observer.observe(row);
    return seen.get(row) ?? null;
  };
}
