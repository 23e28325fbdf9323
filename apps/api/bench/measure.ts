/** What one way of asking gave. */
export interface Figures {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly requests: number;
}

export interface MeasureOptions {
  readonly clients: number;
  readonly seconds: number;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Lets so many clients ask one thing after another for so long, after a few asked to warm up. `askAs` gets the client's number
 * and comes back when the whole answer has been read.
 */
export async function measure(
  askAs: (client: number) => Promise<void>,
  { clients, seconds }: MeasureOptions,
): Promise<Figures> {
  const everybody = Array.from({ length: clients }, (_, client) => client);
  await Promise.all(
    everybody.map(async (client) => {
      for (let round = 0; round < 3; round += 1) await askAs(client);
    }),
  );
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    everybody.map(async (client) => {
      while (performance.now() < end) {
        const asked = performance.now();
        await askAs(client);
        times.push(performance.now() - asked);
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1_000;
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: times.length / elapsed,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    requests: times.length,
  };
}
