import type { Instant } from '@concord/domain/shared';
import { listOrganizations } from '../features/exchange/index.ts';
import { isJudged, judgeIfNeverJudged } from '../features/findings/index.ts';
import type { Database } from '../platform/database/open-database.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';

/** Judges the records of practices that were judged by an older rule book, or never: nobody who asks has to wait for it. */
export async function judgeAtStart(
  { administratorUrl, dataSource }: Database,
  now: Instant,
  say: (line: string) => void,
): Promise<void> {
  for (const { organizationId, name } of await listOrganizations(administratorUrl)) {
    const access = {
      organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: ['body', 'billing'],
    } as const;
    await inUnitOfWork(dataSource, access, async (transaction) => {
      if (await isJudged(transaction, organizationId)) return;
      say(`judging the records of ${name} by the rules of completeness`);
      await judgeIfNeverJudged(transaction, organizationId, now);
    });
  }
}
