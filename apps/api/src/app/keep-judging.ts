import { setTimeout as wait } from 'node:timers/promises';
import { listOrganizations } from '../features/exchange/index.ts';
import { attendJudging, leaveJudging, takeJudgingFurther } from '../features/findings/index.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/open-database.ts';
import { describeFailure, logToStandardError } from '../platform/log.ts';

const everyMinute = 60_000;
/** Between two steps the server answers whoever waits. */
const breath = 40;

export interface KeptJudging {
  readonly stop: () => Promise<void>;
}

/**
 * After an update that changes what the rules or the guard find, judges the records of all practices anew while people work: step by
 * step, each practice in its turn, so that a small one does not wait for a large one. What was interrupted (a restart, a failure,
 * another process that died) goes on within a minute from where it was. Answers once every practice has been begun.
 */
export async function keepJudging(
  { administratorUrl, dataSource }: Pick<Database, 'administratorUrl' | 'dataSource'>,
  every = everyMinute,
): Promise<KeptJudging> {
  let isStopped = false;
  let going: Promise<void> | null = null;
  const waiting = new Set<string>();

  const step = async (organizationId: string): Promise<boolean> => {
    try {
      return await takeJudgingFurther(dataSource, organizationId, systemClock);
    } catch (failure) {
      logToStandardError({ event: 'judging-interrupted', ...describeFailure(failure) });
      return false;
    }
  };
  const go = async (): Promise<void> => {
    while (waiting.size > 0) {
      for (const organizationId of [...waiting]) {
        if (isStopped) return;
        if (!(await step(organizationId))) waiting.delete(organizationId);
        await wait(breath);
      }
    }
  };
  const begin = (): void => {
    going ??= go().finally(() => (going = null));
  };
  const attend = async (isStart: boolean): Promise<void> => {
    for (const { organizationId } of await listOrganizations(administratorUrl)) {
      if (await attendJudging(dataSource, organizationId, systemClock, { isStart }))
        waiting.add(organizationId);
    }
    begin();
  };
  await attend(true);
  const timer = setInterval(() => {
    if (isStopped) return;
    attend(false).catch((failure: unknown) =>
      logToStandardError({ event: 'judging-not-attended', ...describeFailure(failure) }),
    );
  }, every);
  timer.unref();
  return {
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await going;
      for (const { organizationId } of await listOrganizations(administratorUrl))
        await leaveJudging(dataSource, organizationId);
    },
  };
}
