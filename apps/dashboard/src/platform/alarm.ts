/** Something to be done later, which is put off again and again: with every key, say. */
export interface Alarm {
  /** Rings after so many milliseconds from now, and no longer at the moment that was set before. */
  readonly set: (wait: number) => void;
  readonly stop: () => void;
  readonly isSet: () => boolean;
}

/**
 * Putting it off costs no more than noting a number: the timer that runs already wakes, sees that it is too early, and sleeps on.
 */
export function createAlarm(ring: () => void): Alarm {
  let at: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wakesAt = 0;

  const sleep = (wait: number): void => {
    wakesAt = performance.now() + wait;
    timer = setTimeout(wake, wait);
  };
  const wake = (): void => {
    timer = null;
    if (at === null) return;
    const left = at - performance.now();
    // Timers are exact to a millisecond.
    if (left >= 1) return sleep(left);
    at = null;
    ring();
  };
  const wakeNever = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    set: (wait) => {
      at = performance.now() + wait;
      if (timer !== null && wakesAt <= at) return;
      wakeNever();
      sleep(wait);
    },
    stop: () => {
      at = null;
      wakeNever();
    },
    isSet: () => at !== null,
  };
}
