import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Arrival } from '../arrival.ts';
import { fillThenCheck, type ChecksAtOnce } from './checks-at-once.store.ts';
import { copyRows } from './copy-rows.store.ts';
import type { IncomingFile, TargetTable } from './incoming-file.ts';
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

/**
 * Writes the rows of one file of a new practice straight into their tables, and says how many they are. Row-level security does not
 * watch a COPY, so what its policies demand of an importer's rows stands in the statement: that they are the practice's own.
 */
export async function fillFile(
  transaction: Transaction,
  { organizationId, checks }: NewPractice,
  file: IncomingFile,
  arrival: Arrival,
  ids: RecordIds,
  onRows: (rows: number) => void,
): Promise<number> {
  await transaction.query('set local role none');
  for (const target of file.targets) {
    const fill = async (): Promise<void> => {
      const { columns } = target;
      const rows = file.rows(arrival, ids, { columns, first: organizationId, onRows });
      const taken = await copyRows(transaction, copyStatement(target, organizationId), rows);
      if (taken !== file.count(arrival.records)) throw new Error(`${target.table} did not take every row.`);
    };
    const ofTable = checks.get(target.table);
    if (ofTable === undefined) await fill();
    else await fillThenCheck(transaction, organizationId, { table: target.table, checks: ofTable }, fill);
  }
  await transaction.query('set local role concord_importer');
  return file.count(arrival.records);
}

const copyStatement = ({ table, columns }: TargetTable, organizationId: string): string =>
  `copy ${table} (organization_id, ${columns.join(', ')}) from stdin where organization_id = '${organizationId}'::uuid`;
