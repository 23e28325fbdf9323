/** Lets a number of works run at once; the others wait their turn, first come, first served. */
export interface Turns {
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
}

export function makeTurns(atOnce: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    take: async (work) => {
      if (running >= atOnce) await new Promise<void>((proceed) => waiting.push(proceed));
      else running += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
