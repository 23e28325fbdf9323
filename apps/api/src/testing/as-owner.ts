import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/** Runs SQL as the owner of the tables, past row security: for what nobody of a practice may see or write so. */
export async function asOwner<Row extends pg.QueryResultRow>(
  database: Pick<TestDatabase, 'administratorUrl'>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: database.administratorUrl });
  await owner.connect();
  try {
    return (await owner.query<Row>(sql, [...parameters])).rows;
  } finally {
    await owner.end();
  }
}
