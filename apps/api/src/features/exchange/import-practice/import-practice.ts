import type { PracticeRecords } from '@concord/domain/practice';
import { accepted, refused, type Refusal, type Result } from '@concord/domain/shared';
import { recordEvent } from '../../../platform/audit/audit.store.ts';
import { commandEvent } from '../../../platform/audit/command-event.ts';
import { systemClock } from '../../../platform/clock.ts';
import { inImport } from '../../../platform/database/importer.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { judgeOrganization, tablesOfFindings } from '../../findings/index.ts';
import { refreshAllRollUps, rollUpTables } from '../../reports/index.ts';
import { allThere, type Arrival } from '../arrival.ts';
import { explainConflict } from './explain-conflict.ts';
import { followFilled } from './follow-filled.ts';
import { followMoves } from './follow-moves.store.ts';
import { ImportRefused } from './import-refused.ts';
import { takeTurn } from './import-turn.store.ts';
import { judgeImported } from './judge-imported.ts';
import type { RowCounts } from './merge-file.store.ts';
import { isCalled, listOrganizations, organizationIdOf, wholePractice } from './organization.store.ts';
import { refreshStatistics } from './statistics.store.ts';
import { recordTables, writeRecords, type WrittenRecords } from './write-records.ts';

export interface ImportOptions {
  /** The records are invented for a demonstration. */
  readonly demo?: boolean;
  /** Finds the SHA-256 of the folder that the records come from, once all are written: it enters the audit trail. */
  readonly digest?: () => Promise<string>;
  /** Told how many of all rows are written, as they are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told when the records are there for good. */
  readonly onWritten?: () => void;
  /** Told how many sessions of a new practice have been judged after that. */
  readonly onJudging?: (done: number, total: number) => void;
  /** Aborting it undoes the import; once the records are there for good, it only puts off judging them. */
  readonly signal?: AbortSignal;
}

/** What an import did, in rows of the folder's files. */
export interface ImportOutcome extends RowCounts {
  readonly organizationId: string;
  /** Whether everything was judged by the rules of completeness; what was not is judged before it is first asked for. */
  readonly isJudged: boolean;
}

type ImportedDatabase = Readonly<Record<'administratorUrl', string>>;

/**
 * Writes a practice's records into the database in one transaction: all of them, or none when it is refused (`demo-mixed`,
 * `conflict`, `signed-here`) or fails. The same records again change nothing. A practice that was not there before is judged in a
 * transaction of its own afterwards. Throws where the database can't be reached.
 */
export const importPractice = (
  database: ImportedDatabase,
  records: PracticeRecords,
  options: ImportOptions = {},
): Promise<Result<ImportOutcome>> => importArriving(database, allThere(records), options);

/** The same with records that are still on their way; nothing is changed when not all of them arrive. */
export async function importArriving(
  { administratorUrl }: ImportedDatabase,
  arrival: Arrival,
  options: ImportOptions,
): Promise<Result<ImportOutcome>> {
  const { name } = arrival.records.organization;
  const known = (await listOrganizations(administratorUrl)).find((one) => isCalled(one, name));
  const isDemo = options.demo === true;
  if (known !== undefined && known.isDemo !== isDemo) return refuseMixing(known.isDemo);
  // Others work in a practice that is there: they don't wait for a folder to be read.
  if (known !== undefined) await arrival.whole();
  const organizationId = known?.organizationId ?? organizationIdOf(name);
  let file = 'organization.csv';
  try {
    const {
      isNew: _,
      filled: __,
      ...counts
    } = await inImport(administratorUrl, wholePractice(organizationId), async (transaction) => {
      const done = await takeTurn(administratorUrl, transaction, organizationId, options.signal);
      const work = writeEverything(transaction, organizationId, arrival, options, (next) => (file = next));
      return work.finally(done);
    });
    options.onWritten?.();
    const isJudged = await judgeImported({ administratorUrl }, organizationId, options);
    return accepted({ organizationId, ...counts, isJudged });
  } catch (failure) {
    if (failure instanceof ImportRefused) return refused(failure.code, failure.message);
    const conflict = explainConflict(failure, file);
    if (conflict === null) throw failure;
    return { ok: false, refusal: conflict };
  }
}

const refuseMixing = (isDemo: boolean): Result<never, Refusal> =>
  isDemo
    ? refused(
        'demo-mixed',
        'The demonstration practice has, or had, this name: real records are never mixed with it.',
      )
    : refused(
        'demo-mixed',
        'A practice with real records has, or had, this name: a demonstration is never mixed with it.',
      );

async function writeEverything(
  transaction: Transaction,
  organizationId: string,
  arrival: Arrival,
  options: ImportOptions,
  onFile: (file: string) => void,
): Promise<WrittenRecords> {
  const { demo, onProgress, signal } = options;
  const written = await writeRecords(transaction, organizationId, demo === true, arrival, {
    onFile,
    onRows: (done, total) => {
      signal?.throwIfAborted();
      onProgress?.(done, total);
    },
  });
  // An import that changed nothing did nothing.
  if (written.inserted + written.updated + written.replaced > 0)
    await followRecords(transaction, organizationId, written, arrival.records, options);
  return written;
}

/** Brings everything up to date that is kept of the records, and enters the import into the audit trail. */
async function followRecords(
  transaction: Transaction,
  organizationId: string,
  { inserted, updated, replaced, isNew, filled }: WrittenRecords,
  records: PracticeRecords,
  { signal, digest }: ImportOptions,
): Promise<void> {
  if (!isNew && updated > 0) await followMoves(transaction, organizationId);
  if (filled === null) {
    await refreshStatistics(transaction, recordTables);
    await refreshAllRollUps(transaction, organizationId);
    await refreshStatistics(transaction, rollUpTables);
  } else {
    await followFilled(transaction, filled, records);
  }
  if (!isNew) {
    await judgeOrganization(transaction, organizationId, systemClock(), () => signal?.throwIfAborted());
    await refreshStatistics(transaction, tablesOfFindings);
  }
  const act = { at: systemClock(), action: 'import', recordClass: 'roster' } as const;
  const from = digest === undefined ? {} : { digest: await digest() };
  await recordEvent(transaction, organizationId, commandEvent(act, { inserted, updated, replaced, ...from }));
}
