import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disclosure } from '@concord/domain/disclosures';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { systemClock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/open-database.ts';
import { inUnitOfWork, type Transaction } from '../../../platform/database/unit-of-work.ts';
import { finishJudging } from '../../findings/index.ts';
import { digestOfFolder } from '../folder-digest.ts';
import { wholePractice } from '../import-practice/index.ts';
import { csvLine } from './csv.ts';
import { findFolderFault, makeFolder } from './new-folder.ts';
import { countOpenNames, type OpenNamesCount } from './open-names.store.ts';
import { outgoingFiles, type OutgoingFile, type OutgoingRow } from './outgoing-file.ts';
import { countRows, freezeView, readRows } from './read-rows.store.ts';
import { decideDisclosure, recordExport, type FolderReceiver } from './record-export.ts';

export interface ExportOptions {
  /** Told how many of about how many rows are written, as they are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting it leaves no folder behind. */
  readonly signal?: AbortSignal;
  /** To whom the folder goes, where it leaves the practice: it is entered as a disclosure of each record. */
  readonly receiver?: FolderReceiver | undefined;
}

/** What an export wrote. */
export interface ExportOutcome {
  readonly rows: number;
  /** What the check for members' names finds open in the notes that were written. */
  readonly names: OpenNamesCount;
  /** SHA-256 of the folder, under which it stands in the audit trail. */
  readonly digest: string;
  /** How many clients' accounts of disclosures it was entered into. */
  readonly disclosed: number;
}

/**
 * Writes a practice's records as a practice folder, as they are at one moment. Refused (`folder-in-use`) where the folder holds
 * anything, and where a disclosure may not be entered as it is; throws where it can't be written or the database can't be reached, and then leaves nothing behind.
 */
export async function exportPractice(
  database: Pick<Database, 'dataSource' | 'administratorUrl'>,
  organizationId: string,
  folder: string,
  options: ExportOptions = {},
): Promise<Result<ExportOutcome>> {
  const fault = await findFolderFault(folder);
  if (fault !== null) return refused('folder-in-use', fault);
  const now = systemClock();
  // By the check as it is now: afterwards the view is frozen, and nothing can be judged.
  await finishJudging(database.dataSource, organizationId, systemClock, () =>
    options.signal?.throwIfAborted(),
  );
  return inUnitOfWork(database.dataSource, wholePractice(organizationId), async (transaction) => {
    await freezeView(transaction);
    const { receiver } = options;
    const disclose = (digest: string): Promise<Result<Disclosure | null>> =>
      receiver === undefined
        ? Promise.resolve(accepted(null))
        : decideDisclosure(transaction, organizationId, receiver, digest, now);
    // What would be refused is refused before anything is written.
    const foreseen = await disclose('0'.repeat(64));
    if (!foreseen.ok) return foreseen;
    return makeFolder(folder, async (aside) => {
      const names = await countOpenNames(transaction, organizationId, now);
      const rows = await writeFiles(transaction, organizationId, aside, options);
      const written = { rows, digest: await digestOfFolder(aside) };
      const disclosure = await disclose(written.digest);
      if (!disclosure.ok) throw new Error('A disclosure that was foreseen is refused.');
      const disclosed = await recordExport(database, organizationId, written, disclosure.value);
      return accepted({ ...written, names, disclosed });
    });
  });
}

async function writeFiles(
  transaction: Transaction,
  organizationId: string,
  folder: string,
  { onProgress, signal }: ExportOptions,
): Promise<number> {
  const total = await countRows(transaction, organizationId);
  let rows = 0;
  for (const file of outgoingFiles) {
    const found = readRows<OutgoingRow>(transaction, file.sql, [organizationId]);
    await writeFile(join(folder, file.name), file, found, (written) => {
      signal?.throwIfAborted();
      rows += written;
      onProgress?.(rows, Math.max(rows, total));
    });
  }
  return rows;
}

async function writeFile(
  path: string,
  file: OutgoingFile,
  found: AsyncIterable<readonly OutgoingRow[]>,
  onRows: (rows: number) => void,
): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.write(csvLine(file.header));
    for await (const rows of found) {
      await handle.write(rows.map((row) => csvLine(file.cells(row))).join(''));
      onRows(rows.length);
    }
  } finally {
    await handle.close();
  }
}
