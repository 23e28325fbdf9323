import type { TestApp } from './test-app.ts';
import { accessStatement } from '../platform/database/unit-of-work.ts';

/** An event of the audit trail as it is stored. */
interface StoredEvent {
  readonly action: string;
  readonly outcome: string;
  readonly subject: string;
  /** The whole row as text, to look in for what must not be there. */
  readonly row: string;
}

/** What the audit trail holds of a practice, for who may read it; of one kind of act, or of all. */
export const readTrail = (
  { database }: TestApp,
  organizationId: string,
  action: string | null = null,
): Promise<StoredEvent[]> =>
  database.dataSource.transaction(async (manager) => {
    await manager.query(
      accessStatement({ organizationId, groups: [], clients: [], ownClients: [], classes: ['audit'] }),
    );
    return manager.query<StoredEvent[]>(
      `select action, outcome, subject, e::text as row from audit_event e where $1::text is null or action = $1 order by seq`,
      [action],
    );
  });
