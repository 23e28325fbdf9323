import { setImmediate } from 'node:timers/promises';
import type { PracticeRecords } from '@concord/domain/practice';
import { idBytes } from '../../../platform/database/ids.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { countPractice, rollUpTables, type CountedRows } from '../../reports/index.ts';
import { CheckFailed, checkAtOnce, findChecksAtOnce } from './checks-at-once.store.ts';
import { fillTable, type NewPractice } from './fill-file.store.ts';
import type { RecordIds } from './record-ids.ts';
import { refreshStatistics } from './statistics.store.ts';

/** A new practice whose records have all been put into their tables. */
export interface FilledPractice extends NewPractice {
  readonly ids: RecordIds;
  readonly recordTables: readonly string[];
  readonly onTable: (table: string) => void;
}

/**
 * Checks what was put off while the tables were filled, and fills the roll-ups. They are counted here, from the records in hand, while
 * the database is busy with its own: it would have to read all of them again.
 */
export async function followFilled(
  transaction: Transaction,
  practice: FilledPractice,
  records: PracticeRecords,
): Promise<void> {
  const { organizationId, checks, ids, recordTables, onTable } = practice;
  const counting = countSoon(records, ids);
  // Waited for from now on: the database may fail first.
  counting.catch(() => undefined);
  await refreshStatistics(transaction, recordTables);
  const counted = await counting;
  try {
    await checkAtOnce(transaction, organizationId, checks);
  } catch (failure) {
    if (failure instanceof CheckFailed) onTable(failure.table);
    throw failure;
  }
  const tables = counted.map(({ table }) => table);
  const ofRollUps = { organizationId, checks: await findChecksAtOnce(transaction, tables) };
  const organization = idBytes(organizationId);
  for (const { table, columns, count, write } of counted) {
    if (count === 0) continue;
    await fillTable(transaction, ofRollUps, { table, columns, count: () => count }, write(organization));
  }
  await refreshStatistics(transaction, rollUpTables);
  await checkAtOnce(transaction, organizationId, ofRollUps.checks);
}

/** Counts once what was asked of the database is on its way there. */
async function countSoon(records: PracticeRecords, ids: RecordIds): Promise<readonly CountedRows[]> {
  await setImmediate();
  return countPractice(records, ids.of);
}
