import { recordId } from '../src/platform/database/ids.ts';
import type { Database } from '../src/platform/database/open-database.ts';
import pg from 'pg';

/** Accounts and what was recorded of them stay with the first practice: an address signs in to one practice only. */
const notCopied = /^(?:user_|api_token|audit_(?:event|head|seal)|emergency_|failed_|migrations)/;

/**
 * Sets copies of a practice beside it until there are so many: the same records under other organizations. Filling a database so takes
 * seconds where importing takes minutes, and row-level security has as many rows to hide.
 */
export async function copyPractice(
  { administratorUrl }: Database,
  organizationId: string,
  practices: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    const { rows: known } = await client.query<{ id: string }>(
      'select organization_id as id from organization',
    );
    // Keys, checks of other rows and triggers were satisfied by the original.
    await client.query('set session_replication_role = replica');
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
      `select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       group by c.table_name having bool_or(c.column_name = 'organization_id') order by 1`,
    );
    let copied = 0;
    for (let number = 2; number <= practices; number += 1) {
      const copy = recordId(organizationId, 'site', `copy ${number}`);
      if (known.some(({ id }) => id === copy)) continue;
      await client.query('begin');
      for (const { name, columns } of tables.filter((table) => !notCopied.test(table.name))) {
        const others = columns.filter((column) => column !== 'organization_id');
        const values = others.map((column) =>
          name === 'organization' && column === 'name' ? `name || ' ${number}'` : column,
        );
        await client.query(
          `insert into ${name} (organization_id, ${others.join(', ')})
           select '${copy}', ${values.join(', ')} from ${name} where organization_id = '${organizationId}'`,
        );
      }
      await client.query('commit');
      copied += 1;
    }
    await client.query('set session_replication_role = default');
    if (copied > 0) await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
