import pg from 'pg';
import type { TestDatabase } from './test-database.ts';

/**
 * Every row of every table with the version that PostgreSQL keeps of it, so that a row that was written again with the same
 * values shows, too.
 */
export async function photographDatabase(
  database: Pick<TestDatabase, 'administratorUrl'>,
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: database.administratorUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' order by 1`,
    );
    const pictures: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ picture: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, '\n' order by row)), '') as picture
         from (select t.xmin || ' ' || t.ctid || ' ' || t as row from ${name} t) as rows`,
      );
      pictures[name] = rows[0]?.picture ?? '';
    }
    return pictures;
  } finally {
    await client.end();
  }
}
