import { sealTrail } from '../platform/audit/seal-trail.ts';
import { systemClock } from '../platform/clock.ts';
import { describeFailure, logToStandardError } from '../platform/log.ts';

const everyMinute = 60_000;

/** Seals the audit trail every minute, and once more at the end. A seal that fails is logged and made up for by the next. */
export function keepSealing(
  administratorUrl: string,
  folder: string,
): { readonly stop: () => Promise<void> } {
  const seal = async (): Promise<void> => {
    try {
      await sealTrail(administratorUrl, folder, systemClock());
    } catch (failure) {
      logToStandardError({ event: 'audit-trail-not-sealed', ...describeFailure(failure) });
    }
  };
  const timer = setInterval(() => void seal(), everyMinute);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await seal();
    },
  };
}
