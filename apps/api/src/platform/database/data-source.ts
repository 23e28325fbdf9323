import pg from 'pg';
import { DataSource } from 'typeorm';

// Days stay text (a Date would shift them by a time zone), and counts are numbers: none of ours comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the pool under which everybody is served. `poolSize` connections; nobody waits longer than 5 s for one. They are kept while
 * nobody needs them: a machine with much to do takes seconds to open one, and whoever comes first after a quiet time (a page that
 * asks everything again, a note that is saved) would wait for it, or be turned away.
 */
export async function openDataSource(url: string, poolSize = 10): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    poolSize,
    entities: [],
    extra: {
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 10 * 60_000,
      keepAlive: true,
      options:
        '-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC',
    },
  });
  await dataSource.initialize();
  return dataSource;
}

/** Why this login must not serve anybody, or null when it may: a server that could see past row-level security does not start. */
export async function findUnsafeLogin(dataSource: DataSource): Promise<string | null> {
  const [login] = await dataSource.query<
    { rolsuper: boolean; rolbypassrls: boolean; owns: boolean; commit: string }[]
  >(
    `select rolsuper, rolbypassrls, current_setting('synchronous_commit') as commit,
       exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relowner = r.oid and n.nspname = 'public') as owns
     from pg_roles r where rolname = current_user`,
  );
  if (login === undefined) return 'The database does not know the API by name.';
  if (login.rolsuper) return 'The API must not work as a superuser of the database.';
  if (login.rolbypassrls) return 'The API must not work under a role that bypasses row-level security.';
  if (login.owns) return 'The API must not work as the owner of the tables.';
  if (login.commit === 'off') return 'synchronous_commit is off: an acknowledged record could be lost.';
  return null;
}
