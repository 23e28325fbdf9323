import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.ts';

/** Any number will do, as long as every copy of Concord takes the same. */
const migrationLock = 7_206_901;

/** A data source for changing the shape of the database; never used to serve anybody. */
export const administratorDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  });

const quoted = (client: pg.Client, name: string): string => client.escapeIdentifier(name);

/**
 * The group that all grants are made to, which the logins of each database belong to; and the importer's role, which no
 * login of the API belongs to: an operator's import takes it on to bring signed records up to date.
 */
async function ensureGroupRoles(client: pg.Client): Promise<void> {
  for (const role of ['concord_api', 'concord_importer']) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`create role ${role} nologin nobypassrls`);
  }
  await client.query('grant concord_api to concord_importer');
  await client.query('grant concord_importer to current_user');
}

/** What PostgreSQL says when two sessions change the same role: a duplicate, or a row that was changed meanwhile. */
const roleCollisions: ReadonlySet<unknown> = new Set(['23505', '42710', 'XX000']);

/**
 * Changes roles as if nobody else did. Roles belong to the whole server while the lock of a migration holds within its database
 * only, so two databases that are set up at the same time collide there; whoever comes second tries again.
 */
async function withoutCollision<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (failure) {
      const collided = failure instanceof pg.DatabaseError && roleCollisions.has(failure.code);
      if (!collided || attempt === 20) throw failure;
      await wait(10 * attempt);
    }
  }
}

/**
 * Makes (once a database) the login under which the API works: no superuser, owner of nothing, bound by row-level security.
 * Its password is random and lies in a table that only the administrator reads, so that every process finds the same one.
 */
async function ensureApiLogin(
  client: pg.Client,
  databaseName: string,
): Promise<{ user: string; password: string }> {
  const user = `concord_api_${databaseName}`.slice(0, 63);
  await client.query('create schema if not exists concord_private');
  await client.query(
    'create table if not exists concord_private.api_login (name text primary key, password text not null)',
  );
  await client.query('insert into concord_private.api_login values ($1, $2) on conflict do nothing', [
    user,
    randomBytes(24).toString('hex'),
  ]);
  const stored = await client.query<{ password: string }>(
    'select password from concord_private.api_login where name = $1',
    [user],
  );
  const password = stored.rows[0]?.password ?? '';
  const found = await client.query('select 1 from pg_roles where rolname = $1', [user]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${quoted(client, user)} login nobypassrls inherit password ${client.escapeLiteral(password)}`,
  );
  await client.query(`grant concord_api to ${quoted(client, user)}`);
  return { user, password };
}

/**
 * Brings the database to the newest shape and returns the connection address of the API's own login.
 * Safe to call from several processes at once; throws when the administrator's connection may not make roles.
 */
export async function migrateDatabase(administratorUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await withoutCollision(() => ensureGroupRoles(client));
    const dataSource = administratorDataSource(administratorUrl);
    await dataSource.initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    const name = await client.query<{ name: string }>('select current_database() as name');
    const login = await withoutCollision(() => ensureApiLogin(client, name.rows[0]?.name ?? ''));
    const url = new URL(administratorUrl);
    url.username = login.user;
    url.password = login.password;
    return url.toString();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await client.end();
  }
}
