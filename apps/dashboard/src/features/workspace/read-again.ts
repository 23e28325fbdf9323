const settling = 1_500;

/**
 * Does the work again after each call; calls that come while it runs share one more run, which begins after the last of them.
 * When all is quiet it runs a last time.
 */
export function oneAtATime(work: () => Promise<unknown>): { ask: () => void; stop: () => void } {
  let running = false;
  let wanted = false;
  let last: ReturnType<typeof setTimeout> | null = null;
  const run = async (): Promise<void> => {
    running = true;
    while (wanted) {
      wanted = false;
      await work().catch(() => undefined);
    }
    running = false;
  };
  const start = (): void => {
    wanted = true;
    if (!running) void run();
  };
  const stop = (): void => {
    if (last !== null) clearTimeout(last);
    last = null;
  };
  return {
    ask: () => {
      stop();
      last = setTimeout(start, settling);
      start();
    },
    stop,
  };
}
