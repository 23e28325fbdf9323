/** What trying something came to: done with, or to be tried again later. */
export type Tried = 'done' | 'again';

/** Queues side by side: within a lane one thing after the other, in order; a lane that fails waits before it tries again. */
export interface Lanes {
  /** Asks for something to be tried; what is first goes before everything that waits in its lane. */
  readonly push: (lane: string, item: string, first: boolean) => void;
  /** Tries again at once whatever waits after a failure. */
  readonly retryNow: () => void;
  /** When everything that waits has been tried. */
  readonly settled: () => Promise<void>;
}

interface Lane {
  readonly due: string[];
  running: boolean;
  pause: number;
  timer: ReturnType<typeof setTimeout> | null;
}

const firstPause = 500;
/** Whoever waits for a server that is back waits no longer than this, however long it was away. */
const longestPause = 4_000;
/** Of all lanes together: a desk of thirty notes must not take the server's connections from everybody else. */
const atOnce = 4;

/** Makes the queues. `attempt` tries one thing; it may be asked for again meanwhile and is then tried once more. */
export function createLanes(attempt: (item: string) => Promise<Tried>): Lanes {
  const lanes = new Map<string, Lane>();
  const waiting: (() => void)[] = [];
  let whenSettled: (() => void)[] = [];
  let under = 0;

  const enter = async (): Promise<void> => {
    if (under >= atOnce) await new Promise<void>((free) => waiting.push(free));
    else under += 1;
  };
  // Whoever leaves hands the place over, so that nobody else takes it in between.
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) under -= 1;
    else next();
  };

  const attemptOnce = async (item: string): Promise<Tried> => {
    await enter();
    try {
      return await attempt(item);
    } catch {
      return 'again';
    } finally {
      leave();
    }
  };

  const run = async (lane: Lane): Promise<void> => {
    if (lane.running || lane.timer !== null) return;
    lane.running = true;
    for (let item = lane.due.shift(); item !== undefined; item = lane.due.shift()) {
      if ((await attemptOnce(item)) === 'done') {
        lane.pause = firstPause;
        continue;
      }
      // What comes after it may depend on it: the whole lane waits.
      lane.due.unshift(...(lane.due.includes(item) ? [] : [item]));
      lane.timer = setTimeout(() => resume(lane), lane.pause);
      lane.pause = Math.min(lane.pause * 2, longestPause);
      break;
    }
    lane.running = false;
    if ([...lanes.values()].some(({ running }) => running)) return;
    const told = whenSettled;
    whenSettled = [];
    for (const tell of told) tell();
  };
  const resume = (lane: Lane): void => {
    if (lane.timer !== null) clearTimeout(lane.timer);
    lane.timer = null;
    void run(lane);
  };

  return {
    push: (name, item, first) => {
      const lane = lanes.get(name) ?? { due: [], running: false, pause: firstPause, timer: null };
      lanes.set(name, lane);
      if (lane.due.includes(item)) return;
      if (first) lane.due.unshift(item);
      else lane.due.push(item);
      void run(lane);
    },
    retryNow: () => {
      for (const lane of lanes.values()) if (lane.timer !== null) resume(lane);
    },
    settled: () =>
      [...lanes.values()].some(({ running }) => running)
        ? new Promise((tell) => whenSettled.push(tell))
        : Promise.resolve(),
  };
}
