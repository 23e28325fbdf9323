import type { PracticeRecords } from '@concord/domain/practice';
import { accepted, refused, type Refusal, type Result } from '@concord/domain/shared';
import { recordEvent } from '../../../platform/audit/audit.store.ts';
import { commandEvent } from '../../../platform/audit/command-event.ts';
import { systemClock } from '../../../platform/clock.ts';
import { inImport } from '../../../platform/database/importer.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { judgeOrganization, tablesOfFindings } from '../../findings/index.ts';
import { refreshAllRollUps, rollUpTables } from '../../reports/index.ts';
import { explainConflict } from './explain-conflict.ts';
import { followMoves } from './follow-moves.store.ts';
import { judgeImported } from './judge-imported.ts';
import { noteFiles } from './note-files.ts';
import {
  listOrganizations,
  organizationIdOf,
  wholePractice,
  writeOrganization,
} from './organization.store.ts';
import { practiceFiles } from './practice-files.ts';
import { ImportRefused } from './import-refused.ts';
import { takeTurn } from './import-turn.store.ts';
import { makeRecordIds } from './record-ids.ts';
import { findCheckableReferences } from './references.store.ts';
import { sessionFiles } from './session-files.ts';
import { refreshStatistics } from './statistics.store.ts';
import { writeFile, type RowCounts } from './write-file.store.ts';

export interface ImportOptions {
  /** The records are invented for a demonstration. */
  readonly demo?: boolean;
  /** SHA-256 of the folder that the records come from: it enters the audit trail. */
  readonly digest?: string;
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

const files = [...practiceFiles, ...sessionFiles, ...noteFiles];
const tables = ['organization', ...files.flatMap((file) => file.targets.map(({ table }) => table))];

/**
 * Writes a practice's records into the database in one transaction, under row-level security: all of them, or none when it is
 * refused (`demo-mixed`, `conflict`, `signed-here`) or fails. The same records again change nothing. A practice that was not
 * there before is judged in a transaction of its own afterwards. Throws where the database can't be reached.
 */
export async function importPractice(
  database: { readonly administratorUrl: string },
  records: PracticeRecords,
  options: ImportOptions = {},
): Promise<Result<ImportOutcome>> {
  const { name } = records.organization;
  const known = (await listOrganizations(database.administratorUrl)).find((one) => one.name === name);
  const isDemo = options.demo === true;
  if (known !== undefined && known.isDemo !== isDemo) return refuseMixing(known.isDemo);
  const organizationId = known?.organizationId ?? organizationIdOf(name);
  const progress: { file: string } = { file: 'organization.csv' };
  try {
    const counts = await inImport(
      database.administratorUrl,
      wholePractice(organizationId),
      async (transaction) => {
        const { signal } = options;
        const done = await takeTurn(database.administratorUrl, transaction, organizationId, signal);
        return writeRecords(transaction, organizationId, records, options, progress).finally(done);
      },
    );
    options.onWritten?.();
    const isJudged = await judgeImported(database, organizationId, options);
    return accepted({ organizationId, ...counts, isJudged });
  } catch (failure) {
    if (failure instanceof ImportRefused) return refused(failure.code, failure.message);
    const conflict = explainConflict(failure, progress.file);
    if (conflict === null) throw failure;
    return { ok: false, refusal: conflict };
  }
}

const refuseMixing = (isDemo: boolean): Result<never, Refusal> =>
  isDemo
    ? refused('demo-mixed', 'The demonstration practice has this name: real records are never mixed with it.')
    : refused(
        'demo-mixed',
        'A practice with real records has this name: a demonstration is never mixed with it.',
      );

async function writeRecords(
  transaction: Transaction,
  organizationId: string,
  records: PracticeRecords,
  options: ImportOptions,
  progress: { file: string },
): Promise<RowCounts> {
  const total = 1 + files.reduce((sum, file) => sum + file.count(records), 0);
  const isDemo = options.demo === true;
  const own = await writeOrganization(transaction, organizationId, records.organization, isDemo);
  let [inserted, updated, replaced, done] = [own.inserted, own.updated, 0, 1];
  const show = (rows: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.round(rows), total);
  };
  const ids = makeRecordIds(organizationId, records);
  const isNew = own.inserted > 0;
  const destination = {
    organizationId,
    asNew: isNew ? await findCheckableReferences(transaction, tables) : null,
  };
  for (const file of files) {
    progress.file = file.file;
    const rows = { count: file.count(records), values: file.rows(records, ids) };
    // Handing the rows over is the smaller part of the work on them.
    let handedOver = 0;
    const counts = await writeFile(transaction, destination, file, rows, (more) => {
      handedOver += more;
      show(done + handedOver / 4);
    });
    inserted += counts.inserted;
    updated += counts.updated;
    replaced += counts.replaced;
    done += rows.count;
    show(done);
  }
  const counts = { inserted, updated, replaced, unchanged: total - inserted - updated };
  // An import that changed nothing did nothing.
  if (inserted + updated + replaced > 0)
    await followRecords(transaction, organizationId, counts, isNew, options);
  return counts;
}

/** Brings everything up to date that is kept of the records, and enters the import into the audit trail. */
async function followRecords(
  transaction: Transaction,
  organizationId: string,
  { inserted, updated, replaced }: RowCounts,
  isNew: boolean,
  { signal, digest }: ImportOptions,
): Promise<void> {
  if (!isNew && updated > 0) await followMoves(transaction, organizationId);
  await refreshStatistics(transaction, tables);
  await refreshAllRollUps(transaction, organizationId);
  await refreshStatistics(transaction, rollUpTables);
  if (!isNew) {
    await judgeOrganization(transaction, organizationId, systemClock(), () => signal?.throwIfAborted());
    await refreshStatistics(transaction, tablesOfFindings);
  }
  const act = { at: systemClock(), action: 'import', recordClass: 'roster' } as const;
  await recordEvent(
    transaction,
    organizationId,
    commandEvent(act, { inserted, updated, replaced, ...(digest === undefined ? {} : { digest }) }),
  );
}
