import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../platform/database/data-source.ts';
import { migrateDatabase } from '../platform/database/migrate.ts';

/** A database of a test's own, at the newest shape. */
export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly administratorUrl: string;
  readonly drop: () => Promise<void>;
}

async function asAdministrator(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['CONCORD_TEST_SERVER'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Makes an empty database on the server of this test run. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name}`);
  const url = new URL(process.env['CONCORD_TEST_SERVER'] ?? '');
  url.pathname = `/${name}`;
  const dataSource = await openDataSource(await migrateDatabase(url.toString()));
  return {
    dataSource,
    administratorUrl: url.toString(),
    drop: async () => {
      await dataSource.destroy();
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
}
