import type { PracticeRecords } from '@concord/domain/practice';
import { accepted, refused, type Refusal, type Result } from '@concord/domain/shared';
import { recordEvent } from '../../../platform/audit/audit.store.ts';
import { commandEvent } from '../../../platform/audit/command-event.ts';
import { systemClock } from '../../../platform/clock.ts';
import { inImport } from '../../../platform/database/importer.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { judgeOrganization } from '../../findings/index.ts';
import { refreshAllRollUps } from '../../reports/index.ts';
import { explainConflict } from './explain-conflict.ts';
import { followMoves } from './follow-moves.store.ts';
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
import { sessionFiles } from './session-files.ts';
import { withFreshStatistics } from './statistics.store.ts';
import { writeFile, type RowCounts } from './write-file.store.ts';

export interface ImportOptions {
  /** The records are invented for a demonstration. */
  readonly demo?: boolean;
  /** Told how many of all rows are written, as they are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting it undoes the import. */
  readonly signal?: AbortSignal;
}

/** What an import did, in rows of the folder's files. */
export interface ImportOutcome extends RowCounts {
  readonly organizationId: string;
}

const files = [...practiceFiles, ...sessionFiles, ...noteFiles];
const tables = ['organization', ...files.flatMap((file) => file.targets.map(({ table }) => table))];

/**
 * Writes a practice's records into the database in one transaction, under row-level security: all of them, or none when it is
 * refused (`demo-mixed`, `conflict`, `signed-here`) or fails. The same records again change nothing. Throws where the database can't be reached.
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
    return accepted(
      await inImport(database.administratorUrl, wholePractice(organizationId), async (transaction) => {
        const { signal } = options;
        const done = await takeTurn(database.administratorUrl, transaction, organizationId, signal);
        return writeRecords(transaction, organizationId, records, options, progress).finally(done);
      }),
    );
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
): Promise<ImportOutcome> {
  const total = 1 + files.reduce((sum, file) => sum + file.count(records), 0);
  const own = await writeOrganization(
    transaction,
    organizationId,
    records.organization,
    options.demo === true,
  );
  let [inserted, updated, replaced, done] = [own.inserted, own.updated, 0, 1];
  const show = (rows: number): void => {
    options.signal?.throwIfAborted();
    options.onProgress?.(Math.round(rows), total);
  };
  const ids = makeRecordIds(organizationId, records);
  const destination = { organizationId, isNew: own.inserted > 0 };
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
  if (!destination.isNew && updated > 0) await followMoves(transaction, organizationId);
  if (inserted + updated + replaced > 0) {
    await withFreshStatistics(transaction, tables, async () => {
      await refreshAllRollUps(transaction, organizationId);
      await judgeOrganization(transaction, organizationId, systemClock(), () =>
        options.signal?.throwIfAborted(),
      );
    });
    // An import that changed nothing did nothing.
    const act = { at: systemClock(), action: 'import', recordClass: 'roster' } as const;
    await recordEvent(transaction, organizationId, commandEvent(act, { inserted, updated, replaced }));
  }
  return { organizationId, inserted, updated, replaced, unchanged: total - inserted - updated };
}
