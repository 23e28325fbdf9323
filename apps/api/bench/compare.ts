import { measure, type Figures } from './measure.ts';

const clients = 4;
const rounds = 3;

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A way of asking, by the client's number. */
export type Ask = (client: number) => Promise<void>;

/**
 * Measures several ways of asking the same thing in turn, a few times each, so that whatever else the machine does falls on all of
 * them; the middle of each figure counts. Four clients ask at once.
 */
export async function compare<Way extends string>(
  ways: Readonly<Record<Way, Ask>>,
  seconds: number,
): Promise<Readonly<Record<Way, Figures>>> {
  const names = Object.keys(ways) as Way[];
  const taken = new Map<Way, Figures[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken.get(name)?.push(await measure(ways[name], { clients, seconds }));
  }
  const settle = (name: Way): Figures => {
    const all = taken.get(name) ?? [];
    return {
      requestsPerSecond: middle(all.map((one) => one.requestsPerSecond)),
      p50: middle(all.map((one) => one.p50)),
      p95: middle(all.map((one) => one.p95)),
      requests: all.reduce((sum, one) => sum + one.requests, 0),
    };
  };
  return Object.fromEntries(names.map((name) => [name, settle(name)])) as Record<Way, Figures>;
}

export const clientsAtOnce = clients;
