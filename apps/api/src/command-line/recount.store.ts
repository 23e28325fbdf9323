import { countedTables, refreshAllRollUps } from '../features/reports/index.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** Counts the practice's roll-ups again from the records and says, a sentence a table, where what is stored differs; changes nothing. */
export async function recountRollUps(transaction: Transaction, organizationId: string): Promise<string[]> {
  for (const table of countedTables) {
    await transaction.query(
      `create temporary table stored_${table} on commit drop as select * from ${table} where organization_id = '${organizationId}'::uuid`,
    );
  }
  await transaction.query('savepoint before_recount');
  await refreshAllRollUps(transaction, organizationId);
  const differences: string[] = [];
  for (const table of countedTables) {
    const [row] = await transaction.query<{ count: number }>(
      `with recounted as (select * from ${table} where organization_id = $1)
       select count(*) from (
         (select * from stored_${table} except select * from recounted)
         union all (select * from recounted except select * from stored_${table})) as difference`,
      [organizationId],
    );
    const count = row?.count ?? 0;
    if (count > 0) differences.push(`${table}: ${count} rows differ from the records`);
  }
  await transaction.query('rollback to savepoint before_recount');
  return differences;
}
