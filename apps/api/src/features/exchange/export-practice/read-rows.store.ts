import type { Transaction } from '../../../platform/database/unit-of-work.ts';

const rowsAtOnce = 2_000;

/** Everything that follows sees the records as they are now, whatever others change meanwhile. To be called first. */
export async function freezeView(transaction: Transaction): Promise<void> {
  await transaction.query('set transaction isolation level repeatable read, read only');
}

/** The rows of a query, a few thousand at a time: a practice of any size fits. */
export async function* readRows<Row extends object>(
  transaction: Transaction,
  sql: string,
  parameters: readonly unknown[],
): AsyncGenerator<Row[]> {
  await transaction.query(`declare outgoing no scroll cursor for ${sql}`, parameters);
  for (;;) {
    const rows = await transaction.query<Row>(`fetch forward ${rowsAtOnce} from outgoing`);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) break;
  }
  await transaction.query('close outgoing');
}

/** About how many rows the practice's records are: what progress is measured by. */
export async function countRows(transaction: Transaction, organizationId: string): Promise<number> {
  const tables = [
    'attendance',
    'progress_note',
    'goal_rating',
    'signature',
    'session',
    'session_facilitator',
  ];
  const [row] = await transaction.query<{ count: number }>(
    `select ${tables.map((table) => `(select count(*) from ${table} where organization_id = $1)`).join(' + ')} as count`,
    [organizationId],
  );
  return row?.count ?? 0;
}
