import { systemClock } from '../../../platform/clock.ts';
import { inImport } from '../../../platform/database/importer.ts';
import { judgeIfNeverJudged, tablesOfFindings, wasEverJudged } from '../../findings/index.ts';
import { takeTurn } from './import-turn.store.ts';
import { wholePractice } from './organization.store.ts';
import { refreshStatistics } from './statistics.store.ts';

interface JudgingOptions {
  readonly onJudging?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Judges a practice whose records were just imported, where it never was, in a transaction of its own: the reports answer while this
 * goes on, and who asks for findings waits for it. Whether it is judged: not when it was stopped.
 */
export async function judgeImported(
  { administratorUrl }: { readonly administratorUrl: string },
  organizationId: string,
  { onJudging, signal }: JudgingOptions,
): Promise<boolean> {
  try {
    await inImport(administratorUrl, wholePractice(organizationId), async (transaction) => {
      if (await wasEverJudged(transaction, organizationId)) return;
      const done = await takeTurn(administratorUrl, transaction, organizationId, signal);
      const work = judgeIfNeverJudged(transaction, organizationId, systemClock(), (sessions, all) => {
        signal?.throwIfAborted();
        onJudging?.(sessions, all);
      });
      await work.finally(done);
      await refreshStatistics(transaction, tablesOfFindings);
    });
    return true;
  } catch (failure) {
    if (signal?.aborted === true) return false;
    throw failure;
  }
}
