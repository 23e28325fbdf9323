import { createAlarm } from '../../platform/alarm.ts';
import { whenIdle, type WhenIdle } from '../../platform/when-idle.ts';

/** What follows from the drafts, reckoned when nobody is typing: a key never waits for it. */
export interface Later<Value> {
  /** As it was reckoned last; null before the first time. */
  readonly get: (record: string) => Value | null;
  /** Only what somebody watches is reckoned. */
  readonly subscribe: (record: string, listener: () => void) => () => void;
  /** Reckons everything thus from now on. */
  readonly follow: (reckon: (record: string) => Value) => void;
  /** Everything may be different, the given record first. */
  readonly changed: (first?: string) => void;
}

/** After the last key; and at the latest after the first one, for whoever never pauses: a line of a text takes less. */
const pause = 300;
const longestWait = 5_000;

/** Reckons one record after the other, each in a breath of its own, once the writer pauses. */
export function createLater<Value>(idle: WhenIdle = whenIdle): Later<Value> {
  const values = new Map<string, Value>();
  const listeners = new Map<string, Set<() => void>>();
  const due = new Set<string>();
  let reckon: ((record: string) => Value) | null = null;
  /** What was changed since the records were put in order last, the latest at the end. */
  const changed = new Set<string>();
  let everything = false;
  let since: number | null = null;
  let running = false;

  const step = (isFirst: boolean): void => {
    const [record] = due;
    // Whoever types meanwhile goes first: all but the first record wait for the next pause.
    if (record === undefined || reckon === null || (alarm.isSet() && !isFirst)) {
      running = false;
      return;
    }
    due.delete(record);
    const watching = listeners.get(record);
    if (watching !== undefined && watching.size > 0) {
      const before = values.get(record);
      const value = reckon(record);
      if (before === undefined || !isSame(before, value)) {
        values.set(record, value);
        for (const listener of [...watching]) listener();
      }
    }
    idle(() => step(false));
  };
  /** What was changed last comes first, then what waited already, then all others. */
  const putInOrder = (): void => {
    if (!everything) return;
    const rest = [...due, ...listeners.keys()];
    due.clear();
    for (const record of [...changed].reverse()) due.add(record);
    for (const record of rest) due.add(record);
    changed.clear();
    everything = false;
  };
  const run = (): void => {
    since = null;
    putInOrder();
    if (running) return;
    running = true;
    idle(() => step(true));
  };
  const alarm = createAlarm(run);
  const schedule = (wait: number): void => {
    since ??= performance.now();
    const left = longestWait - (performance.now() - since);
    alarm.set(Math.max(0, Math.min(wait, left)));
  };

  return {
    get: (record) => values.get(record) ?? null,
    subscribe: (record, listener) => {
      const watching = listeners.get(record) ?? new Set();
      listeners.set(record, watching);
      watching.add(listener);
      due.add(record);
      if (!alarm.isSet()) schedule(0);
      return () => watching.delete(listener);
    },
    follow: (next) => {
      reckon = next;
      for (const record of listeners.keys()) due.add(record);
      schedule(0);
    },
    changed: (first) => {
      everything = true;
      if (first !== undefined) {
        changed.delete(first);
        changed.add(first);
      }
      schedule(pause);
    },
  };
}

/** Small values, seldom compared: what is the same need not be drawn again. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
