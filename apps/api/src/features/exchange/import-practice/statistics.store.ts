import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/**
 * Lets the database count and sample tables that were just filled: without it, it takes them for empty until its own upkeep
 * comes by, and answers thousands of times slower. Only the tables' owner may; so the importer's role is put down for it.
 */
async function analyze(transaction: Transaction, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  await transaction.query('set local role none');
  // A sample of some thousand rows a table: enough to see what is large and what repeats.
  await transaction.query('set local default_statistics_target = 20');
  await transaction.query(`analyze ${tables.join(', ')}`);
  await transaction.query('set local role concord_importer');
}

/** Brings what the database knows of the tables up to date, does what depends on it, and then the same for all other tables. */
export async function withFreshStatistics(
  transaction: Transaction,
  written: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  await analyze(transaction, written);
  await work();
  const others = await transaction.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where n.nspname = 'public' and c.relkind = 'r' and not c.relname = any ($1) order by 1`,
    [written],
  );
  await analyze(
    transaction,
    others.map(({ name }) => name),
  );
}
