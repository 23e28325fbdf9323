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

/** Makes a database without any table on the server of this test run. */
export async function makeBareDatabase(): Promise<Pick<TestDatabase, 'administratorUrl' | 'drop'>> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(`create database ${name}`);
  const url = new URL(process.env['CONCORD_TEST_SERVER'] ?? '');
  url.pathname = `/${name}`;
  return {
    administratorUrl: url.toString(),
    drop: () => asAdministrator(`drop database ${name} with (force)`),
  };
}

/** Makes an empty database on the server of this test run. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const { administratorUrl, drop } = await makeBareDatabase();
  const dataSource = await openDataSource(await migrateDatabase(administratorUrl));
  return {
    dataSource,
    administratorUrl,
    drop: async () => {
      await dataSource.destroy();
      await drop();
    },
  };
}
