import { copyRows } from '../../../platform/database/copy-rows.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Arrival } from '../arrival.ts';
import type { ChecksAtOnce } from './checks-at-once.store.ts';
import type { IncomingFile } from './incoming-file.ts';
import type { RecordIds } from './record-ids.ts';

/** A practice that this transaction made: no row of it is there yet, and nobody else can see it. */
export interface NewPractice {
  readonly organizationId: string;
  readonly checks: ChecksAtOnce;
}

/**
 * Whether the administrator is the server's own: row-level security lets nobody else COPY into its tables, and nobody else may put
 * off a check.
 */
export async function mayFill(transaction: Transaction): Promise<boolean> {
  const [login] = await transaction.query<{ may: boolean }>(
    'select rolsuper as may from pg_roles where rolname = session_user',
  );
  return login?.may === true;
}

interface FilledTable {
  readonly table: string;
  /** Beside the practice's own identifier, which comes first. */
  readonly columns: readonly string[];
  readonly count: () => number;
}

/**
 * Writes rows of a new practice straight into a table. Row-level security does not watch a COPY, so what its policies demand of an
 * importer's rows stands in the statement: that they are the practice's own. What the table's rows refer to is checked later for all
 * of them where that is possible (`checkAtOnce`); only the server's own administrator may put it off.
 */
export async function fillTable(
  transaction: Transaction,
  { organizationId, checks }: NewPractice,
  { table, columns, count }: FilledTable,
  rows: AsyncIterable<Buffer>,
): Promise<void> {
  const role = checks.has(table) ? 'replica' : 'origin';
  const taken = await copyRows(
    transaction,
    // One message with all that belongs to it: each answer that is waited for costs time while a folder is being read.
    `set local role none; set local session_replication_role = ${role};
     copy ${table} (organization_id, ${columns.join(', ')}) from stdin (format binary)
       where organization_id = '${organizationId}'::uuid;
     set local session_replication_role = origin; set local role concord_importer`,
    rows,
  );
  if (taken !== count()) throw new Error(`${table} did not take every row.`);
}

/** Writes the rows of one file of a new practice into their tables, and says how many they are. */
export async function fillFile(
  transaction: Transaction,
  practice: NewPractice,
  file: IncomingFile,
  arrival: Arrival,
  ids: RecordIds,
  onRows: (rows: number) => void,
): Promise<number> {
  const count = (): number => file.count(arrival.records);
  if (arrival.isWhole() && count() === 0) return 0;
  for (const { table, columns } of file.targets) {
    const rows = file.rows(arrival, ids, { columns, organizationId: practice.organizationId, onRows });
    await fillTable(transaction, practice, { table, columns, count }, rows);
  }
  return count();
}
