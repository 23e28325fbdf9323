import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { findUnsafeLogin } from './data-source.ts';
import { administratorDataSource } from './migrate.ts';
import { inUnitOfWork, type RowAccess } from './unit-of-work.ts';

const organizations = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
] as const;

const director = (organizationId: string): RowAccess => ({
  organizationId,
  groups: 'all',
  clients: 'all',
  ownClients: [],
  classes: ['body', 'billing'],
});

describe('the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await makeTestDatabase();
    for (const id of organizations) {
      await inUnitOfWork(database.dataSource, director(id), (transaction) =>
        transaction.query('insert into organization (organization_id, name, time_zone) values ($1, $2, $3)', [
          id,
          `Practice ${id[0]}`,
          'UTC',
        ]),
      );
    }
  });
  afterAll(() => database.drop());

  it('shows a practice its own rows only', async () => {
    const rows = await inUnitOfWork(database.dataSource, director(organizations[0]), (transaction) =>
      transaction.query<{ name: string }>('select name from organization'),
    );
    expect(rows).toEqual([{ name: 'Practice 1' }]);
  });

  it('shows nothing to whom nobody named', async () => {
    const rows = await database.dataSource.transaction((manager) =>
      manager.query('select name from organization'),
    );
    expect(rows).toEqual([]);
  });

  it('forgets who was asking when a transaction ends, even by failure', async () => {
    await expect(
      inUnitOfWork(database.dataSource, director(organizations[0]), (transaction) =>
        transaction.query('select 1 / 0'),
      ),
    ).rejects.toThrow();
    const [row] = await database.dataSource.query<{ setting: string | null }[]>(
      "select current_setting('app.organization', true) as setting",
    );
    expect(row?.setting ?? '').toBe('');
  });

  it('refuses a row for another practice', async () => {
    await expect(
      inUnitOfWork(database.dataSource, director(organizations[0]), (transaction) =>
        transaction.query(
          "insert into site (organization_id, id, external_id, name, time_zone) values ($1, gen_random_uuid(), 'x', 'x', 'UTC')",
          [organizations[1]],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('serves under a login that is bound by row-level security', async () => {
    expect(await findUnsafeLogin(database.dataSource)).toBeNull();
  });

  it('refuses to serve under the owner of the tables', async () => {
    const administrator = administratorDataSource(database.administratorUrl);
    await administrator.initialize();
    expect(await findUnsafeLogin(administrator)).toMatch(/superuser/);
    await administrator.destroy();
  });

  it('protects every table by forced row-level security', async () => {
    const open = await database.dataSource.query<{ relname: string }[]>(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind = 'r' and relname <> 'migrations' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('can be taken down and built up again', async () => {
    const administrator = administratorDataSource(database.administratorUrl);
    await administrator.initialize();
    const shape = (): Promise<unknown> =>
      administrator.query(
        `select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public' order by 1, 2`,
      );
    const before = await shape();
    for (const _ of administrator.migrations) await administrator.undoLastMigration();
    const left = await administrator.query<{ relname: string }[]>(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'r'`,
    );
    expect(left).toEqual([{ relname: 'migrations' }]);
    await administrator.runMigrations();
    expect(await shape()).toEqual(before);
    await administrator.destroy();
  });
});
