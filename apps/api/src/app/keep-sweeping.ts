import { setTimeout as wait } from 'node:timers/promises';
import { listOrganizations } from '../features/exchange/index.ts';
import { takeSweepFurther } from '../features/name-sweeps/index.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/open-database.ts';
import { describeFailure, logToStandardError } from '../platform/log.ts';

const everyMinute = 60_000;
/** Whoever began a sweep has committed by then. */
const soon = 250;
/** Between two steps the server answers whoever waits. */
const breath = 40;

export interface Sweeping {
  /** A sweep was begun in this practice. */
  readonly wake: (organizationId: string) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Takes running sweeps further, step by step, one practice after another. What was interrupted (a restart, a failure, another
 * process that died) goes on within a minute from where it was.
 */
export function keepSweeping({ administratorUrl, dataSource }: Database): Sweeping {
  let isStopped = false;
  const inHand = new Map<string, Promise<void>>();
  const run = async (organizationId: string): Promise<void> => {
    try {
      while (!isStopped && (await takeSweepFurther(dataSource, organizationId, systemClock)))
        await wait(breath);
    } catch (failure) {
      logToStandardError({ event: 'name-sweep-interrupted', ...describeFailure(failure) });
    } finally {
      inHand.delete(organizationId);
    }
  };
  const begin = (organizationId: string): void => {
    if (!isStopped && !inHand.has(organizationId)) inHand.set(organizationId, run(organizationId));
  };
  const look = async (): Promise<void> => {
    try {
      for (const { organizationId } of await listOrganizations(administratorUrl)) begin(organizationId);
    } catch (failure) {
      logToStandardError({ event: 'name-sweeps-not-listed', ...describeFailure(failure) });
    }
  };
  const timer = setInterval(() => void look(), everyMinute);
  timer.unref();
  void look();
  return {
    wake: (organizationId) => void setTimeout(() => begin(organizationId), soon).unref(),
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await Promise.all(inHand.values());
    },
  };
}
