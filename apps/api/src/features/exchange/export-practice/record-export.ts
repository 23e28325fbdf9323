import { recordDisclosure, type Disclosure } from '@concord/domain/disclosures';
import { dateIn, type Instant, type Result } from '@concord/domain/shared';
import { recordEvent } from '../../../platform/audit/audit.store.ts';
import { commandEvent } from '../../../platform/audit/command-event.ts';
import { systemClock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/open-database.ts';
import { inImport } from '../../../platform/database/importer.ts';
import { inUnitOfWork, type Transaction } from '../../../platform/database/unit-of-work.ts';
import { wholePractice } from '../import-practice/index.ts';
import { discloseOfAll, findTimeZone } from './disclose-export.store.ts';

/** To whom a folder goes, and what for: then it is a disclosure of every record in it. */
export type FolderReceiver = Pick<Disclosure, 'recipient' | 'purpose'>;

/** What is said of a folder when it was written. */
interface WrittenFolder {
  readonly rows: number;
  readonly digest: string;
}

/** Decides whether the folder may be entered as a disclosure of today. */
export async function decideDisclosure(
  transaction: Transaction,
  organizationId: string,
  receiver: FolderReceiver,
  digest: string,
  now: Instant,
): Promise<Result<Disclosure>> {
  const today = dateIn(now, await findTimeZone(transaction, organizationId));
  const what = `All of the record, in a practice folder (SHA-256 ${digest})`;
  return recordDisclosure({ ...receiver, what, disclosedOn: today }, today);
}

/**
 * Enters the export into the audit trail, and as a disclosure of each client's record where it goes to somebody: before the folder takes
 * its place, so that none is there without it. In a transaction of its own, for that of the reading can write nothing. Answers with
 * how many clients it was entered for.
 */
export async function recordExport(
  { dataSource, administratorUrl }: Pick<Database, 'dataSource' | 'administratorUrl'>,
  organizationId: string,
  { rows, digest }: WrittenFolder,
  disclosure: Disclosure | null,
): Promise<number> {
  const now = systemClock();
  const act = { at: now, action: 'export', recordClass: 'roster' } as const;
  const access = wholePractice(organizationId);
  if (disclosure === null) {
    await inUnitOfWork(dataSource, access, (transaction) =>
      recordEvent(transaction, organizationId, commandEvent(act, { rows, digest })),
    );
    return 0;
  }
  return inImport(administratorUrl, access, async (transaction) => {
    const disclosed = await discloseOfAll(transaction, organizationId, disclosure, now);
    await recordEvent(transaction, organizationId, commandEvent(act, { rows, digest, disclosed }));
    return disclosed;
  });
}
