/** Calls back when the page has nothing better to do. */
export type WhenIdle = (work: () => void) => void;

/** At the latest after half a second. */
export const whenIdle: WhenIdle = (work) => {
  // Safari has no idle callbacks; a task of its own lets keys go first all the same.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 0);
};
