import type { PracticeRecords } from '@concord/domain/practice';
import type { FolderResult } from '@concord/domain/practice-folder';
import type { Result } from '@concord/domain/shared';
import { importArriving, type ImportOptions, type ImportOutcome } from './import-practice/index.ts';
import { readArrivingFolder, type ReadOptions } from './read-folder/index.ts';

/** What became of a folder: what is wrong with it, or what the import of its records did. */
type FolderOutcome =
  | Extract<FolderResult, { ok: false }>
  | { readonly ok: true; readonly records: PracticeRecords; readonly outcome: Result<ImportOutcome> };

interface FolderOptions extends ImportOptions {
  readonly onReading?: ReadOptions['onProgress'];
}

/**
 * Imports a practice folder. The records of a practice that is not there yet are written while the folder is still being read; when
 * anything turns out to be wrong, the writing is undone, and reading goes on until all that is wrong is known. The database is opened
 * when there is something to write; it may be asked for more than once.
 */
export async function importFolder(
  openDatabase: () => Promise<{ readonly administratorUrl: string }>,
  folder: string,
  { onReading, ...options }: FolderOptions = {},
): Promise<FolderOutcome> {
  const reading = readArrivingFolder(
    folder,
    openDatabase,
    onReading === undefined ? {} : { onProgress: onReading },
  );
  const write = async (): Promise<Result<ImportOutcome> | null> => {
    const arrival = await reading.begun;
    return arrival === null ? null : importArriving(await openDatabase(), arrival, options);
  };
  const writing = write();
  // Waited for from now on: it may fail long before the folder is read to its end.
  const settled = writing.catch(() => undefined);
  const read = await reading.result.finally(() => settled);
  // What is wrong with the folder is why it could not be written, too.
  if (!read.ok) return read;
  const outcome = await writing;
  if (outcome === null) throw new Error('A folder in order names its practice.');
  return { ok: true, records: read.records, outcome };
}
