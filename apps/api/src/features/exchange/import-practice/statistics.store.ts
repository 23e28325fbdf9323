import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/**
 * Lets the database count and sample tables that were just filled: without it, it takes them for empty until its own upkeep
 * comes by, and answers thousands of times slower. Only the tables' owner may; so the importer's role is put down for it.
 */
export async function refreshStatistics(transaction: Transaction, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  // A sample of some thousand rows a table: enough to see what is large and what repeats.
  await transaction.query(
    `set local role none; set local default_statistics_target = 20; analyze ${tables.join(', ')};
     set local role concord_importer`,
  );
}
