import type { DataSource } from 'typeorm';
import type { Config } from '../config.ts';
import { findUnsafeLogin, openDataSource } from './data-source.ts';
import { openEmbeddedServer } from './embedded-server.ts';
import { migrateDatabase } from './migrate.ts';

/** The practice's database, ready to serve. */
export interface Database {
  /** Works under the API's own login: bound by row-level security. */
  readonly dataSource: DataSource;
  /** For the commands that look at the whole database as its administrator. */
  readonly administratorUrl: string;
  readonly close: () => Promise<void>;
}

/** Opens the configured database (the embedded one unless DATABASE_URL names another), at its newest shape. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDirectory'>): Promise<Database> {
  const server = config.databaseUrl === null ? await openEmbeddedServer(config.dataDirectory) : null;
  const administratorUrl = config.databaseUrl ?? server?.url ?? '';
  try {
    const dataSource = await openDataSource(await migrateDatabase(administratorUrl));
    const unsafe = await findUnsafeLogin(dataSource);
    if (unsafe !== null) {
      await dataSource.destroy();
      throw new Error(unsafe);
    }
    return {
      dataSource,
      administratorUrl,
      close: async () => {
        await dataSource.destroy();
        await server?.release();
      },
    };
  } catch (failure) {
    await server?.release();
    throw failure;
  }
}
