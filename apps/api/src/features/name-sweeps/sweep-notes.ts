import type { DataSource } from 'typeorm';
import type { Clock } from '../../platform/clock.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import { keepFindings } from '../findings/index.ts';
import { loadNextSessions, moveSweep, takeRunningSweep } from './name-sweep.store.ts';

/** So few sessions are looked through in one transaction that whoever writes in them hardly waits. */
const sessionsAtOnce = 8;

/**
 * Takes a running sweep one step further: looks through the notes of the next sessions and writes how far it came, both or neither.
 * False where no sweep runs, or where another process has it in hand.
 */
export function takeSweepFurther(
  dataSource: DataSource,
  organizationId: string,
  clock: Clock,
): Promise<boolean> {
  const access = {
    organizationId,
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing', 'quality'],
  } as const;
  return inUnitOfWork(dataSource, access, async (transaction) => {
    const sweep = await takeRunningSweep(transaction, organizationId);
    if (sweep === null) return false;
    const sessionIds = await loadNextSessions(transaction, organizationId, sweep.reached, sessionsAtOnce);
    await keepFindings(
      transaction,
      organizationId,
      clock(),
      sessionIds.map((sessionId) => ({
        what: 'session',
        sessionId,
        words: true,
        people: [],
        overTime: false,
      })),
    );
    await moveSweep(transaction, organizationId, sweep.id, sessionIds.at(-1) ?? null, clock());
    return sessionIds.length > 0;
  });
}
