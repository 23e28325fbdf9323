import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Arrival } from '../arrival.ts';
import { findChecksAtOnce } from './checks-at-once.store.ts';
import { fillFile, mayFill } from './fill-file.store.ts';
import type { FilledPractice } from './follow-filled.ts';
import type { IncomingFile } from './incoming-file.ts';
import { mergeFile, type RowCounts } from './merge-file.store.ts';
import { noteFiles } from './note-files.ts';
import { writeOrganization } from './organization.store.ts';
import { practiceFiles } from './practice-files.ts';
import { makeRecordIds } from './record-ids.ts';
import { sessionFiles } from './session-files.ts';

const arrivingFiles = [...practiceFiles, ...sessionFiles];
const files = [...arrivingFiles, ...noteFiles];

/** The tables that records are written to. */
export const recordTables: readonly string[] = [
  ...new Set(['organization', ...files.flatMap((file) => file.targets.map(({ table }) => table))]),
];

/** Hears of the writing. */
export interface WritingWatch {
  /** The rows of this file are being written. */
  readonly onFile: (file: string) => void;
  /** So many rows are written, of so many in all; told as soon as it is known how many they are. */
  readonly onRows: (done: number, total: number) => void;
}

/** What writing records did; a new practice was not there before, and its tables may have been filled without asking of each row. */
export interface WrittenRecords extends RowCounts {
  readonly isNew: boolean;
  readonly filled: FilledPractice | null;
}

/** Writes a practice's records file by file, as they arrive: each file after those that it refers to. */
export async function writeRecords(
  transaction: Transaction,
  organizationId: string,
  isDemo: boolean,
  arrival: Arrival,
  watch: WritingWatch,
): Promise<WrittenRecords> {
  const { records } = arrival;
  const own = await writeOrganization(transaction, organizationId, records.organization, isDemo);
  const isNew = own.inserted > 0;
  const ids = makeRecordIds(organizationId, records);
  const filled = isNew && (await mayFill(transaction)) ? await startFilling() : null;
  const counts = { ...own, replaced: 0 };
  const countAll = (): number => 1 + files.reduce((sum, file) => sum + file.count(records), 0);
  let done = 1;

  async function startFilling(): Promise<FilledPractice> {
    const checks = await findChecksAtOnce(transaction, recordTables);
    const onTable = (table: string): void => {
      watch.onFile(files.find(({ targets }) => targets.some((one) => one.table === table))?.file ?? table);
    };
    return { organizationId, checks, ids, recordTables, onTable };
  }
  async function write(file: IncomingFile, onRows: (rows: number) => void): Promise<RowCounts> {
    if (filled === null) return mergeFile(transaction, organizationId, file, arrival, ids, onRows);
    const inserted = await fillFile(transaction, filled, file, arrival, ids, onRows);
    return { inserted, updated: 0, unchanged: 0, replaced: 0 };
  }
  async function writeFile(file: IncomingFile): Promise<void> {
    watch.onFile(file.file);
    let handedOver = 0;
    const show = (rows: number): void => {
      if (arrival.isWhole()) watch.onRows(rows, countAll());
    };
    const written = await write(file, (rows) => {
      handedOver += rows;
      // Handing the rows over is the smaller part of the work on them.
      show(Math.round(done + handedOver / (isNew ? file.targets.length : 4)));
    });
    counts.inserted += written.inserted;
    counts.updated += written.updated;
    counts.replaced += written.replaced;
    done += file.count(records);
    show(done);
  }
  for (const file of arrivingFiles) await writeFile(file);
  // Which notes are signed stands at the end of a folder.
  await arrival.whole();
  for (const file of noteFiles) await writeFile(file);
  return { ...counts, unchanged: countAll() - counts.inserted - counts.updated, isNew, filled };
}
